import { describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../excel-host/wire/requests.ts';
import type { Secretary } from '../story/secretary.ts';
import { COMMANDS, type Command, workbookOf } from './commands.ts';
import { atDesk, changed, isTrue, wholeYear } from './desk.ts';

/** Longer than any command takes to give up. */
const REQUESTS_MOST = 20;

async function prepared<T>(command: Command, test: (secretary: Secretary) => Promise<T>): Promise<T> {
  const workbook = await workbookOf(command);
  return atDesk(
    { workbook },
    async (secretary) => {
      await command.before?.(secretary);
      secretary.excel.host.reset();
      return test(secretary);
    },
    command.now,
  );
}

/** What a command asks of Excel when all goes well. */
const requestsOf = (command: Command): Promise<readonly LoggedRequest[]> =>
  prepared(command, async (secretary) => {
    await command.run(secretary);
    return [...secretary.excel.host.requests];
  });

const lastAction = ({ actions }: LoggedRequest): number =>
  actions.findLastIndex(({ type }) => type === 'SetProperty' || type === 'Method');

/** What came of a command while Excel refused. */
async function broken(command: Command, fail: (secretary: Secretary) => void) {
  return prepared(command, async (secretary) => {
    let outcome: Awaited<ReturnType<Command['run']>> | null = null;
    const cells = await changed(secretary, async () => {
      fail(secretary);
      outcome = await command.run(secretary);
      secretary.excel.host.reset();
    });
    const { busy } = secretary.workspace.snapshot();
    return { outcome: outcome!, changed: Object.keys(cells), busy, isTrue: await isTrue(secretary) };
  });
}

/** Whether the outcome fits what stands in the workbook afterwards. */
function isHonest({ outcome, changed: cells }: Awaited<ReturnType<typeof broken>>): boolean {
  if (outcome.kind === 'done') return true;
  if (outcome.kind === 'problems') return false;
  return cells.length === 0 || /只写了一部分|可能留下了/.test(outcome.message);
}

describe.each(Object.entries(COMMANDS))('%s, when Excel breaks off', (_, command) => {
  it('at any one of its syncs: nothing is half written, the pane is right, nothing stays busy', async () => {
    const requests = await requestsOf(command);
    expect(requests).toHaveLength(command.syncs);
    for (const [index, request] of requests.entries()) {
      const action = lastAction(request);
      const came = await broken(command, ({ excel }) => {
        excel.host.failAt({ request: index + 1, ...(action < 0 ? {} : { action }), code: 'GeneralException' });
      });
      expect(came, `sync ${index + 1}`).toMatchObject({ busy: null, isTrue: true });
      expect(isHonest(came), `sync ${index + 1}: ${JSON.stringify(came)}`).toBe(true);
    }
  });

  it('in its last sync and ever after: it says what may be left, and what is shown is said to be of before', async () => {
    const requests = await requestsOf(command);
    const at = requests.length;
    const action = lastAction(requests.at(-1)!);
    const came = await broken(command, ({ excel }) => {
      excel.host.failAt({ request: at, ...(action < 0 ? {} : { action }), code: 'GeneralException' });
      for (let next = at + 1; next < at + REQUESTS_MOST; next += 1) {
        excel.host.failAt({ request: next, code: 'GeneralException' });
      }
    });
    expect(came).toMatchObject({ busy: null, isTrue: true });
    expect(isHonest(came), JSON.stringify(came)).toBe(true);
  });
});

describe('what is told', () => {
  it('L1: what Excel took back wholly is told as such', async () => {
    const came = await broken(COMMANDS['takeStep']!, ({ excel }) => {
      excel.host.failAt({ request: 4, action: 'Range.values', code: 'AccessDenied' });
    });
    expect(came.changed).toEqual([]);
    expect(came.outcome).toMatchObject({ kind: 'failed', message: expect.stringMatching(/受保护.*台账没有改动。$/) });
  });

  it('a step of which a part stays, where Excel refuses to take it back, is told with what to do', async () => {
    const requests = await requestsOf(COMMANDS['takeStep']!);
    const came = await broken(COMMANDS['takeStep']!, ({ excel }) => {
      excel.host.failAt({ request: 4, action: lastAction(requests[3]!), code: 'GeneralException' });
      for (const request of [5, 6, 7, 8]) excel.host.failAt({ request, code: 'GeneralException' });
    });
    expect(came.changed).not.toEqual([]);
    expect(came.outcome).toMatchObject({ message: expect.stringContaining('请按撤销（Ctrl+Z）退回') });
    expect(came.isTrue).toBe(true);
  });

  it('a form that can be neither written nor taken away is named', async () => {
    const requests = await requestsOf(COMMANDS['addForm']!);
    const came = await broken(COMMANDS['addForm']!, ({ excel }) => {
      excel.host.failAt({ request: 4, action: lastAction(requests[3]!), code: 'GeneralException' });
      for (const request of [5, 6, 7, 8]) excel.host.failAt({ request, code: 'GeneralException' });
    });
    expect(came.changed.every((at) => at.startsWith('承诺书'))).toBe(true);
    expect(came.outcome).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/可能留下了没有写完的工作表“承诺书.*”。请删去/),
    });
  });

  it('a ledger is placed, though its 方案.json could not be kept with the workbook', async () => {
    const came = await broken(COMMANDS['newLedger here']!, ({ excel }) => {
      excel.host.failAt({ request: 7, code: 'GeneralException' });
    });
    expect(came.outcome).toMatchObject({ kind: 'done', message: expect.stringContaining('要再选一次“方案.json”') });
    expect(came.isTrue).toBe(true);
  });
});

describe('E1: scores that Excel did not take', () => {
  it('are not told as a result', async () => {
    const workbook = await wholeYear('social');
    await atDesk(
      { workbook },
      async ({ excel, workspace }) => {
        // The two syncs of reading, the look at what is to be written, the writing.
        excel.host.failAt({ request: 4, action: 1, code: 'AccessDenied' });
        const { outcome, report } = await workspace.score();
        expect([outcome.kind, report]).toEqual(['failed', null]);
        const again = await workspace.score();
        expect([again.outcome.kind, again.report?.round]).toEqual(['done', '年终']);
      },
      '2027-01-06T10:00:00',
    );
  });
});
