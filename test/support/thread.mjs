// The built program in a thread of its own: does what it is told, one command after another, and keeps what it says.
import { parentPort, workerData } from 'node:worker_threads';

const program = import(workerData);
// Whether it could be loaded is told by the first command.
program.catch(() => undefined);

let said = { out: '', err: '' };
const keep = (stream, key) => {
  stream.write = (text) => {
    said[key] += text;
    return true;
  };
};
keep(process.stdout, 'out');
keep(process.stderr, 'err');

async function codeOf(args) {
  try {
    const { answer } = await program;
    return await answer(args);
  } catch (fault) {
    said.err += fault.stack;
    return null;
  }
}

parentPort.on('message', async ({ cwd, args, port, turn }) => {
  said = { out: '', err: '' };
  // Threads have the folder of the process, but may remember the one before.
  process.cwd = () => cwd;
  const code = await codeOf(args);
  port.postMessage({ code, ...said });
  port.close();
  Atomics.store(turn, 0, 1);
  Atomics.notify(turn, 0);
});
