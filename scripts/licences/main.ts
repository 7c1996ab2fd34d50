import { refused } from './allowed.ts';
import { partsOf } from './parts.ts';

/** `npm run licences`: counts the packages and names those that may not be used as licensed; run from the repository's root. */
const { production, addin, development } = await partsOf(process.cwd());
process.stdout.write(
  `软件包：命令行程序${production.length}个，加载项另有${addin.length}个，只在开发时用的${development.length}个\n`,
);
const wrong = refused([...production, ...addin, ...development]);
for (const { place, version, licence } of wrong) {
  process.stderr.write(`${place} ${version}：许可“${licence ?? '未写'}”不在允许之列（scripts/licences/allowed.ts）\n`);
}
process.exitCode = wrong.length > 0 ? 1 : 0;
