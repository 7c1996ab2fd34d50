import { RECEIVED_FILE, readReceived } from '../../committee/received.ts';
import { REGISTER_FILE, readRegister } from '../../receipts/register.ts';
import { type Line, ok, refused } from '../line.ts';
import { lostReceived } from './lost.ts';

async function receivedLine(dir: string): Promise<Line> {
  try {
    const { size } = await readReceived(dir);
    const lost = size === 0 ? await lostReceived(dir) : null;
    if (lost !== null) return lost;
    return ok(RECEIVED_FILE, size === 0 ? '还没有，第一次汇总时建' : `登记了${size}个文件`);
  } catch (fault) {
    return refused(RECEIVED_FILE, fault);
  }
}

async function registerLine(dir: string): Promise<Line> {
  try {
    const { years } = await readRegister(dir);
    const all = Object.entries(years).map(([year, records]) => `${year}年${Object.keys(records).length}个支部`);
    return ok(REGISTER_FILE, all.length === 0 ? '还没有，第一次出回执时建' : `发过回执：${all.join('、')}`);
  } catch (fault) {
    return refused(REGISTER_FILE, fault);
  }
}

/** How it stands with what the program keeps of files and of receipts. */
export const recordLines = async (dir: string): Promise<readonly Line[]> => [
  await receivedLine(dir),
  await registerLine(dir),
];
