/** A text kept with the workbook; `null` where none is. */
export async function settingIn(context: Excel.RequestContext, key: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  return !setting.isNullObject && typeof setting.value === 'string' ? setting.value : null;
}

export async function keepSettingIn(context: Excel.RequestContext, key: string, value: string): Promise<void> {
  context.workbook.settings.add(key, value);
  await context.sync();
}
