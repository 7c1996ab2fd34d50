import { launchChromium } from '../../excel-host/browser.ts';
import { buildAddin } from '../build/built.ts';
import { Shots } from './shots.ts';
import { Studio } from './studio.ts';
import { walk } from './walk.ts';

/** Walks through the handbook's year; gives what was to be read, and the pictures where they are drawn. */
export async function take(draws: boolean): Promise<Shots> {
  const built = await buildAddin({ OFFICE_JS: 'local', ADDIN_ORIGIN: 'https://localhost:3000' });
  const browser = await launchChromium();
  try {
    const shots = new Shots(browser, draws);
    const studio = new Studio(browser, built.dir, shots);
    await walk(studio);
    await studio.closes();
    return shots;
  } finally {
    await browser.close();
    await built.remove();
  }
}
