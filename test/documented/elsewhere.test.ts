import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './documents.ts';
import { ELSEWHERE, elsewhere, partsOf } from './elsewhere.ts';

it.each(ELSEWHERE)('$reason: what is not run a second time is run where the table says: $file', ({ file, line }) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(line);
});

it('what the table does not name is run', () => {
  expect(
    ['npm run demo -- --scheme town', 'npx chengnuo demo', 'npm run bench'].filter((one) => elsewhere(one)),
  ).toEqual([]);
});

it('the commands of a line are judged one by one, without the remark', () => {
  expect(partsOf('npm ci && npm run demo   # 示例')).toEqual(['npm ci', 'npm run demo']);
});
