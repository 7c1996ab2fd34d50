import path from 'node:path';
import { type Instant, asDay, dayOfInstant } from '../../ledger/day.ts';
import { isAboutSeal, sealOn } from '../../ledger/seal-on.ts';
import { checkedFile, findingLines } from '../consolidate/report.ts';
import { fileStateName } from '../consolidate/states.ts';
import type { Submission } from '../consolidate/types.ts';
import { editedOrRefused } from '../edit/edited-or-refused.ts';
import { sha256 } from '../files/sha256.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { commandLine, pathArg } from './command-line.ts';
import { flag, textOption, todayOf } from './given.ts';
import { say, sayJson } from './out.ts';
import { ownLedger } from './own-ledger.ts';
import { WrongUsage } from './wrong-usage.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** `--at`, or now in Asia/Shanghai on the day of `--today`. */
export function momentOf(given: Given): Instant {
  const text = textOption(given, 'at');
  if (text === undefined) {
    // Shanghai has been eight hours ahead, winter and summer, since 1991.
    const clock = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(11, 19);
    return `${todayOf(given)}T${clock}` as Instant;
  }
  const [, on = '', hours, minutes, seconds = '00'] = MOMENT.exec(text) ?? [];
  if (asDay(on) === null) throw new WrongUsage(`“--at ${text}”不是时间，应写成 2026-10-02T08:31:00 的样子。`);
  return `${on}T${hours}:${minutes}:${seconds}` as Instant;
}

const shown = (at: Instant): string => at.replace('T', ' ');

/** What the secretary is told beside the seal itself: these two are about the seal that is being put on. */
function findingsOf(submission: Submission): Submission['findings'] {
  return submission.findings.filter((found) => !isAboutSeal(found));
}

function refuse(submission: Submission, json: boolean): number {
  if (json) sayJson({ sealed: false, written: false, ...checkedFile(submission) });
  else {
    const { name, state, says } = submission;
    say(
      `没有上报，“${name}”没有改动：${fileStateName[state]}${says === '' ? '' : `（${says}）`}`,
      ...findingLines(path.basename(name), findingsOf(submission)),
      ...(state === 'returned' ? ['请改正标为“错误”的各处，再上报；提醒不影响上报。'] : []),
    );
  }
  return 1;
}

const WANTED = '请写要上报的一个台账，例如：chengnuo seal A01_机关第一党支部_2026.xlsx';

/** `chengnuo seal 台账`: checks the ledger and writes the time and the digest of its submission into it, in place. */
export async function seal(given: Given): Promise<number> {
  const at = momentOf(given);
  const today = textOption(given, 'today') === undefined ? dayOfInstant(at) : todayOf(given);
  const json = flag(given, 'json');
  const { name, bytes, scheme, submission } = await ownLedger(given, today, null, WANTED);
  const { parsed } = submission;
  if (!parsed || submission.state !== 'accepted') return refuse(submission, json);
  const { identity } = parsed.ledger;
  const { digest, edits, ...put } = sealOn(parsed.ledger, at, sha256);
  if (edits === null) {
    if (json) sayJson({ sealed: true, written: false, at: put.at, digest, file: name });
    else say(`“${name}”已于${shown(put.at)}上报，内容没有改动，不必再上报。`);
    return 0;
  }
  await writeWhole(name, editedOrRefused(name, bytes, edits, scheme));
  if (json) {
    sayJson({ sealed: true, written: true, at, digest, file: name });
    return 0;
  }
  const warnings = findingsOf(submission).filter(({ severity }) => severity === 'warning').length;
  say(
    `已上报：${submission.says}，${identity.year ?? ''}年度，上报时间${shown(at)}。`,
    ...(identity.seal === null ? [] : ['原来的上报记录已由这一次代替。']),
    ...(warnings === 0 ? [] : [`另有${warnings}处提醒，不影响上报；看明细：${commandLine(['check', pathArg(name)])}`]),
    `下一步：把“${path.basename(name)}”报送上级党组织；报送以前再改内容的，要重新上报。`,
  );
  return 0;
}
