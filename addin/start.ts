/** The page's own script: waits for Excel, and for the gate to let it in. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  window.chengnuoGate?.admits(host, supports);
}

void start();
