import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';

/** Reads the bytes with exceljs, which shares no code with our writer's mending; rules are read from the XML instead. */
export async function open(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer, { ignoreNodes: ['dataValidations'] });
  return workbook;
}

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export interface RuleRead {
  readonly range: string;
  readonly type: string;
  readonly formula: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The path of a sheet's XML by the order of sheets in the workbook. */
export function sheetXml(bytes: Uint8Array, name: string): string {
  const parts = partsOf(bytes);
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1]);
  return parts[`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`]!;
}

export function rulesOf(xml: string): readonly RuleRead[] {
  return [...xml.matchAll(/<dataValidation (.*?)>(.*?)<\/dataValidation>/gs)].map(([, head, body]) => {
    const attributes = Object.fromEntries(
      [...head!.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)]),
    );
    return {
      range: attributes['sqref']!,
      type: attributes['type']!,
      formula: decoded(/<formula1>(.*?)<\/formula1>/s.exec(body!)?.[1] ?? ''),
      attributes,
    };
  });
}
