/** Requirement sets by name; the highest version of each. */
export type Requirements = Readonly<Record<string, string>>;

/** Whether a set is there in a version, such as `1.9`. */
export function has(requirements: Requirements, set: string, version: `1.${number}`): boolean {
  const minor = (text: string): number => Number(text.split('.')[1] ?? 0);
  return minor(requirements[set] ?? '0.0') >= minor(version);
}

/** What the add-in asks for at least (docs/decisions.md): Excel 2019. */
export const lowest: Requirements = {
  ExcelApi: '1.7',
  AddinCommands: '1.1',
  DialogApi: '1.1',
  RichApiRuntime: '1.1',
  Settings: '1.1',
};

/** Excel of Microsoft 365 on Windows. */
export const current: Requirements = {
  ExcelApi: '1.17',
  AddinCommands: '1.3',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  RichApiRuntime: '1.4',
  Settings: '1.1',
  SharedRuntime: '1.2',
};
