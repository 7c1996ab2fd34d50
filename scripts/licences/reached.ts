import type { Locked } from './lockfile.ts';

/** The package that `name` means to code in the folder `from`: the nearest `node_modules` upwards that has it. */
function resolve(packages: ReadonlyMap<string, Locked>, from: string, name: string): Locked | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const found = packages.get(at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`);
    if (found !== undefined || at === '') return found;
  }
}

/** The packages that code of ours reaches which imports those named, each with all it asks for. */
export function reached(packages: ReadonlyMap<string, Locked>, named: Iterable<string>): ReadonlySet<Locked> {
  const found = new Set<Locked>();
  const visit = (from: string, name: string): void => {
    const target = resolve(packages, from, name);
    // Of optional packages and peers, some are not installed.
    if (target === undefined || found.has(target)) return;
    found.add(target);
    for (const asked of target.asks) visit(target.place, asked);
  };
  for (const name of named) visit('', name);
  return found;
}
