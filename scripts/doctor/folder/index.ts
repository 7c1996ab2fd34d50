import { access, constants } from 'node:fs/promises';
import type { Day } from '../../../ledger/day.ts';
import { ARCHIVE_FOLDER } from '../../archive/archive.ts';
import { TEMPLATES_FOLDER } from '../../committee/own-templates.ts';
import { CACHE_FOLDER } from '../../desk/cache-of-run.ts';
import type { ReadManyOptions } from '../../intake/pool.ts';
import { CIRCULARS } from '../../issue/issued.ts';
import type { Facts } from '../facts.ts';
import { type Line, type Section, isSound, notice } from '../line.ts';
import { freeSpace, spaceLine } from '../machine/resources.ts';
import { archiveLine } from './archive.ts';
import { bookLines } from './book.ts';
import { factsOf } from './facts.ts';
import { issuedLines } from './issued.ts';
import { cacheLine, leftLines } from './left.ts';
import { outputLines } from './outputs.ts';
import { folderFault, told } from './place.ts';
import { recordLines } from './records.ts';
import { lookAtRoster } from './roster.ts';
import { lookAtScheme } from './scheme.ts';
import { sentLines } from './sent-lines.ts';
import { lookAtSubmissions } from './submissions.ts';
import { templateLine } from './templates.ts';
import { canLookInto, whoSent } from './who-sent.ts';

const NO_TEMPLATES = '请移走它；有改过的模板的，从备份恢复这个文件夹。';
const NO_CACHE = '请移走它，汇总时会重新建；不移走也能汇总，只是慢些。';

export interface FolderLooked {
  readonly section: Section;
  readonly facts: Facts;
}

async function writableLine(dir: string): Promise<Line> {
  const isWritable = await access(dir, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (isWritable) return spaceLine('文件夹', dir, await freeSpace(dir));
  return notice('文件夹', `“${dir}”不能写入`, '只能看，不能汇总。请检查权限，或复制到能写的磁盘。');
}

/** How it stands with a committee's folder; reads only. */
export async function lookAtFolder(dir: string, today: Day, onDone?: ReadManyOptions['onDone']): Promise<FolderLooked> {
  const one = (look: (at: string) => Promise<Line>) => async () => [await look(dir)];
  const cacheFault = async (): Promise<Line | null> => {
    const fault = await folderFault(dir, CACHE_FOLDER, NO_CACHE);
    // Without it a run takes longer, and no more.
    return fault && { ...fault, state: 'notice' };
  };
  const { scheme, lines: schemeLines } = await lookAtScheme(dir);
  const roster = scheme === null ? null : await lookAtRoster(dir, scheme, today);
  const submissions = await lookAtSubmissions(dir);
  const last = submissions.folders.findLast(canLookInto);
  const branches = roster?.roster ?? null;
  const sent = last && branches ? sentLines(last, await whoSent(last, onDone), branches, today) : [];
  const begun = [...schemeLines, ...(roster?.lines ?? [])];
  const section: Section = {
    title: `党委的文件夹“${dir}”`,
    lines: [
      await writableLine(dir),
      ...begun,
      ...(scheme === null ? [] : await bookLines(dir, scheme)),
      ...(await told(TEMPLATES_FOLDER, one(templateLine), () => folderFault(dir, TEMPLATES_FOLDER, NO_TEMPLATES))),
      ...submissions.lines,
      ...sent,
      ...(await told(ARCHIVE_FOLDER, one(archiveLine), () => folderFault(dir, ARCHIVE_FOLDER))),
      ...(await recordLines(dir)),
      ...(await told(
        CIRCULARS,
        () => issuedLines(dir),
        () => folderFault(dir, CIRCULARS),
      )),
      ...(await outputLines(dir)),
      ...(await told('临时文件', () => leftLines(dir))),
      ...(await told(CACHE_FOLDER, one(cacheLine), cacheFault)),
    ],
  };
  const facts = await factsOf(dir, today, submissions.folders, isSound([section]));
  return { section, facts };
}
