import { existsSync } from 'node:fs';
import path from 'node:path';
import { meant } from '../../ledger/scheme/nearest.ts';
import { templatesOf } from '../../templates/documents/check/uses.ts';
import {
  type DocumentName,
  builtInTemplates,
  documentKinds,
  isDocument,
  templateTitle,
} from '../../templates/documents/documents.ts';
import { OwnTemplateFault } from '../../templates/documents/own-template-fault.ts';
import { tryOut } from '../../templates/documents/try-out.ts';
import {
  TEMPLATES_FOLDER,
  type TemplateFile,
  isChanged,
  readTemplateFiles,
  templateFaults,
} from '../committee/own-templates.ts';
import { SCHEME_FILE } from '../committee/scheme-file.ts';
import { fileOf, isOutdated, marked } from '../committee/template-file.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { dirOf, flag } from './given.ts';
import { say, sayJson, warn } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';
import { makeFolder } from '../files/make-folder.ts';

const EXAMPLE = 'chengnuo templates eject 通报，或 chengnuo templates check';
/** Where the pieces of documents lie, below the folder of templates. */
const PIECES = '部件';

/** A template by its name or by what it is called in Chinese. */
function namedBy(given: string): string {
  const all = Object.keys(builtInTemplates);
  const found = all.find((name) => name === given || templateTitle(name) === given);
  if (found !== undefined) return found;
  const near = meant(given, [...all, ...all.map(templateTitle)]);
  const documents = all.filter(isDocument).map((name) => `${templateTitle(name)}（${name}）`);
  throw new WrongUsage(`没有名为“${given}”的模板${near || '。'}文书的模板有：${documents.join('、')}`);
}

/** What is to be copied: all, or those named, a document with its pieces. */
function wanted(names: readonly string[]): readonly string[] {
  if (names.length === 0) return Object.keys(builtInTemplates);
  return [...new Set(names.map(namedBy).flatMap((name) => templatesOf(name, builtInTemplates)))];
}

const placeOf = (name: string): string =>
  isDocument(name) ? `${TEMPLATES_FOLDER}/${fileOf(name)}` : `${TEMPLATES_FOLDER}/${PIECES}/${fileOf(name)}`;

/** Templates lie beside 方案.json: without it this is no committee's folder. */
function refuseElsewhere(dir: string): void {
  if (existsSync(path.join(dir, SCHEME_FILE))) return;
  throw new WrongUsage(`“${dir}”中没有 ${SCHEME_FILE}。请在党委的文件夹中运行，或用 --dir 指明。什么都没有写。`);
}

/** Copies templates beside 方案.json; those that are there stay as they are. */
async function eject(given: Given, dir: string, names: readonly string[]): Promise<number> {
  refuseElsewhere(dir);
  const there = await readTemplateFiles(dir);
  const written: string[] = [];
  const kept: string[] = [];
  for (const name of wanted(names)) {
    const old = there.find((one) => one.name === name);
    if (old) kept.push(old.file);
    else {
      const file = placeOf(name);
      await makeFolder(path.dirname(path.join(dir, file)));
      await writeWhole(path.join(dir, file), marked(name, builtInTemplates[name]!));
      written.push(file);
    }
  }
  if (flag(given, 'json')) sayJson({ written, kept });
  else {
    say(
      `已复制模板${written.length}个${written.length > 0 ? '：' : '。'}`,
      ...written.map((file) => `  ${file}`),
      ...(kept.length > 0 ? [`原来就有、没有改动的${kept.length}个：`, ...kept.map((file) => `  ${file}`)] : []),
      '改好后运行 chengnuo templates check；没有改的可以删除，删除了就用软件自带的。',
    );
  }
  return 0;
}

/** Makes every document that uses a changed template of its sample; what fails is told. */
async function tried(changed: readonly TemplateFile[]): Promise<readonly string[]> {
  const own = Object.fromEntries(changed.map(({ name, text }) => [name, text]));
  const templates = { ...builtInTemplates, ...own };
  const all = Object.keys(documentKinds) as DocumentName[];
  const used = all.filter((name) => templatesOf(name, templates).some((one) => one in own));
  const faults: string[] = [];
  for (const name of changed.length === 0 ? all : used) {
    try {
      await tryOut(name, own);
    } catch (fault) {
      if (!(fault instanceof OwnTemplateFault)) throw fault;
      faults.push(`  ${documentKinds[name].title}：按改过的模板生成不了。${fault.message}`);
    }
  }
  return faults;
}

/** Checks the committee's templates, and makes a sample of every document they go into. */
async function check(given: Given, dir: string): Promise<number> {
  refuseElsewhere(dir);
  const files = await readTemplateFiles(dir);
  const changed = files.filter(isChanged);
  const places = templateFaults(changed);
  const faults = places.length > 0 ? places : await tried(changed);
  const outdated = changed.filter(({ name, text }) => isOutdated(text, builtInTemplates[name]!));
  for (const { file } of outdated) {
    warn(`注意：${file} 是从别的版本的程序复制的，现在的原样已有不同，请对照新的原样核对。`);
  }
  if (flag(given, 'json')) {
    sayJson({ changed: changed.map(({ name, file }) => ({ name, file })), faults: faults.map((line) => line.trim()) });
  } else if (faults.length > 0) say('文书模板有错误：', ...faults);
  else if (changed.length === 0) say('没有改过的文书模板，用的都是软件自带的；各种文书都能生成。');
  else {
    say(
      `改过的文书模板${changed.length}个，没有错误，用到它们的文书都能生成：`,
      ...changed.map(({ name, file }) => `  ${templateTitle(name)}　${file}`),
    );
  }
  return faults.length > 0 ? 2 : 0;
}

/** `chengnuo templates eject [名称…]`, `chengnuo templates check` */
export async function templates(given: Given): Promise<number> {
  const [what, ...names] = given.positionals;
  if (what === 'eject') return eject(given, dirOf(given), names);
  if (what === 'check' && names.length === 0) return check(given, dirOf(given));
  throw new WrongUsage(what === 'check' ? 'templates check 后面不用写别的。' : `请写要做什么：${EXAMPLE}`);
}
