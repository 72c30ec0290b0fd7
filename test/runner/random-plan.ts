import type { TestRunnerPlugin } from '@web/test-runner-core';

/** How many documents and visitors are met, and from which seed on. */
export interface RandomPlan {
  first: number;
  many: number;
}

/**
 * Tells a test in a browser what it is to meet, and prints how far it is: `SEED` repeats a run, `RANDOM_MANY` makes it
 * shorter.
 */
export function randomPlan(): TestRunnerPlugin {
  const first = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000));
  const many = Number(process.env['RANDOM_MANY'] ?? 2_000);
  for (const [name, number] of Object.entries({ SEED: first, RANDOM_MANY: many }))
    if (!Number.isInteger(number))
      throw new Error(`${name}: "${process.env[name] ?? ''}" is no whole number.`);
  const started = Date.now();
  return {
    name: 'random-plan',
    executeCommand({ command, payload, session }) {
      if (command === 'random-plan') return { first, many } satisfies RandomPlan;
      if (command !== 'random-progress') return undefined;
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`${session.browser.name}, ${seconds} s: ${String(payload)}`);
      return true;
    },
  };
}
