import path from 'node:path';

/** Entries that a run makes while it works; a person knows the folder they lie in. */
const WORKING = /^\..+\.(new|old|lock)$/;

/** A place that a fault names, as a person knows it, and whether a working entry of the program stood for it. */
function placeOf(named: string): { readonly where: string; readonly isWorking: boolean } {
  const parts = named.split(path.sep);
  const working = parts.findIndex((part) => WORKING.test(part));
  if (working < 0) return { where: named, isWorking: false };
  return { where: parts.slice(0, working).join(path.sep), isWorking: true };
}

const held = (where: string): string =>
  `不能读写“${where}”：文件可能正被 Word 或 Excel 打开，或没有权限。请关闭后再试。`;

/** What the system answers when it won't write or read, for a person; `null` where it is no such answer. */
export function systemAnswer(fault: unknown): string | null {
  if (!(fault instanceof Error) || !('syscall' in fault) || !('code' in fault)) return null;
  // Of a renaming the file that was to be replaced is meant, not the new one beside it.
  const named = 'dest' in fault ? String(fault.dest) : 'path' in fault ? String(fault.path) : '';
  const { where, isWorking } = placeOf(named);
  switch (fault.code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'ENOTEMPTY':
      return held(where);
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘空间不够。请清理后再试；原有的结果没有改动。';
    case 'EFBIG':
      return `“${where}”超过了这个磁盘允许的文件大小，没有写成；原有的结果没有改动。请换一个磁盘再试。`;
    case 'EISDIR':
    case 'ERR_FS_EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
      // Of a file in a folder that can't be removed, the system may only say that it is no folder.
      if (isWorking) return held(where);
      return `“${where}”应是文件却是文件夹，或应是文件夹却是文件。请核对后再试。`;
    case 'EROFS':
      return `“${where}”所在的磁盘不能写入。`;
    case 'ENOENT':
      if (fault.syscall === 'mkdir') return `“${where}”这里不能建文件夹。请换一个地方再试。`;
      return `找不到“${where}”：可能刚被移走或改名。请核对后再试。`;
    case 'ELOOP':
      return `“${named}”是指向自己的快捷方式（符号链接），打不开。请移走它再试。`;
    case 'ENAMETOOLONG':
      return `“${where}”的名称或路径太长。请改短名称，或把文件夹移到较浅的位置再试。`;
    case 'EMFILE':
    case 'ENFILE':
      return '系统中同时打开的文件太多。请关闭其他程序后再试。';
    case 'EIO':
    case 'ESTALE':
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'ENETUNREACH':
      return `读写“${where}”时出错：磁盘可能有故障，或网络中断。请检查后再试；原有的结果没有改动。`;
    default:
      return null;
  }
}
