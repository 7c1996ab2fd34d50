import ts from 'typescript';

/** A test as it stands in a file: its title with those around it, outermost first. */
export interface TestTitle {
  readonly file: string;
  readonly titles: readonly string[];
}

/** `it`, `it.each(table)`, `describe.skipIf(…)`: the name at the root of what is called. */
function rootOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) return rootOf(callee.expression);
  return ts.isTaggedTemplateExpression(callee) ? rootOf(callee.tag) : '';
}

function titleOf(argument: ts.Expression | undefined): string | null {
  if (argument === undefined) return null;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  return ts.isTemplateExpression(argument) ? argument.head.text : null;
}

/** Every test of a file of TypeScript, in order. */
export function testTitles(file: string, source: string): readonly TestTitle[] {
  const found: TestTitle[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? node : null;
    const root = call === null ? '' : rootOf(call.expression);
    const title = call === null ? null : titleOf(call.arguments[0]);
    if (call === null || title === null || !['describe', 'it', 'test'].includes(root)) {
      ts.forEachChild(node, (child) => visit(child, around));
      return;
    }
    const titles = [...around, title];
    if (root === 'describe') call.arguments.slice(1).forEach((child) => visit(child, titles));
    else found.push({ file, titles });
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), []);
  return found;
}

const IDS = /^((?:[PRFLCEDBVS]\d{1,2})(?:[、, ]+[PRFLCEDBVS]\d{1,2})*)\s*[:：]/;

/** The requirements that a test shows: ids at the head of its title or of one around it, as in “E2: …” or “P8, D3: …”. */
export function idsOf({ titles }: TestTitle): readonly string[] {
  return titles.flatMap((title) => IDS.exec(title)?.[1]?.split(/[、, ]+/) ?? []);
}
