/**
 * A script for Node's `--require`: has the opening of workbooks, and of what is kept of them, take so many milliseconds, as
 * on a share or a disk that turns. `log` is a file that takes the names of those opened without being waited for.
 */
export const slowOpens = (milliseconds: number, log: string | null = null): string => `
const fs = require('node:fs');
const { open } = fs.promises;
const isSlow = (file) => /\\.(xlsx|bin)$/.test(String(file));
const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds});
for (const name of ['openSync', 'readFileSync']) {
  const quick = fs[name];
  fs[name] = (file, ...how) => {
    if (isSlow(file)) wait();
    return quick(file, ...how);
  };
}
fs.promises.open = async (file, ...how) => {
  if (isSlow(file)) {
    ${log === null ? '' : `fs.appendFileSync(${JSON.stringify(log)}, file + '\\n');`}
    await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
  }
  return open(file, ...how);
};
require('node:module').syncBuiltinESMExports();
`;
