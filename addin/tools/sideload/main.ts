import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { getPackageJsonScript, logErrorMessage } from 'office-addin-cli';
import pkg from '../../../package.json' with { type: 'json' };
import { addinOrigin, DEV_ORIGIN, manifestFor } from '../manifest.ts';
import { carryOut } from './carry-out.ts';
import { sideloadPlan } from './plan.ts';

/** `npm run sideload`, `npm run sideload -- --remove`: shows the add-in in the Excel of this computer. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { remove: { type: 'boolean', default: false } } });
  const { remove } = values;
  const dev = await getPackageJsonScript('dev');
  if (dev === undefined) throw new Error('请在项目文件夹里用 npm run sideload 运行。');
  const origin = addinOrigin(process.env['ADDIN_ORIGIN']);
  const manifest = manifestFor(await readFile('manifest.xml', 'utf8'), origin, pkg.version);
  const { platform } = process;
  const plan = sideloadPlan({ platform, home: homedir(), manifest, remove });
  const told = await carryOut(plan, remove ? null : manifest);
  const serve = origin === DEV_ORIGIN && !remove ? [`请另开一个窗口运行 npm run dev（${dev}），不要关闭。`] : [];
  process.stdout.write([...told, ...serve, ''].join('\n'));
}

main().catch((cause: unknown) => {
  logErrorMessage(cause);
  process.exitCode = 2;
});
