/**
 * Why the add-in cannot be opened, and what to do instead. Read by a person who sees nothing else in the pane, so it says
 * everything. Part of the page's first script: plain ES5 (`npm run build:addin` refuses anything later).
 */
export type Reason = 'oldView' | 'oldExcel' | 'notExcel' | 'outside' | 'noOffice' | 'slow' | 'broken';

export interface Message {
  readonly what: string;
  readonly todo: readonly string[];
}

var BY_HAND =
  '暂时没有条件的，可以不用加载项：请上级党委发给“手工版”台账模板（命令 chengnuo template --manual），' +
  '用 WPS 表格或任何版本的 Excel 填写，照样可以上报、核对、计入通报。';
var BY_HAND_EN =
  'You can also do without the add-in: ask the committee for the manual template (chengnuo template --manual); any ' +
  'version of Excel or WPS can fill it in, and it is submitted, checked and counted in the same way.';

export var CHINESE: Readonly<Record<Reason, Message>> = {
  oldView: {
    what: '这台电脑上的 Excel 打不开承诺台账加载项：它用来显示窗格的浏览器组件太旧（Internet Explorer 或旧版 Edge、Safari）。',
    todo: [
      'Windows：请用 Excel 2021、LTSC 2024 或 Microsoft 365，并安装 Microsoft Edge WebView2 运行时，再从“文件 → 账户 → 更新选项”更新。',
      'Mac：请把 macOS 更新到 13.3 以上，并更新 Excel。',
      BY_HAND,
    ],
  },
  oldExcel: {
    what: '这个 Excel 的版本太旧，缺少加载项要用的接口（ExcelApi 1.7）。',
    todo: [
      '请从“文件 → 账户 → 更新选项 → 立即更新”更新 Excel，或者改用 Excel 2021、Microsoft 365、Excel 网页版。',
      BY_HAND,
    ],
  },
  notExcel: {
    what: '承诺台账只能在 Excel 里使用，现在打开它的是另一个 Office 程序。',
    todo: ['请在 Excel 里打开台账工作簿，再从“插入 → 我的加载项”打开承诺台账。'],
  },
  outside: {
    what: '这是 Excel 加载项的页面，单独在浏览器里打开没有台账可以操作。',
    todo: [
      '请在 Excel 里打开台账工作簿，从“承诺台账”选项卡或“插入 → 我的加载项”打开。还没有安装的，请管理员按 manifest.xml 部署。',
      '只要汇总、核对各支部台账的，不必用加载项：在命令行运行 chengnuo。',
    ],
  },
  noOffice: {
    what: '没有取到微软的 Office.js，加载项无法同 Excel 通话。通常是这台电脑上不了外网，或者网络拦截了该地址。',
    todo: [
      '请检查网络后，关闭窗格重新打开。',
      '单位内网不通外网的，请管理员改用自带 Office.js 的版本：OFFICE_JS=local npm run build:addin；使用世纪互联版 Microsoft 365 的，用 OFFICE_JS=cn。',
      BY_HAND,
    ],
  },
  slow: {
    what: '等了很久，Excel 还没有应答。也许网络很慢，也许上不了外网，也许 Excel 正忙。',
    todo: [
      '请再等一会儿：一有应答，窗格自己会打开。',
      '还不行的，请退出单元格编辑（按 Esc），关闭窗格重新打开；单位内网不通外网的，请管理员用 OFFICE_JS=local npm run build:addin 重新生成。',
    ],
  },
  broken: {
    what: '加载项自己的文件没有取全，或者运行出错，窗格打不开。台账没有被改动。',
    todo: [
      '请关闭窗格重新打开；还不行的，退出 Excel 再试。',
      '仍然不行的，请把本页文字和下面的原因告诉管理员：也许服务器上的文件不全，或者缓存了旧的版本。',
    ],
  },
};

export var ENGLISH: Readonly<Record<Reason, Message>> = {
  oldView: {
    what: 'This Excel cannot open the add-in: the browser it shows panes with is too old (Internet Explorer, old Edge or Safari).',
    todo: [
      'Windows: use Excel 2021, LTSC 2024 or Microsoft 365 with the Microsoft Edge WebView2 runtime. Mac: update to macOS 13.3 or later.',
      BY_HAND_EN,
    ],
  },
  oldExcel: {
    what: 'This Excel is too old for the add-in (ExcelApi 1.7 is missing).',
    todo: ['Update Excel, or use Excel 2021, Microsoft 365 or Excel on the web.', BY_HAND_EN],
  },
  notExcel: {
    what: 'This add-in works in Excel only.',
    todo: ['Open the ledger in Excel, then choose Insert → My Add-ins.'],
  },
  outside: {
    what: 'This page belongs to an Excel add-in and has nothing to work on in a browser of its own.',
    todo: ['Open the ledger in Excel, then choose the add-in’s tab or Insert → My Add-ins.'],
  },
  noOffice: {
    what: 'Office.js could not be loaded; perhaps this computer has no internet access.',
    todo: [
      'Check the network and open the pane again, or ask the administrator for a build with Office.js inside (OFFICE_JS=local npm run build:addin).',
      BY_HAND_EN,
    ],
  },
  slow: {
    what: 'Excel has not answered for a long time. The network may be slow or closed, or Excel may be busy.',
    todo: ['Wait a little; the pane opens by itself. If not, leave cell editing (Esc) and open the pane again.'],
  },
  broken: {
    what: 'Some of the add-in’s own files are missing or failed. The ledger was not changed.',
    todo: ['Open the pane again or restart Excel. If that does not help, tell the administrator what this page says.'],
  },
};
