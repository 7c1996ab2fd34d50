import type { Computer } from '../../pdf/programs.ts';
import { type Line, notice, ok } from '../line.ts';

const WHAT = '终端';

/** Whether Chinese is shown as it is written. A console of Windows is given characters, whatever its code page. */
export function terminalLine({ platform, env }: Computer, isTTY: boolean): Line {
  if (platform === 'win32') return ok(WHAT, isTTY ? 'Windows 控制台' : '输出到文件或别的程序，编码 UTF-8');
  // The first that is set counts.
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((one) => one !== undefined && one !== '');
  if (locale !== undefined && /utf-?8/i.test(locale)) return ok(WHAT, `编码 UTF-8（${locale}）`);
  const says = locale === undefined ? '没有设定编码' : `编码是“${locale}”，不是 UTF-8`;
  return notice(WHAT, says, '汉字显示不对时，先运行 export LANG=C.UTF-8 再试；写出的文件不受影响。');
}
