import path from 'node:path';
import { Helper, type HelperLimits } from './helper.ts';
import { type FileReport, reportOf } from './report.ts';

/** As the intake's own children have it. */
const OURS: HelperLimits = { heapMegabytes: 768, seconds: 30 };
/** exceljs and the judge are given more, so that they have something to say. */
const OTHERS: HelperLimits = { heapMegabytes: 2048, seconds: 60 };

/** Reads each file by us and by exceljs, each in a process of its own; `told` hears of each as soon as it is done. */
export async function runCorpus(
  dir: string,
  files: readonly string[],
  script: string,
  told: (report: FileReport) => void,
): Promise<readonly FileReport[]> {
  const [ours, theirs, witness] = [new Helper(script, OURS), new Helper(script, OTHERS), new Helper(script, OTHERS)];
  const reports: FileReport[] = [];
  try {
    for (const file of files) {
      const whole = path.join(dir, file);
      const [we, they] = await Promise.all([ours.read(whole, 'ours'), theirs.read(whole, 'theirs')]);
      const report = await reportOf(file, we, they, {
        judge: (differences) => witness.judge(whole, differences),
        witness: () => witness.read(whole, 'witness'),
      });
      reports.push(report);
      told(report);
    }
    return reports;
  } finally {
    for (const helper of [ours, theirs, witness]) helper.stop();
  }
}
