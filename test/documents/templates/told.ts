import { checkTemplates } from '../../../templates/documents/check/index.ts';
import { builtInTemplates, documentViews } from '../../../templates/documents/documents.ts';

/** What the check says of templates that stand in for the software's, as “模板 行:列 说明”. */
export const told = (own: Readonly<Record<string, string>>): readonly string[] =>
  checkTemplates(own, builtInTemplates, documentViews).map(
    ({ template, line, column, text }) => `${template} ${line}:${column} ${text}`,
  );
