/** A name as part of a file's name: what Windows does not allow becomes “-”, and it is kept short. */
export function fileNamePart(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-')
    .replace(/[. ]+$/, '')
    .trim();
  return [...safe].slice(0, 40).join('') || '未命名';
}
