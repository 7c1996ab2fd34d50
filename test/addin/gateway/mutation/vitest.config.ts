import path from 'node:path';
import { defineConfig } from 'vitest/config';
import root from '../../../../vitest.config.ts';
import { ROOM, withSwitches } from './pieces.ts';

const switches = {
  name: 'switches',
  enforce: 'pre' as const,
  transform(source: string, id: string): string | undefined {
    const file = path.relative(process.cwd(), id).split(path.sep).join('/');
    return file.startsWith(`${ROOM}/`) ? withSwitches(file, source) : undefined;
  },
};

/** The tests of the gateway, without each of its pieces in turn (`runner.ts`). */
export default defineConfig({
  plugins: [...(root.plugins ?? []), switches],
  root: process.cwd(),
  test: {
    include: ['test/addin/gateway/*.test.ts'],
    exclude: ['test/addin/gateway/*.slow.test.ts'],
    runner: path.resolve('test/addin/gateway/mutation/runner.ts'),
    // One after the other: each leaves out only what none before has missed.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
