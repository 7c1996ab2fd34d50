import { writeFileSync } from 'node:fs';

/** Linux starts its record of a process's largest memory anew when asked; tells whether it did. */
export function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    // Not there, or not allowed.
    return false;
  }
}

/** The most resident memory since then, or since the process began, in MB. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
