import { beginFolder, decide, mend, receive } from '../demo/year/folder.ts';
import type { Institution, Sending, Step } from '../demo/year/institution.ts';
import { yearSample } from '../demo/year/sample.ts';
import { typing } from './demo-typing.ts';

const sentFor = ({ sendings }: Institution, period: string): Sending => {
  const sending = sendings.find((one) => one.period === period);
  if (!sending) throw new Error(`nothing is sent for ${period}`);
  return sending;
};

/** A year of an invented institution, command by command; a program is told what the last command found. */
export async function demoYear(dir: string, institution: Institution, json: boolean): Promise<void> {
  const sample = yearSample(institution);
  const runs = institution.story.filter((step): step is Extract<Step, { run: string }> => 'run' in step);
  const last = runs.filter(({ run }) => run === 'bulletin' || run === 'evaluation').at(-1);
  const { tell, type } = typing(dir, json, (name, options) => name === last?.run && options === last.options);
  const count = institution.branches.length;
  tell(`正在“${dir}”建立示例：${count}个支部，人名、地名都是虚构的。以下各条命令都在这个文件夹中运行。`);
  await beginFolder(dir, sample);
  await decide(dir, sample, null, '2025-12-31');
  let sent: Sending | null = null;
  for (const step of institution.story) {
    if ('tell' in step) tell('', step.tell);
    else if ('receive' in step) await receive(dir, sample, (sent = sentFor(institution, step.receive)));
    else if ('decide' in step) await decide(dir, sample, sent, step.decide);
    else if ('mend' in step) await mend(dir, sample, sentFor(institution, step.mend), step.on);
    else await type(step.run, step.options, ...(step.files ?? []));
  }
}
