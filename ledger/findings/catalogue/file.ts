import { kind } from '../kind.ts';

/** A finding about a whole file always returns it. */
const file = <Args>(title: string, explain: (args: Args) => { is: string; expected: string; todo: string }) =>
  kind<Args>({ severity: 'error', title, rule: '-', explain });

type None = Record<never, never>;

const WORKBOOK = '应为由本系统模板填写的承诺台账工作簿（扩展名 .xlsx）';
const WHOLE = '应为完整的 .xlsx 工作簿';
const SEND_LEDGER = '请支部找到真正的台账文件重新上报。';
const SAVE_AS = '请用 Excel 或 WPS 表格打开，选“另存为”“Excel 工作簿（*.xlsx）”，再重新上报。';
const SEND_AGAIN = '请支部从自己电脑上重新发送原文件；若支部也打不开，请用备份。';
const SAVE_AGAIN = '请用 Excel 或 WPS 表格打开原文件，另存为新的 .xlsx 后重新上报；若打不开，请用备份。';

/** Another kind of file under the name of a workbook. */
const foreign = (title: string, what: string, todo = SEND_LEDGER) =>
  file<None>(title, () => ({
    is: `这是${/^\w/.test(what) ? ' ' : ''}${what}，不是 Excel 工作簿`,
    expected: WORKBOOK,
    todo,
  }));

/** Findings about a file as a whole: what it is, whether it can be read. */
export const fileKinds = {
  // Not a workbook at all.
  'file-empty': file<None>('空文件', () => ({
    is: '文件大小为零，里面没有内容',
    expected: WORKBOOK,
    todo: '多为发送或下载中断所致，请支部重新发送。',
  })),
  'file-lock': file<None>('临时文件', () => ({
    is: '这是 Excel 或 WPS 打开工作簿时自动生成的临时文件（文件名以“~$”或“.~”开头），里面没有台账',
    expected: '应为工作簿本身',
    todo: '可以删去此文件；若同一支部没有另外的台账，请支部关闭工作簿后重新发送。',
  })),
  'file-csv': foreign('逗号或制表符分隔的文本', '逗号或制表符分隔的文本（CSV）', SAVE_AS),
  'file-text': foreign('纯文本', '纯文本文件'),
  'file-html': foreign('网页', '网页文件，多由办公系统“导出 Excel”得到', SAVE_AS),
  'file-xml': foreign('XML 文件', 'XML 文件（可能是 Excel 2003 的“XML 表格”）', SAVE_AS),
  'file-pdf': foreign('PDF 文件', 'PDF 文件'),
  'file-image': foreign('图片', '图片（照片、截图或扫描件）'),
  'file-ods': foreign('OpenDocument 文件', 'OpenDocument 文件（如 LibreOffice 的 .ods）', SAVE_AS),
  'file-ofd': foreign('OFD 版式文件', 'OFD 版式文件'),
  'file-docx': foreign('Word 文档', 'Word 或 WPS 文字文档'),
  'file-pptx': foreign('演示文稿', '演示文稿（PowerPoint 或 WPS 演示）'),
  'file-zip': file<{ workbooks: number }>('压缩包', ({ workbooks }) => ({
    is: workbooks > 0 ? `这是压缩包，里面有 ${workbooks} 个 Excel 文件` : '这是压缩包，不是 Excel 工作簿',
    expected: '应为工作簿本身，不放在压缩包里',
    todo: '请先解压，把其中的台账工作簿放进上报文件夹。',
  })),
  'file-archive': file<{ format: string }>('压缩包', ({ format }) => ({
    is: `这是 ${format} 压缩包，不是 Excel 工作簿`,
    expected: '应为工作簿本身，不放在压缩包里',
    todo: '请先解压，把其中的台账工作簿放进上报文件夹。',
  })),
  'file-foreign': foreign('不认识的文件', '不认识的文件'),

  // Workbooks that cannot be read.
  'file-password': file<None>('设有打开密码', () => ({
    is: '工作簿设有打开密码，读不出内容',
    expected: '应不设打开密码',
    todo: '请支部打开后，在“文件—信息—保护工作簿—用密码进行加密”中删去密码，保存后重新上报。',
  })),
  'file-xls': file<None>('旧格式（.xls）', () => ({
    is: '这是 Excel 97—2003 的旧格式工作簿（.xls），或 WPS 的 .et 文件',
    expected: '应为 .xlsx 格式',
    todo: SAVE_AS,
  })),
  'file-ole': file<None>('旧格式的 Office 文件', () => ({
    is: '这是旧格式的 Office 文件，看不出是哪一种，读不出内容',
    expected: '应为 .xlsx 格式',
    todo: SAVE_AS,
  })),
  'file-xlsb': file<None>('二进制工作簿（.xlsb）', () => ({
    is: '这是 Excel 二进制工作簿（.xlsb）',
    expected: '应为 .xlsx 格式',
    todo: SAVE_AS,
  })),
  'file-truncated': file<None>('文件不完整', () => ({
    is: '文件不完整，后面一段丢失了',
    expected: WHOLE,
    todo: SEND_AGAIN,
  })),
  'file-corrupt': file<{ part: string }>('文件损坏', ({ part }) => ({
    is: `文件损坏，其中“${part}”解不开`,
    expected: WHOLE,
    todo: SEND_AGAIN,
  })),
  'file-crc': file<{ part: string }>('校验不符', ({ part }) => ({
    is: `文件损坏，其中“${part}”的内容与校验码不符`,
    expected: WHOLE,
    todo: SEND_AGAIN,
  })),
  'file-size-wrong': file<{ part: string; declared: number; actual: number }>(
    '长度不符',
    ({ part, declared, actual }) => ({
      is: `文件损坏，其中“${part}”应有 ${declared} 字节，实有 ${actual} 字节`,
      expected: WHOLE,
      todo: SEND_AGAIN,
    }),
  ),
  'file-part-twice': file<{ part: string }>('内容重复', ({ part }) => ({
    is: `文件内部有两份“${part}”，不知以哪一份为准`,
    expected: '每一部分应只有一份',
    todo: SAVE_AGAIN,
  })),
  'file-bomb': file<{ part: string }>('解压后超出所报大小', ({ part }) => ({
    is: `其中“${part}”解开后比文件自己所报的更大，可能是恶意文件，已停止读取`,
    expected: '解开后的大小应与所报一致',
    todo: '请勿用 Excel 打开，先与发送人核实来源，由支部重新发送自己的台账。',
  })),
  'file-too-big': file<{ part: string; megabytes: number; most: number }>(
    '解压后过大',
    ({ part, megabytes, most }) => ({
      is: `其中“${part}”解开后约 ${megabytes} MB，已停止读取`,
      expected: `应不超过 ${most} MB，通常不足 1 MB`,
      todo: '多因表格下方有大量带格式的空行：请选中数据以下各行并删除，保存后重新上报。来源不明的文件请勿打开。',
    }),
  ),
  'file-too-heavy': file<{ megabytes: number; most: number }>('文件过大', ({ megabytes, most }) => ({
    is: `文件有 ${megabytes} MB，没有读取`,
    expected: `应不超过 ${most} MB，通常不足 1 MB`,
    todo: '请删去其中的图片和大量带格式的空行，保存后重新上报。',
  })),
  'file-too-many-parts': file<{ count: number; most: number }>('内部文件过多', ({ count, most }) => ({
    is: `文件内部有 ${count} 个部分，已停止读取`,
    expected: `应不超过 ${most} 个`,
    todo: '请删去其中插入的图片和附件，保存后重新上报；来源不明的文件请勿打开。',
  })),
  'file-too-many-cells': file<{ sheet: string; most: number }>('单元格过多', ({ sheet, most }) => ({
    is: `读到工作表“${sheet}”时，全部工作表有内容的单元格已超过 ${most} 个`,
    expected: `应不超过 ${most} 个`,
    todo: '请删去与台账无关的工作表和数据，保存后重新上报。',
  })),
  'file-zip-encrypted': file<{ part: string }>('压缩时加了密码', ({ part }) => ({
    is: `文件内部的“${part}”加了压缩密码，读不出内容`,
    expected: '应不加密码',
    todo: '请支部去掉密码，重新发送原工作簿。',
  })),
  'file-zip-method': file<{ part: string; method: number }>('不支持的压缩方式', ({ part, method }) => ({
    is: `文件内部的“${part}”用了不支持的压缩方式（${method}）`,
    expected: '应为 Excel 或 WPS 表格直接保存的 .xlsx',
    todo: SAVE_AGAIN,
  })),
  'file-dtd': file<{ part: string }>('含有不允许的声明', ({ part }) => ({
    is: `文件内部的“${part}”含有工作簿不允许的声明（DTD），可能是恶意文件，已停止读取`,
    expected: '应为 Excel 或 WPS 表格直接保存的 .xlsx',
    todo: '请与发送人核实来源，由支部重新发送自己的台账。',
  })),
  'file-encoding': file<{ part: string }>('文字编码有误', ({ part }) => ({
    is: `文件内部的“${part}”文字编码有误，读出来会是乱码`,
    expected: '应为 UTF-8 编码',
    todo: SAVE_AGAIN,
  })),
  'file-part-missing': file<{ part: string }>('内容缺失', ({ part }) => ({
    is: `文件内部缺少“${part}”`,
    expected: WHOLE,
    todo: SAVE_AGAIN,
  })),
  'file-no-sheets': file<None>('没有工作表', () => ({
    is: '工作簿里没有工作表',
    expected: '应有台账的各张工作表',
    todo: SAVE_AGAIN,
  })),
  'file-xml-cut': file<{ part: string }>('内容中断', ({ part }) => ({
    is: `文件内部的“${part}”没有写完`,
    expected: WHOLE,
    todo: SAVE_AGAIN,
  })),
  'file-xml-broken': file<{ part: string }>('内容不合规则', ({ part }) => ({
    is: `文件内部的“${part}”不合 .xlsx 的规则，读不下去`,
    expected: '应为 Excel 或 WPS 表格直接保存的 .xlsx',
    todo: SAVE_AGAIN,
  })),
  'file-string-index': file<{ part: string; index: string; count: number }>(
    '文字对不上号',
    ({ part, index, count }) => ({
      is: `文件内部的“${part}”要用第 ${index} 条文字，而文字表共有 ${count} 条`,
      expected: '编号应在文字表之内',
      todo: SAVE_AGAIN,
    }),
  ),
  'file-address': file<{ part: string; address: string }>('单元格地址有误', ({ part, address }) => ({
    is: `文件内部的“${part}”有不存在的单元格地址“${address}”`,
    expected: '应在 A1 至 XFD1048576 之内',
    todo: SAVE_AGAIN,
  })),

  // What befell the reading itself.
  'file-not-opened': file<{ reason: string }>('打不开', ({ reason }) => ({
    is: `系统打不开这个文件（${reason}）`,
    expected: '应为可以读取的文件',
    todo: '请确认文件还在、没有被其他程序占用、当前用户有权读取，再运行一次。',
  })),
  'file-crashed': file<None>('读取时出错', () => ({
    is: '读取这个文件时程序两次出错退出，其他文件不受影响',
    expected: WHOLE,
    todo: SAVE_AGAIN,
  })),
  'file-timeout': file<{ seconds: number }>('读取超时', ({ seconds }) => ({
    is: `读取这个文件两次都超过 ${seconds} 秒，已放弃，其他文件不受影响`,
    expected: '通常不到 1 秒',
    todo: '请删去与台账无关的工作表和大量带格式的空行，保存后重新上报。',
  })),
};
