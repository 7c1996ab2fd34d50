import type { Locked } from './lockfile.ts';

/**
 * The packages that files of a bundle come from: the keys of `inputs` in esbuild's metafile, or any paths with
 * `node_modules/` in them. A file of a package that the lockfile does not have throws.
 */
export function bundledFrom(packages: ReadonlyMap<string, Locked>, files: Iterable<string>): ReadonlySet<Locked> {
  const found = new Set<Locked>();
  for (const file of files) {
    const [, place] = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    if (place === undefined) continue;
    const one = packages.get(place);
    if (one === undefined) throw new Error(`${file} belongs to no package of package-lock.json`);
    found.add(one);
  }
  return found;
}
