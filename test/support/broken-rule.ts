import path from 'node:path';

/** A rule to be broken: the file and name of the function, and what it gives instead. */
export interface Broken {
  readonly file: string;
  readonly name: string;
  /** An expression of TypeScript. */
  readonly gives: string;
}

/** The source with the exported function answering the same whatever it is asked; `null` where the file has none so named. */
export function breakRule(source: string, { name, gives }: Broken): string | null {
  const declared = new RegExp(`export (async function|function|const) ${name}\\b`);
  const found = declared.exec(source);
  if (!found) return null;
  const kept = `${name}Unbroken`;
  const renamed = source.replace(declared, `${found[1]} ${kept}`);
  return `${renamed}\nvoid ${kept};\nexport const ${name} = (() => (${gives})) as unknown as typeof ${kept};\n`;
}

/** Breaks the rule that the environment names (`npm run survivors`); does nothing in any other run of the tests. */
export function brokenRule(asked: string | undefined) {
  const broken = asked === undefined ? null : (JSON.parse(asked) as Broken);
  return {
    name: 'broken-rule',
    enforce: 'pre' as const,
    transform(source: string, id: string): string | undefined {
      if (broken === null || id !== path.resolve(broken.file)) return undefined;
      return breakRule(source, broken) ?? undefined;
    },
  };
}
