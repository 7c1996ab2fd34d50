import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

/** Where it stood in the accepted copy. */
interface Accepted {
  readonly file: string;
  readonly on: Day;
  readonly row: number;
}
interface Change {
  readonly header: string;
  readonly was: string;
  readonly is: string;
}

const copy = ({ file, on }: Pick<Accepted, 'file' | 'on'>): string => `${chineseDay(on)}接收的“${file}”`;
const place = (accepted: Accepted): string => `${copy(accepted)}第${accepted.row}行`;
const told = (changes: readonly Change[]): string =>
  changes.map(({ header, was, is }) => `“${header}”原是${was}，现在是${is}`).join('；');
const listed = (rows: readonly string[]): string =>
  rows.length > 5 ? `${rows.slice(0, 5).join('、')}等${rows.length}行` : rows.join('、');
/** What to do, unless the committee agreed to the change. */
const unless = (agreed: boolean, todo: string): string => (agreed ? '党委已同意，不因此退回。' : todo);

const ASK = '确需这样改的，请先报党委同意。';

/** Findings of comparing a submission with the branch’s last accepted one (V1). */
export const continuityKinds = {
  'commitment-gone': kind<{
    accepted: Accepted;
    id: string;
    pledger: string;
    text: string;
    /** Rows of its log that are gone with it, of how many. */
    steps: number;
    agreed: boolean;
  }>({
    severity: 'error',
    title: '接收过的承诺不见了',
    rule: 'V1',
    explain: ({ accepted, id, pledger, text, steps, agreed }) => ({
      is: `${place(accepted)}的“${id}”（${pledger}：${text}）现在没有了${steps > 0 ? `，变更记录也少了它的${steps}步` : ''}`,
      expected: '报过的承诺不能删除，不再办的也留在台账里',
      todo: unless(agreed, `请从接收的那一份恢复这一件和它的变更记录；不再办的，请办理“撤回”。${ASK}`),
    }),
  }),
  'commitment-renumbered': kind<{ accepted: Accepted; was: string; is: string; agreed: boolean }>({
    severity: 'error',
    title: '接收过的承诺改了编号',
    rule: 'V1',
    explain: ({ accepted, was, is, agreed }) => ({
      is: `编号现在是“${is}”，${place(accepted)}是“${was}”，内容没有变`,
      expected: '编号一经报送不再改变，前后各期据此核对',
      todo: unless(agreed, `请改回“${was}”，其他表里改过的也一并改回。${ASK}`),
    }),
  }),
  'approved-item-changed': kind<{ accepted: Accepted; id: string; changes: readonly Change[]; agreed: boolean }>({
    severity: 'error',
    title: '定诺以后改了承诺，没有“变更”',
    rule: 'L10',
    explain: ({ accepted, id, changes, agreed }) => ({
      is: `“${id}”的${told(changes)}（与${place(accepted)}相比），变更记录中没有新的“变更”`,
      expected: '定诺以后，事项、时限、承诺主体、责任人和类别须经审查主体同意、记“变更”才能改',
      todo: unless(agreed, '请改回原来的内容；确要改的，报审查主体同意后办理“变更”。'),
    }),
  }),
  'original-deadline-differs': kind<{
    accepted: Accepted;
    id: string;
    was: Day | null;
    is: Day | null;
    agreed: boolean;
  }>({
    severity: 'error',
    title: '补记的“定诺”与原定时限不符',
    rule: 'L10',
    explain: ({ accepted, id, was, is, agreed }) => ({
      is:
        `补记的“定诺”中，“${id}”的完成时限是${is === null ? '（空）' : chineseDay(is)}，` +
        `${place(accepted)}是${was === null ? '（空）' : chineseDay(was)}`,
      expected: '“定诺”的相关日期应是原来批准的完成时限，按期与否据此判断',
      todo: unless(agreed, '请改成原来的完成时限；新的时限记在“变更”里。'),
    }),
  }),
  'log-row-edited': kind<{ accepted: Accepted; label: string; changes: readonly Change[]; agreed: boolean }>({
    severity: 'error',
    title: '改动了已接收的变更记录',
    rule: 'V1',
    explain: ({ accepted, label, changes, agreed }) => ({
      is: `${place(accepted)}的${label}：${told(changes)}`,
      expected: '变更记录只增不改',
      todo: unless(agreed, `请改回原来的内容；原来登记错了的，用“冲正”撤销那一步，再另行登记。${ASK}`),
    }),
  }),
  'log-rows-gone': kind<{ accepted: Accepted; rows: readonly string[]; agreed: boolean }>({
    severity: 'error',
    title: '已接收的变更记录不见了',
    rule: 'V1',
    explain: ({ accepted, rows, agreed }) => ({
      is: `${place(accepted)}${rows.length > 1 ? '起' : ''}的${listed(rows)}，现在没有了`,
      expected: '变更记录只增不减',
      todo: unless(agreed, `请从接收的那一份恢复；原来登记错了的，用“冲正”撤销那一步，不要删行。${ASK}`),
    }),
  }),
  'log-row-inserted': kind<{
    file: string;
    on: Day;
    seq: number | null;
    at: string | null;
    last: string | null;
    by: 'seq' | 'at';
    agreed: boolean;
  }>({
    severity: 'error',
    title: '在已接收的变更记录之前插了一步',
    rule: 'V1',
    explain: ({ file, on, seq, at, last, by, agreed }) => ({
      is:
        `${copy({ file, on })}中没有这一步，它` +
        (by === 'seq'
          ? `的序号${seq ?? ''}却排在已接收的几步之前`
          : `的登记时间${(at ?? '').replace('T', ' ')}却不晚于那一份的最后一步（${(last ?? '').replace('T', ' ')}）`),
      expected: '后登记的步骤排在后面，登记时间写实际登记的时间',
      todo: unless(
        agreed,
        `请改正${by === 'seq' ? '序号，排到最后' : '登记时间'}；补记以前办的事，发生日期写办事的日子。${ASK}`,
      ),
    }),
  }),
  'log-given-up': kind<{ file: string; on: Day; agreed: boolean }>({
    severity: 'error',
    title: '加载项版改成了手工版',
    rule: 'V1',
    explain: ({ file, on, agreed }) => ({
      is: `隐藏表“字典”的“填写方式”现在是“手工”，${copy({ file, on })}是“命令”`,
      expected: '配合加载项的台账，每一步都登记在变更记录里，不以填写日期代替',
      todo: unless(agreed, `请改回“命令”，填了日期的各步照实登记到变更记录。${ASK}`),
    }),
  }),
  'log-row-filled': kind<{ accepted: Accepted; label: string; changes: readonly Change[] }>({
    severity: 'warning',
    title: '在已接收的变更记录里补填了内容',
    rule: 'V1',
    explain: ({ accepted, label, changes }) => ({
      is: `${place(accepted)}的${label}：${told(changes)}`,
      expected: '变更记录只增不改',
      todo: '不因此退回；以后要补充的，请另记一步或写在“落实情况”里。',
    }),
  }),
  'member-gone': kind<{ accepted: Accepted; member: string; agreed: boolean }>({
    severity: 'error',
    title: '名册中少了党员',
    rule: 'V1',
    explain: ({ accepted, member, agreed }) => ({
      is: `${place(accepted)}的${member}，现在名册中没有了`,
      expected: '转出、去世的党员也留在名册中，以前各期的人数据此计算',
      todo: unless(agreed, `请恢复这一行；离开的，填写“变动”和“变动日期”。${ASK}`),
    }),
  }),
  'member-renumbered': kind<{ accepted: Accepted; member: string; change: Change; agreed: boolean }>({
    severity: 'error',
    title: '党员改了编号',
    rule: 'V1',
    explain: ({ accepted, member, change, agreed }) => ({
      is: `${member}的编号现在是${change.is}，${place(accepted)}是${change.was}`,
      expected: '党员编号不改、不重用，转入、转出也不变',
      todo: unless(agreed, `请改回${change.was}。${ASK}`),
    }),
  }),
  'member-changed': kind<{ accepted: Accepted; member: string; changes: readonly Change[] }>({
    severity: 'warning',
    title: '名册中已接收的内容有改动',
    rule: 'V1',
    explain: ({ accepted, member, changes }) => ({
      is: `${member}的${told(changes)}（与${place(accepted)}相比）`,
      expected: '姓名、变动、确认等记录一般不再改，以前各期的人数据此计算',
      todo: '请查对；改得对的不必改回，以前各期的人数可能随之变化。',
    }),
  }),
  'member-change-backdated': kind<{ accepted: Accepted; member: string; change: string; on: Day; acceptedOn: Day }>({
    severity: 'notice',
    title: '补记了以前的党员变动',
    rule: 'V1',
    explain: ({ accepted, member, change, on, acceptedOn }) => ({
      is: `${member}补记了${chineseDay(on)}的“${change}”，${place(accepted)}还没有`,
      expected: `变动随时记；在${chineseDay(acceptedOn)}接收以前的，以前各期的应承诺人数会随之变化`,
      todo: '不必改；已经印发的通报如有变化，会另出更正。',
    }),
  }),
  'manual-date-changed': kind<{ accepted: Accepted; id: string; change: Change }>({
    severity: 'warning',
    title: '已接收的日期有改动',
    rule: 'V1',
    explain: ({ accepted, id, change }) => ({
      is: `“${id}”的${told([change])}（与${place(accepted)}相比）`,
      expected: '手工版的四个日期就是办理记录，报过的一般不再改',
      todo: '请查对；改得对的不必改回，以前各期的数字会随之变化。',
    }),
  }),
  'record-changed': kind<{ accepted: Accepted; label: string; changes: readonly Change[] }>({
    severity: 'warning',
    title: '已接收的记录有改动',
    rule: 'V1',
    explain: ({ accepted, label, changes }) => ({
      is: `${label}的${told(changes)}（与${place(accepted)}相比）`,
      expected: '已经报过的记录一般不再改',
      todo: '请查对；改得对的不必改回。',
    }),
  }),
  'records-gone': kind<{ accepted: Accepted; sheet: string; rows: readonly string[] }>({
    severity: 'warning',
    title: '已接收的记录不见了',
    rule: 'V1',
    explain: ({ accepted, sheet, rows }) => ({
      is: `${place(accepted)}${rows.length > 1 ? '起' : ''}的${listed(rows)}，现在“${sheet}”中没有了`,
      expected: '已经报过的记录一般不再删',
      todo: '请查对；误删的请恢复，本来就不该有的不必恢复。',
    }),
  }),
  'steps-backdated': kind<{ file: string; on: Day; last: Day; rows: readonly string[] }>({
    severity: 'notice',
    title: '补记了以前的步骤',
    rule: 'V1',
    explain: ({ file, on, last, rows }) => ({
      is: `${copy({ file, on })}登记到${chineseDay(last)}；以后补记了${listed(rows)}，发生日期在这以前`,
      expected: '随办随记；补记的，以前各期的数字会随之变化',
      todo: '不必改；已经印发的通报如有变化，会另出更正。',
    }),
  }),
  'steps-reversed': kind<{ file: string; on: Day; rows: readonly string[] }>({
    severity: 'notice',
    title: '冲正了以前的步骤',
    rule: 'V1',
    explain: ({ file, on, rows }) => ({
      is: `${copy({ file, on })}中有效的${listed(rows)}，以后被冲正`,
      expected: '冲正的一步视为没有发生，以前各期的数字会随之变化',
      todo: '不必改；已经印发的通报如有变化，会另出更正。',
    }),
  }),
};
