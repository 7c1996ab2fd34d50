import type { Stage } from './run.ts';

/** Everything a change must pass, in order: what `npm run check` does, here and in CI. */
export const stages: readonly Stage[] = [
  {
    title: 'Lint and structure; beside it types, and the demo as the README has it',
    lanes: [['npm run --silent lint'], ['npm run --silent typecheck'], ['npm run --silent demo']],
  },
  { title: 'Tests, as the README has them', lanes: [['npm test']] },
  {
    title:
      'The add-in, built with Vite, and its pane in Chromium; beside it runs killed at many moments and other programs',
    // Two lanes of about the same length, one for each core.
    lanes: [
      ['npx vitest run --project runs'],
      ['npm run --silent build:addin', 'npx vitest run --project addin', 'npx vitest run --project interop'],
    ],
  },
];
