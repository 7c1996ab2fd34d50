import { tmpdir } from 'node:os';
import type { Computer } from '../../pdf/programs.ts';
import type { Section } from '../line.ts';
import { fontsLine } from './fonts.ts';
import { pdfLines } from './pdf.ts';
import { programLines } from './program.ts';
import { resourceLines } from './resources.ts';
import { terminalLine } from './terminal.ts';

/** How it stands with this computer. */
export async function machineSection(computer: Computer): Promise<Section> {
  return {
    title: '这台电脑',
    lines: [
      ...programLines(process.versions.node),
      ...(await resourceLines(tmpdir())),
      ...(await pdfLines(computer)),
      await fontsLine(computer),
      terminalLine(computer, process.stdout.isTTY),
    ],
  };
}
