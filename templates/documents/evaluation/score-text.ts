import { NO_RATE } from '../text/number.ts';

/** Keeps a half that binary fractions put a hair below itself (8234.4999…96) a half. */
const HAIR = 1e-7;

/** A score of 0–100 rounded half up to two decimals. */
export function roundScore(score: number): number {
  return Math.floor(score * 100 + 0.5 + HAIR) / 100;
}

/** “88.90”, or “—” where there is no score. */
export function scoreText(score: number | null): string {
  return score === null ? NO_RATE : roundScore(score).toFixed(2);
}

/** The mean of scores; `null` of none. */
export function mean(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

/** “60%”, “33.3%”: a part that the scheme states, 0–1. */
export function partText(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
