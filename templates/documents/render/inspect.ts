import Handlebars from 'handlebars';

/** A place in a template, counted from 1. */
export interface Place {
  readonly template: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

interface Located {
  readonly loc: hbs.AST.SourceLocation;
}

function place(template: string, node: Located, text: string): Place {
  return { template, line: node.loc.start.line, column: node.loc.start.column + 1, text };
}

class FieldFinder extends Handlebars.Visitor {
  readonly found: Place[] = [];
  constructor(
    private readonly template: string,
    private readonly field: string,
  ) {
    super();
  }
  override PathExpression(path: hbs.AST.PathExpression): void {
    if (path.parts.includes(this.field)) this.found.push(place(this.template, path, `{{${path.original}}}`));
  }
}

/** Where a template mentions a field. */
export function findField(template: string, program: hbs.AST.Program, field: string): readonly Place[] {
  const finder = new FieldFinder(template, field);
  finder.accept(program);
  return finder.found;
}

class RawFinder extends Handlebars.Visitor {
  readonly found: Place[] = [];
  constructor(private readonly template: string) {
    super();
  }
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) this.found.push(place(this.template, statement, RAW));
    super.MustacheStatement(statement);
  }
}

/** What is said of output that is not escaped. */
export const RAW = '不允许不转义的输出 {{{ }}} 或 {{& }}，请写 {{ }}';

/** Raw output, which a template may not have. */
export function findRaw(template: string, program: hbs.AST.Program): readonly Place[] {
  const finder = new RawFinder(template);
  finder.accept(program);
  return finder.found;
}
