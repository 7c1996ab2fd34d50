import { access, constants } from 'node:fs/promises';
import type { Day } from '../../../ledger/day.ts';
import type { ReadManyOptions } from '../../intake/pool.ts';
import type { Facts } from '../facts.ts';
import { type Line, type Section, isSound, notice } from '../line.ts';
import { freeSpace, spaceLine } from '../machine/resources.ts';
import { archiveLine } from './archive.ts';
import { bookLines } from './book.ts';
import { factsOf } from './facts.ts';
import { issuedLines } from './issued.ts';
import { leftoverLines } from './left.ts';
import { recordLines } from './records.ts';
import { lookAtRoster } from './roster.ts';
import { lookAtScheme } from './scheme.ts';
import { lookAtSubmissions } from './submissions.ts';
import { templateLine } from './templates.ts';
import { canLookInto, sentLines, whoSent } from './who-sent.ts';

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
      await templateLine(dir),
      ...submissions.lines,
      ...sent,
      await archiveLine(dir),
      ...(await recordLines(dir)),
      ...(await issuedLines(dir)),
      ...(await leftoverLines(dir)),
    ],
  };
  const facts = await factsOf(dir, today, submissions.folders, isSound([section]));
  return { section, facts };
}
