import path from 'node:path';

export interface SideloadInput {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The manifest, made for where the add-in is served. */
  readonly manifest: string;
  readonly remove: boolean;
}

/** What is done so that Excel on this computer shows the add-in, or no longer shows it. */
export interface SideloadPlan {
  /** The manifest's own place on this computer; `null` where there is no Excel. */
  readonly file: string | null;
  /** A program and what it is given, run after the file is written. */
  readonly command: readonly [program: string, ...given: string[]] | null;
  /** What the person does next, a line each. */
  readonly next: readonly string[];
}

/** Where Excel for Windows looks for add-ins under development: a value each, of the manifest's path. */
const REGISTRY = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer';

const WEB = [
  'Excel 网页版：打开任一工作簿，“开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项”，选 dist/addin/manifest.xml（npm run build:addin 生成）。',
];

/** The add-in's identity within its manifest. */
export function addinId(manifest: string): string {
  const id = /<Id>([0-9a-f-]{36})<\/Id>/.exec(manifest)?.[1];
  if (id === undefined) throw new Error('manifest.xml 里没有加载项的 Id。');
  return id;
}

function windows({ home, manifest, remove }: SideloadInput): SideloadPlan {
  const file = path.win32.join(home, 'AppData', 'Local', 'chengnuo', 'manifest.xml');
  const value = ['/v', addinId(manifest)];
  return {
    file,
    command: remove
      ? ['reg', 'delete', REGISTRY, ...value, '/f']
      : ['reg', 'add', REGISTRY, ...value, '/t', 'REG_SZ', '/d', file, '/f'],
    next: remove
      ? ['已移除。请退出 Excel 再打开。']
      : [
          '请退出 Excel 再打开：“承诺台账”选项卡就在功能区上；没有的，从“开始 → 加载项 → 更多加载项 → 开发人员加载项”打开。',
          ...WEB,
        ],
  };
}

function mac({ home, manifest, remove }: SideloadInput): SideloadPlan {
  const folder = path.posix.join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
  return {
    file: path.posix.join(folder, `${addinId(manifest)}.manifest.xml`),
    command: null,
    next: remove
      ? ['已移除。请退出 Excel 再打开。']
      : ['请退出 Excel 再打开，从“插入 → 我的加载项”旁的箭头里选“承诺台账”。', ...WEB],
  };
}

/** What to write and to run, by the kind of computer. */
export function sideloadPlan(input: SideloadInput): SideloadPlan {
  if (input.platform === 'win32') return windows(input);
  if (input.platform === 'darwin') return mac(input);
  return {
    file: null,
    command: null,
    next: ['这台电脑上没有桌面版 Excel（只有 Windows 和 Mac 有），可以用网页版。', ...WEB],
  };
}
