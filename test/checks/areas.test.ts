import { describe, expect, it } from 'vitest';
import { areaQuestions, areaWorkDue } from '../../ledger/checks/area-work.ts';
import { areaCoverage, areaRows } from '../../ledger/checks/areas.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { police, schemeOf } from '../support/schemes.ts';
import { append, edit, found, ledgerOf, told, without } from '../support/ledger-of.ts';

const as = { scheme: police };

/** Area Z01 of the 法制股 headed by 张三, Z02 of the 办公室 headed by 李四, with log and assessment of the first quarter. */
const ledger = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 身份 | 部门 | 责任区编号 |
      | A01-001 | 张三 | 二级机构负责人 | 法制股 | Z01 |
      | A01-002 | 李四 | 二级机构负责人 | 办公室 | Z02 |
      | A01-003 | 王强 | 普通党员 | 办公室 | Z02 |`,
    areas: `
      | 责任区编号 | 责任区名称 | 部门 | 负责人 | 设牌日期 |
      | Z01 | 法制服务区 | 法制股 | 张三 | 2026-02-01 |
      | Z02 | 综合服务区 | 办公室 | 李四 | |`,
    areaWork: `
      | 日期 | 责任区编号 | 类别 | 围绕中心工作 | 解决实际问题 | 提高服务能力 |
      | 2026-03-02 | Z01 | 工作日志 | | | |
      | 2026-03-30 | Z01 | 考核评比 | 是 | 是 | 否 |
      | 2026-01-01 | Z02 | 工作日志 | | | |
      | 2026-03-31 | Z02 | 考核评比 | 是 | 是 | 是 |`,
  },
  { scheme: police },
);

describe('areas', () => {
  it('D4: nothing is said of areas that are in order', () => {
    const all = [areaRows, areaCoverage, areaQuestions, areaWorkDue];
    expect(all.flatMap((check) => found(check, ledger, as))).toEqual([]);
  });

  it('D4: have an id of their own and a head of the right standing', () => {
    expect(found(areaRows, edit(ledger, 'areas', 3, { areaId: 'Z01' }), as)).toEqual(['area-id-doubled 责任区!A3']);
    const wrong = edit(ledger, 'areas', 3, { head: '王强' });
    expect(found(areaRows, wrong, as)).toEqual(['area-head-standing 责任区!D3']);
    expect(told(areaRows, wrong, as)).toContain('身份是“普通党员”；责任区应指定一名“二级机构负责人”负责');
    expect(found(areaRows, edit(wrong, 'roster', 4, { standing: '!' }), as)).toEqual([]);
  });

  it('D4: cover every unit that has members', () => {
    const one = without(ledger, 'areas', ({ areaId }) => areaId === 'Z02');
    expect(found(areaCoverage, one, as)).toEqual(['unit-without-area 责任区!']);
    expect(told(areaCoverage, one, as)).toContain('“办公室”有党员，没有责任区');
    expect(found(areaCoverage, edit(ledger, 'areas', 3, { unit: '!' }), as)).toEqual([]);
  });

  it('D4: cover every member; where the column must be filled the empty cell is named at reading', () => {
    const optional = schemeOf('police', { columns: { 'roster.areaId': 'optional' } });
    const without3 = edit(ledger, 'roster', 4, { areaId: null });
    expect(found(areaCoverage, without3, { scheme: optional })).toEqual(['member-without-area 党员名册!F4']);
    expect(found(areaCoverage, without3, as)).toEqual([]);
    const left = edit(without3, 'roster', 4, { change: '转出', changedOn: '2026-03-01' });
    expect(found(areaCoverage, left, { scheme: optional })).toEqual([]);
  });

  it('D4: are not missed in the first quarter while none is laid out', () => {
    const none = { ...ledger, areas: [] };
    expect(found(areaCoverage, none, { ...as, asOf: '2026-03-30' })).toEqual([]);
    expect(told(areaCoverage, none, as)).toContain('“法制股”、“办公室”有党员，没有责任区');
  });
});

describe('the work of an area', () => {
  it('D4: an assessment answers all three questions, and nothing else does', () => {
    const partly = edit(ledger, 'areaWork', 3, { q2: null });
    expect(found(areaQuestions, partly, as)).toEqual(['area-questions-empty 责任区工作!G3']);
    expect(found(areaQuestions, edit(ledger, 'areaWork', 3, { q2: '!' }), as)).toEqual([]);
    expect(found(areaQuestions, edit(ledger, 'areaWork', 2, { q3: '是' }), as)).toEqual([
      'area-questions-foreign 责任区工作!H2',
    ]);
  });

  it('D4: a log and an assessment each quarter, a written report each year', () => {
    const logless = without(ledger, 'areaWork', ({ kind, areaId }) => kind === '工作日志' && areaId === 'Z01');
    expect(found(areaWorkDue, logless, { ...as, asOf: '2026-03-30' })).toEqual([]);
    expect(found(areaWorkDue, logless, as)).toEqual(['area-work-missing 责任区!A2']);
    expect(told(areaWorkDue, logless, as)).toContain('“Z01”2026年第一季度没有“工作日志”');
    const year = { ...as, asOf: '2026-12-31', period: parsePeriod('2026')! };
    // Of each of the two areas: logs and assessments of three quarters, and the report of the year.
    expect(found(areaWorkDue, ledger, year)).toHaveLength(6);
    const reported = append(
      ledger,
      'areaWork',
      '| 日期 | 责任区编号 | 类别 |\n| 2026-11-20 | z01 | 书面报告 |',
      police,
    );
    expect(found(areaWorkDue, reported, year)).toHaveLength(5);
  });

  it('D4: nothing is asked of an area before its plate, nor where a row lost its day', () => {
    const none = { ...ledger, areaWork: [] };
    expect(found(areaWorkDue, none, as)).toHaveLength(4);
    expect(found(areaWorkDue, edit(none, 'areas', 2, { plateOn: '2026-04-01' }), as)).toHaveLength(2);
    expect(found(areaWorkDue, edit(ledger, 'areaWork', 2, { date: '!' }), as)).toEqual([]);
  });
});
