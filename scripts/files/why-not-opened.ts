/** What the system answers when it does not open a file or folder, for the clerk. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  ENOTDIR: '它所在的位置不是文件夹',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EBUSY: '文件正被其他程序占用',
  EISDIR: '这是文件夹',
  ELOOP: '是指向自己的快捷方式（符号链接）',
  ENAMETOOLONG: '名称或路径太长',
  EIO: '磁盘读取出错',
};

/** The code of a file system's answer; `null` of anything else, which is a fault of the program. */
export function systemCode(fault: unknown): string | null {
  return fault instanceof Error && 'code' in fault && 'syscall' in fault ? String(fault.code) : null;
}

/** Why a file was not opened, in words; the code itself where it is none that a clerk is likely to meet. */
export const reasonOf = (code: string): string => REASONS[code] ?? code;
