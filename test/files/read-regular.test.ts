import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recoverFolder } from '../../scripts/files/folder.ts';
import { writeRecord } from '../../scripts/files/write-whole.ts';
import { alone } from '../../scripts/files/lock.ts';
import { NotRegular, readGiven, readRegular, readRegularSync } from '../../scripts/files/read-regular.ts';
import { readLastIssued } from '../../scripts/roll-up/read-issued.ts';
import { readJson } from '../../scripts/roll-up/read-json.ts';
import { tempDir } from '../support/temp-dir.ts';

const pipe = (at: string): void => {
  execFileSync('mkfifo', [at]);
};
const ODD: readonly (readonly [string, (at: string) => void, string])[] = [
  ['a pipe', pipe, '不是普通的文件'],
  ['a device', (at) => symlinkSync('/dev/zero', at), '不是普通的文件'],
  ['a folder', (at) => mkdirSync(at), '是文件夹'],
  [
    'a file of 3 GB',
    (at) => {
      writeFileSync(at, '');
      truncateSync(at, 3 * 1024 ** 3);
    },
    '有3072 MB，比这个文件该有的大得多',
  ],
];

describe('a file that is kept in a committee’s folder', () => {
  it.each(ODD)('is never %s', async (_what, make, why) => {
    const file = path.join(tempDir(), '方案.json');
    make(file);
    const said = `方案.json 读不出来：${why}。请移走它，从备份恢复这个文件。`;
    await expect(readRegular(file)).rejects.toThrow(said);
    await expect(readRegular(file)).rejects.toBeInstanceOf(NotRegular);
    expect(() => readRegularSync(file)).toThrow(said);
    await expect(readRegular(file, { name: '这一个' })).rejects.toThrow(`这一个 读不出来：${why}`);
    await expect(readGiven(file)).rejects.toThrow(`“${file}”${why}，应为一个工作簿。`);
    expect(await readJson(file)).toEqual({ problem: why });
  });

  it('is read whole, up to the size it may have; none is none', async () => {
    const dir = tempDir();
    const file = path.join(dir, '方案.json');
    expect(await readRegular(file)).toBeNull();
    expect(readRegularSync(file)).toBeNull();
    writeFileSync(file, '甲乙');
    expect((await readRegular(file, { most: 6 }))?.toString('utf8')).toBe('甲乙');
    expect(readRegularSync(file)?.toString('utf8')).toBe('甲乙');
    await expect(readRegular(file, { most: 5 })).rejects.toThrow('比这个文件该有的大得多');
    await expect(readGiven(path.join(dir, '没有.xlsx'))).rejects.toThrow('没有.xlsx”。请核对文件名和路径。');
  });

  it('below what is no folder is refused with the place that is none', async () => {
    const dir = tempDir();
    const file = path.join(dir, '接收存档');
    writeFileSync(file, '占着');
    const said = `“${file}”应是文件夹，却不是。请移走它，从备份恢复这个文件夹。`;
    await expect(readRegular(path.join(file, '目录.json'))).rejects.toThrow(said);
    await expect(readRegular(path.join(file, '里面', '目录.json'))).rejects.toThrow(said);
    expect(await readJson(path.join(file, 'figures.json'))).toEqual({ problem: '读不出来（它所在的位置不是文件夹）' });
  });
});

it('a folder in the place where a record is being written is left alone', async () => {
  const dir = tempDir();
  mkdirSync(path.join(dir, '.收件登记.json.new'));
  await writeRecord(path.join(dir, '收件登记.json'), '{}');
  expect(readdirSync(dir).sort()).toEqual(['.收件登记.json.new', '收件登记.json']);
});

it('a pipe in the place of the folder that a killed run put aside is refused', async () => {
  const target = path.join(tempDir(), '2026Q3');
  const old = path.join(path.dirname(target), '.2026Q3.old');
  pipe(old);
  const done = recoverFolder(target, () => true);
  await expect(done).rejects.toThrow(`“${old}”是管道、设备之类，不是文件夹，不是中断的运行留下的。请移走它再试。`);
});

it('a document that a lower committee issued is never waited for: what can’t be read was changed', async () => {
  const at = path.join(tempDir(), '已印发-1');
  mkdirSync(at);
  pipe(path.join(at, '通报.docx'));
  const documents = [
    { name: '通报.docx', digest: 'a'.repeat(64) },
    { name: '没有送来.docx', digest: 'b'.repeat(64) },
  ];
  const record = {
    record: 1,
    number: '1',
    prefix: '甲',
    issuedOn: '2026-10-01',
    asOf: '2026-09-30',
    documents,
    seal: '',
  };
  writeFileSync(path.join(at, '印发.json'), JSON.stringify({ ...record, figures: {} }));
  const read = await readLastIssued(at);
  expect(read).toMatchObject({ notes: ['印发后被改动的文件：通报.docx；数字按印发.json计入'] });
});

it.each(ODD.slice(0, 3))('%s in the place of a lock is refused, and stays', async (_what, make, why) => {
  const dir = tempDir();
  const lock = path.join(dir, '.通报.lock');
  make(lock);
  const run = alone(path.join(dir, '通报'), () => Promise.resolve('完成'));
  await expect(run).rejects.toThrow(`“${lock}”应是程序的锁文件，却${why}。请移走它再试。`);
});
