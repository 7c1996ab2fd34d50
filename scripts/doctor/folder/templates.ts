import { builtInTemplates, templateTitle } from '../../../templates/documents/documents.ts';
import { TEMPLATES_FOLDER, isChanged, readTemplateFiles, templateFaults } from '../../committee/own-templates.ts';
import { isOutdated } from '../../committee/template-file.ts';
import { type Line, notice, ok } from '../line.ts';
import { listed } from './shown.ts';

/** How it stands with the committee's own templates of documents. */
export async function templateLine(dir: string): Promise<Line> {
  const changed = (await readTemplateFiles(dir)).filter(isChanged);
  if (changed.length === 0) return ok(TEMPLATES_FOLDER, '没有改过的，用软件自带的');
  const more = templateFaults(changed).map((line) => line.trim());
  const todo = '请照 chengnuo templates check 指出的改正，或删除那个文件。';
  if (more.length > 0) {
    return { state: 'faulty', what: TEMPLATES_FOLDER, says: `改过的模板有${more.length}处错误`, more, todo };
  }
  const says = `改过${changed.length}个：${listed(
    changed.map(({ name }) => templateTitle(name)),
    '个',
  )}`;
  const old = changed.filter(({ name, text }) => isOutdated(text, builtInTemplates[name]!));
  if (old.length === 0) return ok(TEMPLATES_FOLDER, says);
  const names = listed(
    old.map(({ file }) => file),
    '个',
  );
  return notice(TEMPLATES_FOLDER, says, `${names} 是从别的版本的程序复制的，请对照新的原样核对。`);
}
