/** What must be there beside Node: how it is called in the sentence, and a command that succeeds where it is there. */
interface Needed {
  readonly name: string;
  readonly probe: readonly [program: string, ...args: string[]];
}

const NEEDED: readonly Needed[] = [
  { name: 'Chromium (/usr/bin/chromium)', probe: ['/usr/bin/chromium', '--version'] },
  { name: 'LibreOffice (soffice)', probe: ['soffice', '--version'] },
  { name: 'poppler (pdftotext)', probe: ['pdftotext', '-v'] },
  { name: 'openpyxl (/usr/bin/python3)', probe: ['/usr/bin/python3', '-c', 'import openpyxl'] },
  { name: 'a Chinese font (Noto CJK)', probe: ['sh', '-c', 'fc-list :lang=zh | grep -q .'] },
];

/** One line that says what is missing and what can be done without it; null where all is there. */
export function missingLine(succeeds: (probe: Needed['probe']) => boolean): string | null {
  const missing = NEEDED.filter(({ probe }) => !succeeds(probe)).map(({ name }) => name);
  if (missing.length === 0) return null;
  return `Missing: ${missing.join(', ')}. Without them: npm run lint, npm run typecheck, npm test.`;
}
