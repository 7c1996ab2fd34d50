import { invalid } from '../wire/host-error.ts';

/** Names that Excel takes for a sheet. */
export function checkName(name: string): void {
  const bad = name === '' || name.length > 31 || /[\\/?*[\]:：]/.test(name) || /^'|'$/.test(name);
  if (bad || name.toLowerCase() === 'history') throw invalid();
}
