import { NODE_RANGE, PROGRAM_VERSION } from '../../issue/version.ts';
import { nodeName, shortBuild } from '../../cli/version-line.ts';
import { type Line, ok } from '../line.ts';
import { isInRange } from './node-range.ts';

/** “20.19以上、22.12以上、24以上” of `^20.19.0 || ^22.12.0 || >=24`. */
const rangeInWords = NODE_RANGE.split('||')
  .map((part) => part.trim().replace(/^(\^|>=)/, ''))
  .map((least) => `${least.replace(/\.0$/, '')}以上`)
  .join('、');

/** The program itself and what it runs on. */
export function programLines(version: string): readonly Line[] {
  const node = nodeName();
  return [
    ok('程序', `版本${PROGRAM_VERSION}，构建 ${shortBuild}`),
    isInRange(version, NODE_RANGE)
      ? ok('Node', `${node}，合用`)
      : {
          state: 'missing',
          what: 'Node',
          says: `${node}，不合用`,
          todo: `请安装 Node ${rangeInWords}中的一个版本，或改用单文件的程序。`,
        },
  ];
}
