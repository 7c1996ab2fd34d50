import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { slowOpens } from '../../scripts/bench/slow-opens.ts';
import { WrongUsage } from '../../scripts/cli/wrong-usage.ts';
import { MANY_BRANCHES } from '../../scripts/consolidate/many.ts';
import { type DeskChildren, type Desks, beginChildren, openDesks } from '../../scripts/desk/desks.ts';
import { unpackExtract } from '../../scripts/desk/packed-extract.ts';
import { unpackMembers } from '../../scripts/desk/roster-rows.ts';
import { NOWHERE } from '../../scripts/desk/places.ts';
import { SumsForm } from '../../scripts/desk/sums-form.ts';
import { bookOf } from '../across/books.ts';
import { entry } from '../across/rosters.ts';
import { small } from '../gallery/sample.ts';
import { construction } from '../support/schemes.ts';

const MANY = 9;
const PERIOD = parsePeriod('2026Q1')!;

let folder: string;
let fake: string;
let real: string;
let open: Desks | undefined;

/** A child that behaves by the name of what it is asked for, and leaves its number behind. */
const FAKE = `
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
let given;
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if (message.archiveOf) return;
  if (message.given) {
    given = message.given;
    writeFileSync(given.from + '/pid-' + process.pid, process.execArgv.join(' '));
    return;
  }
  const leave = (what, name) => writeFileSync(given.from + '/' + what + '-' + name, '');
  const answer = (name, more) => {
    const filed = { name, digest: name, branch: null, isLedger: true, sealedAt: null, state: 'accepted', findings: [], ...more };
    return { filed, links: null, marked: null, extract: null, rows: null, cache: 'none' };
  };
  if (message.name === 'recall') {
    if (message.ask.sources.some(({ name }) => name.includes('dies'))) process.exit(3);
    // “known A01 2” was judged, and is A01's of the second; “old” so, but before another copy was accepted.
    process.send({ answer: message.ask.sources.map(({ name }) => {
      leave('recalled', name);
      const [how, code, sealed] = name.split(' ');
      const judged = { ...answer(name, { branch: { code }, sealedAt: sealed ?? null }), cache: 'taken' };
      return how === 'known' || how === 'old' ? { judged, isCompared: how === 'known' } : null;
    }) });
    return;
  }
  const names = message.ask.asks?.map(({ again }) => again.name);
  if (names?.length > 1 && names.some((one) => one.includes('alone'))) process.exit(3);
  const name = names?.[0] ?? (message.ask.source ?? message.ask.again).name;
  appendFileSync(given.from + '/order-' + process.pid, name + ' ');
  if (message.name === 'judge') leave('judged', name);
  const fault = (said, system) => process.send({ fault: { stack: 'Error: of ' + name, said, system } });
  if (name.includes('once') && !existsSync(given.from + '/' + name + '.seen')) {
    writeFileSync(given.from + '/' + name + '.seen', '');
    process.exit(3);
  }
  if (name.includes('crash')) process.exit(3);
  if (name.includes('hang')) for (;;);
  if (name.includes('fault')) return fault(null, null);
  if (name.includes('full')) return fault(null, { code: 'ENOSPC', syscall: 'write', path: '接收存档/甲' });
  if (name.includes('said')) return fault('文件被移走了', null);
  process.send({ answer: names?.map((one) => answer(one)) ?? answer(name) });
});`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'chengnuo-desks-'));
  fake = path.join(folder, 'fake.mjs');
  await writeFile(fake, FAKE);
  real = path.join(folder, 'desk-child.mjs');
  const entryPoints = [path.resolve(import.meta.dirname, '../../scripts/desk/child.ts')];
  const loader = { '.hbs': 'text', '.css': 'text', '.page.js': 'text' } as const;
  const bundled = { bundle: true, format: 'esm', platform: 'node', packages: 'external', loader } as const;
  await build({ entryPoints, outfile: real, ...bundled });
  // From where the bundle finds the libraries.
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
});
afterEach(() => {
  open?.close();
  open = undefined;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let number = 0;
/** Desks over a folder with these files; enough of them that they are worked on in other processes. */
async function desksOver(
  childPath: string,
  names: readonly string[],
  files: number = MANY,
  begun: DeskChildren | null = null,
  isCached = false,
) {
  const dir = path.join(folder, String((number += 1)));
  const from = path.join(dir, '上报');
  await mkdir(from, { recursive: true });
  for (const name of names) await writeFile(path.join(from, name), '');
  const [asOf, today] = [PERIOD.to, day('2026-04-05')];
  const given = { dir, from, scheme: construction, period: PERIOD, asOf, today, book: null, allow: [], templates: {} };
  const roster = [entry('A01', '甲支部')];
  const more = {
    roster,
    received: new Map(),
    compareTexts: true,
    letters: true,
    lines: false,
    keep: true,
    cache: isCached ? { folder: path.join(dir, '.读取缓存'), madeBy: '', salt: '' } : null,
  };
  // The real child is not to be stopped on a busy machine.
  const limits = { heapMegabytes: 256, seconds: childPath === fake ? 2 : 60 };
  open = await openDesks({ ...given, ...more }, files, { childPath, limits }, begun);
  return { dir, from, desks: open, sources: names.map((name) => ({ name })) };
}

/** Names with the state of each, and the code of the first finding. */
async function judged(desks: Desks, sources: readonly { readonly name: string }[]): Promise<readonly string[]> {
  const all = await desks.judge(sources);
  return all.map(({ filed: { name, state, findings } }) => [name, state, findings[0]?.code ?? ''].join(' ').trim());
}

const againOf = (name: string) => ({ name, digest: '', kept: false, branch: null });
const WANTED = { items: new Set<string>(), members: new Set<string>(), whole: false };
const askAllLinked = (desks: Desks, names: readonly string[]) =>
  desks.ask('linked', { asks: names.map((name) => ({ again: againOf(name), wanted: WANTED })) });
const askLinked = async (desks: Desks, name: string) => (await askAllLinked(desks, [name]))[0];

/** Children started over a folder that still run. */
function running(from: string): number {
  const pids = readdirSync(from).flatMap((name) => (name.startsWith('pid-') ? [Number(name.slice(4))] : []));
  return pids.filter((pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }).length;
}

async function expectNoneRunning(from: string): Promise<void> {
  for (let tries = 0; running(from) > 0 && tries < 50; tries += 1) await wait(100);
  // Long enough for one that were started again by mistake.
  await wait(500);
  expect(running(from)).toBe(0);
}

/**
 * Has processes that are started from now on take five milliseconds to open a workbook, and leave the names of those opened
 * without being waited for.
 */
async function slowDisk(): Promise<{ readonly readAhead: () => readonly string[]; readonly end: () => void }> {
  const [slow, opened] = [path.join(folder, 'slow.cjs'), path.join(folder, `opened-${(number += 1)}`)];
  await writeFile(opened, '');
  await writeFile(slow, slowOpens(5, opened));
  const before = process.env['NODE_OPTIONS'];
  process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(slow)}`;
  return {
    readAhead: () => readFileSync(opened, 'utf8').split('\n'),
    end: () => {
      if (before === undefined) delete process.env['NODE_OPTIONS'];
      else process.env['NODE_OPTIONS'] = before;
    },
  };
}

/** Megabytes for young objects of each child that was started over a folder. */
function youngOf(from: string): readonly number[] {
  const all = readdirSync(from).filter((name) => name.startsWith('pid-'));
  return all.map((name) => Number(/--max-semi-space-size=(\d+)/.exec(readFileSync(path.join(from, name), 'utf8'))![1]));
}

describe('workbooks that an earlier run judged', () => {
  const left = (from: string, what: string): readonly string[] =>
    readdirSync(from).flatMap((name) => (name.startsWith(`${what}-`) ? [name.slice(what.length + 1)] : []));
  const numbered = (what: string, count: number) => Array.from({ length: count }, (_, at) => `${what} ${at + 1}`);

  it('are not judged again, and all others are', async () => {
    const names = [...numbered('known B', 40), 'new', ...numbered('known C', 30)];
    const { desks, from, sources } = await desksOver(fake, names, MANY, null, true);
    const all = await desks.judge(sources);
    expect(all.map(({ filed }) => filed.name)).toEqual(names);
    expect(all.filter(({ cache }) => cache === 'taken')).toHaveLength(70);
    expect(left(from, 'judged')).toEqual(['new']);
  });

  it('are no longer asked about where few are known', async () => {
    const { desks, from, sources } = await desksOver(fake, numbered('new', 200), MANY, null, true);
    expect(await desks.judge(sources)).toHaveLength(200);
    expect(left(from, 'judged')).toHaveLength(200);
    // Two children were asked about sixteen, twice, before either had answered.
    expect(left(from, 'recalled').length).toBeLessThanOrEqual(64);
  });

  it('need not be compared anew where a newer copy takes their place', async () => {
    const names = ['old A01 1', 'known A01 2', 'old A02 2', 'known A02 1', 'old A03 1', 'old A04 1', 'new'];
    const { desks, from, sources } = await desksOver(fake, names, MANY, null, true);
    const all = await desks.judge(sources);
    expect(all.map(({ filed }) => filed.name)).toEqual(names);
    expect([...left(from, 'judged')].sort()).toEqual(['new', 'old A02 2', 'old A03 1', 'old A04 1']);
  });

  it('are judged where asking about them takes the child down', async () => {
    const { desks, from, sources } = await desksOver(fake, ['known A 1', 'dies', 'known B 1'], MANY, null, true);
    expect(await judged(desks, sources)).toEqual(['known A 1 accepted', 'dies accepted', 'known B 1 accepted']);
    expect(left(from, 'judged')).toHaveLength(3);
  });
});

describe('marked copies of what is returned', () => {
  it('give way to all else', async () => {
    const { desks, from } = await desksOver(fake, []);
    const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
    const copies = names('c', 48).map((name) =>
      desks.ask('returned', { again: againOf(name), findings: [], file: '', former: null }),
    );
    const linked = names('l', 6).map((name) => askLinked(desks, name));
    await Promise.all([...copies, ...linked]);
    const orders = readdirSync(from).filter((name) => name.startsWith('order-'));
    const atEach = orders.map((name) => readFileSync(path.join(from, name), 'utf8').trim().split(' '));
    expect(atEach.flat()).toHaveLength(54);
    // Two children had sixteen copies each; whichever is asked for more of them, all that is linked was asked for before.
    const isLater = (name: string) => name.startsWith('c') && Number(name.slice(1)) > 32;
    for (const order of atEach) {
      const later = order.findIndex(isLater);
      if (later >= 0) expect(order.slice(later).filter((name) => !isLater(name))).toEqual([]);
    }
    expect(atEach.some((order) => order.some(isLater))).toBe(true);
  });
});

describe('children that have nothing to do', () => {
  it('are ended when the run has little more to ask, and started again when it has', async () => {
    const { desks, from, sources } = await desksOver(fake, ['a', 'b']);
    await desks.judge(sources);
    expect(running(from)).toBe(2);
    desks.rest();
    await expectNoneRunning(from);
    await askLinked(desks, 'c');
    expect(running(from)).toBe(1);
  });

  it('may have begun before it is known what they go by, and are ended where they are not needed', async () => {
    const begun = beginChildren(MANY, folder, { childPath: fake })!;
    const { desks, from, sources } = await desksOver(fake, ['a', 'b'], MANY, begun);
    expect((await desks.judge(sources)).map(({ filed }) => filed.name)).toEqual(['a', 'b']);
    desks.close();
    await expectNoneRunning(from);
    expect(beginChildren(1, folder)).toBeNull();
    const few = beginChildren(MANY, folder, { childPath: fake })!;
    const here = await desksOver(fake, ['空.xlsx'], 0, few);
    expect((await here.desks.judge(here.sources)).map(({ filed }) => filed.state)).toEqual(['notWorkbook']);
    await expectNoneRunning(here.from);
  });
});

describe('children of a run over very many files', () => {
  it('have more room for young objects where none was judged before, until they rest', async () => {
    const begun = beginChildren(MANY_BRANCHES, folder, { childPath: fake, isFirst: true })!;
    const { desks, from, sources } = await desksOver(fake, ['a', 'b'], MANY_BRANCHES, begun);
    await desks.judge(sources);
    expect(youngOf(from)).toEqual([32, 32]);
    desks.rest();
    await expectNoneRunning(from);
    await askLinked(desks, 'c');
    expect([...youngOf(from)].sort((a, b) => a - b)).toEqual([8, 32, 32]);
  });

  it.each([
    { files: MANY_BRANCHES, isFirst: false },
    { files: MANY_BRANCHES - 1, isFirst: true },
  ])(
    'have as much room as any others where files are fewer or some were judged before ($files files, first: $isFirst)',
    async ({ files, isFirst }) => {
      const begun = beginChildren(files, folder, { childPath: fake, isFirst })!;
      const { desks, from, sources } = await desksOver(fake, ['a', 'b'], files, begun);
      await desks.judge(sources);
      expect(youngOf(from)).toEqual([8, 8]);
    },
  );
});

describe('a child that judges', () => {
  it('and dies takes one file with it, which is reported in its place', async () => {
    const { desks, sources } = await desksOver(fake, ['a', 'b', 'crash', 'd', 'e']);
    const done: string[] = [];
    const all = await desks.judge(sources, (n, total) => done.push(`${n}/${total}`));
    expect(all.map(({ filed }) => filed.name)).toEqual(['a', 'b', 'crash', 'd', 'e']);
    expect(all.map(({ filed }) => filed.findings[0]?.code)).toEqual([
      undefined,
      undefined,
      'file-crashed',
      undefined,
      undefined,
    ]);
    expect(done).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  it('and dies once is asked again', async () => {
    const { desks, sources, from } = await desksOver(fake, ['a', 'once', 'c']);
    expect(await judged(desks, sources)).toEqual(['a accepted', 'once accepted', 'c accepted']);
    expect(existsSync(path.join(from, 'once.seen'))).toBe(true);
  });

  it('and never ends is given up after the time it has', async () => {
    const { desks, sources } = await desksOver(fake, ['a', 'hang', 'c']);
    const all = await desks.judge(sources);
    expect(all[1]!.filed.findings[0]).toMatchObject({ code: 'file-timeout', args: { seconds: 2 } });
    expect([all[0]!.filed.name, all[2]!.filed.name]).toEqual(['a', 'c']);
  });

  it('and has a fault of the program reports the file, and goes on with the others', async () => {
    const { desks, sources } = await desksOver(fake, ['a', 'fault', 'c']);
    const all = await desks.judge(sources);
    expect(all.map(({ filed }) => filed.findings[0]?.code)).toEqual([undefined, 'file-crashed', undefined]);
  });

  it('and finds the disk full says so, which is no fault of the file', async () => {
    const { desks, sources, from } = await desksOver(fake, ['a', 'full', ...'cdefghij']);
    await expect(desks.judge(sources)).rejects.toMatchObject({ code: 'ENOSPC', syscall: 'write', path: '接收存档/甲' });
    desks.close();
    await expectNoneRunning(from);
  });

  it('and finds what a person has to mend says it in its words', async () => {
    const { desks, sources } = await desksOver(fake, ['a', 'said', 'c']);
    const told = desks.judge(sources);
    await expect(told).rejects.toThrow(WrongUsage);
    await expect(told).rejects.toThrow(/^文件被移走了$/);
  });
});

describe('a child at other work', () => {
  it('that dies once is asked again', async () => {
    const { desks } = await desksOver(fake, []);
    expect(await askLinked(desks, 'once')).toMatchObject({ filed: { name: 'once' } });
  });

  it('that has not enough time or memory for several together is asked for each alone', async () => {
    const { desks } = await desksOver(fake, []);
    const answers = await askAllLinked(desks, ['a', 'alone', 'once', 'b']);
    expect(answers).toMatchObject(['a', 'alone', 'once', 'b'].map((name) => ({ filed: { name } })));
  });

  it('that answered while nobody could listen is heard', async () => {
    const { desks, from } = await desksOver(fake, []);
    await askLinked(desks, 'a');
    const answer = askLinked(desks, 'b');
    await wait(50);
    // Longer than a child has for its work.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2700);
    expect(await answer).toMatchObject({ filed: { name: 'b' } });
    expect(readdirSync(from).filter((name) => name.startsWith('pid-')).length).toBe(1);
  });

  it.each([
    ['dies twice', 'crash', { message: 'linked: the process at work crashed' }],
    ['never ends', 'hang', { message: 'linked: the process at work timeout' }],
    ['has a fault of the program', 'fault', { message: 'Error: of fault' }],
    ['finds the disk full', 'full', { code: 'ENOSPC', path: '接收存档/甲' }],
  ])('that %s ends the run', async (_, name, fault) => {
    const { desks } = await desksOver(fake, []);
    await expect(askLinked(desks, name)).rejects.toMatchObject(fault);
    expect(await askLinked(desks, 'a')).toMatchObject({ filed: { name: 'a' } });
  });

  it('is not started again once the desks are closed', async () => {
    const { desks, from } = await desksOver(fake, []);
    const asked = ['hang1', 'hang2', 'a', 'b'].map((name) => askLinked(desks, name));
    for (let tries = 0; running(from) === 0 && tries < 100; tries += 1) await wait(100);
    expect(running(from)).toBeGreaterThan(0);
    desks.close();
    for (const one of await Promise.allSettled(asked)) expect(one).toMatchObject({ status: 'rejected' });
    await expectNoneRunning(from);
  });
});

describe('the real child', () => {
  it('judges as this process does', async () => {
    const bytes = await bookOf('A01', small());
    const told = [];
    for (const files of [MANY, 0]) {
      const { desks, from, sources, dir } = await desksOver(real, ['A01.xlsx', '空.xlsx'], files);
      await writeFile(path.join(from, 'A01.xlsx'), bytes);
      told.push(await desks.judge(sources));
      expect(readdirSync(path.join(dir, '接收存档')).length).toBe(1);
      desks.close();
    }
    expect(told[0]!.map(({ filed }) => filed.state)).toEqual(['accepted', 'notWorkbook']);
    // Packed, equal texts may be told in two ways, by how they lie in memory.
    const [inChild, here] = told.map((all) =>
      all.map((one) => ({
        ...one,
        links: one.links && { ...one.links, members: unpackMembers(one.links.members, () => true) },
        extract: one.extract && unpackExtract(one.extract, new SumsForm(construction)),
      })),
    );
    expect(inChild![0]!.extract!.sums.committed).toBeGreaterThan(0);
    expect(inChild).toEqual(here);
  });

  it('reads ahead where the disk is slow, and judges the same', async () => {
    const books = Array.from({ length: 20 }, (_, nth) => `A01（${nth}）.xlsx`);
    const odd = Array.from({ length: 20 }, (_, nth) => `说明${nth}.xlsx`);
    const names = books.flatMap((book, nth) => [book, odd[nth]!]);
    const parts = unzipSync(await bookOf('A01', small()));
    // The same ledger, as many files.
    const bytesOf = (name: string) => zipSync(parts, { mtime: new Date(2020, 0, 1 + names.indexOf(name)), level: 1 });
    const judgedOver = async () => {
      const { desks, from, sources } = await desksOver(real, names, MANY, null, true);
      for (const name of names) await writeFile(path.join(from, name), books.includes(name) ? bytesOf(name) : name);
      const [first, again] = [await desks.judge(sources), await desks.judge(sources)];
      desks.close();
      expect(again.map(({ cache }) => cache)).toEqual(names.map(() => 'taken'));
      const withoutCache = ({ cache: _, ...one }: (typeof first)[number]) => one;
      expect(again.map(withoutCache)).toEqual(first.map(withoutCache));
      return {
        from,
        told: first.map(({ filed: { name, state, digest, findings } }) => ({ name, state, digest, findings })),
      };
    };
    const quick = await judgedOver();
    const disk = await slowDisk();
    try {
      const { from, told } = await judgedOver();
      expect(told).toEqual(quick.told);
      const ahead = disk.readAhead();
      // Each child has found the disk slow by the fourth file, and waits for one in sixteen.
      expect(names.filter((name) => ahead.includes(path.join(from, name))).length).toBeGreaterThan(20);
      expect(ahead.some((file) => file.endsWith('.bin'))).toBe(true);
    } finally {
      disk.end();
    }
  });

  it.each([MANY, 0])('says that no snapshot can be kept where its folder leads nowhere (files: %i)', async (files) => {
    const { desks, from, sources, dir } = await desksOver(real, ['A01.xlsx'], files);
    await writeFile(path.join(from, 'A01.xlsx'), await bookOf('A01', small()));
    const at = path.join(dir, '接收存档');
    await symlink(path.join(dir, '没有'), at);
    // A child reads the archive as it begins, and finds the link; this process has read it before.
    const found = { name: 'WrongUsage', message: expect.stringContaining(`“${at}”是断了的快捷方式`) as string };
    const told = files === MANY ? found : { syscall: 'mkdir', path: at };
    await expect(desks.judge(sources)).rejects.toMatchObject(told);
  });

  it.each([MANY, 0])('says of a file that changed meanwhile to run again (files: %i)', async (files) => {
    const { desks, from, sources } = await desksOver(real, ['A01.xlsx'], files);
    await writeFile(path.join(from, 'A01.xlsx'), await bookOf('A01', small()));
    const [{ filed } = { filed: null }] = await desks.judge(sources);
    await writeFile(path.join(from, 'A01.xlsx'), readFileSync(fake));
    const { name, digest, kept, branch } = filed!;
    const asked = desks.ask('records', { again: { name, digest, kept, branch }, places: NOWHERE });
    await expect(asked).rejects.toThrow(WrongUsage);
    await expect(asked).rejects.toThrow('“A01.xlsx”在汇总的时候被改动或移走了');
  });
});
