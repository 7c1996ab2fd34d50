import { templatesOf } from '../../templates/documents/check/uses.ts';
import {
  type DocumentName,
  builtInTemplates,
  documentKinds,
  templateTitle,
} from '../../templates/documents/documents.ts';
import type { Templates } from '../../templates/documents/render/engine.ts';

/** The documents among the files that were written: each is named after its kind, letters lie in a folder of that name. */
export function documentsAmong(written: readonly string[]): readonly DocumentName[] {
  const names = new Set(written.map((file) => file.replace(/[/.（].*$/, '')));
  return (Object.keys(documentKinds) as DocumentName[]).filter((kind) => names.has(documentKinds[kind].title));
}

/** Names of those of the committee's own templates that went into documents. */
export function usedTemplates(own: Templates, documents: readonly DocumentName[]): readonly string[] {
  const all = { ...builtInTemplates, ...own };
  return [...new Set(documents.flatMap((name) => templatesOf(name, all)).filter((name) => name in own))];
}

/** The same as a line for the person; none where there is none. */
export function usedTemplateLines(used: readonly string[]): readonly string[] {
  if (used.length === 0) return [];
  return ['', `用了本级改过的文书模板：${used.map((name) => `${templateTitle(name)}（${name}）`).join('、')}。`];
}
