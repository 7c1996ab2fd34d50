/** The child process of a run's desks: works on one workbook for each message and sends back what comes of it. */
import { type Archive, readArchive } from '../archive/archive.ts';
import { Desk } from './desk.ts';
import { faultOf } from './fault.ts';
import type { DeskGiven } from './given.ts';
import { setEngine } from '../intake/engine.ts';
import { endWithParent } from '../intake/serve-files.ts';
import { toMessage } from './messages.ts';
import type { Ask, TaskName } from './tasks.ts';

/** Has the archive of a folder read while it is not yet known what else the run goes by. */
interface Ahead {
  readonly archiveOf: string;
}

interface Message {
  readonly name: TaskName;
  readonly ask: Ask<TaskName>;
}

// Optimises later: in a district's run half of what is compiled is hardly used before the end.
setEngine('--interrupt-budget=800000');
// What lives through the reading of a workbook would be laid among what is old from then on, and all it leads to after it:
// dead soon, and collected late. A workbook would take a sixth more of the processor.
setEngine('--no-allocation-site-pretenuring');

let archive: Promise<Archive> | undefined;
let desk: Promise<Desk> | undefined;
/** One at a time: of what a message needs, the next may change nothing. */
let before: Promise<unknown> = Promise.resolve();

endWithParent();
process.on('message', (message: Ahead | { readonly given: DeskGiven } | Message) => {
  if ('archiveOf' in message) {
    archive = readArchive(message.archiveOf);
    // Told to whoever asks for the desk.
    archive.catch(() => undefined);
    return;
  }
  if ('given' in message) {
    desk = Desk.open(message.given, archive);
    return;
  }
  void desk?.then(
    (open) => {
      open.expect(message.name, message.ask);
    },
    () => undefined,
  );
  before = before
    .then(() => desk)
    .then((open) => open!.do(message.name, message.ask))
    .then(
      (answer) => process.send?.(toMessage(message.name, answer)),
      (thrown: unknown) => process.send?.({ fault: faultOf(thrown) }),
    );
});
