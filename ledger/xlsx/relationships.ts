import { elements } from './tags.ts';

/** From one part of a workbook to another. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, alike in both editions of the standard: `worksheet`, `table`. */
  readonly type: string;
  /** The path of the other part inside the zip. */
  readonly path: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the whole package's are those of the empty path. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A name without the escapes of addresses (`%20`), where it has any. */
export function unquoted(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A target as seen from the part that names it: relative, or absolute within the package. */
function resolve(part: string, target: string): string {
  const path = unquoted(target).replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relationships of a part. External ones are left out: nothing outside the file is ever followed. */
export function parseRelationships(xml: string, part: string): readonly Relationship[] {
  return [...elements(xml, 'Relationship')]
    .filter(({ attributes }) => attributes.get('TargetMode')?.toLowerCase() !== 'external')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type')?.split('/').at(-1) ?? '',
      path: resolve(part, attributes.get('Target') ?? ''),
    }));
}
