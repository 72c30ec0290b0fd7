import type { TestRunnerPlugin } from '@web/test-runner-core';
import type { ChromeLauncher } from '@web/test-runner-chrome';

/** Millimetres of a point, in which a PDF measures. */
const POINT = 25.4 / 72;

/** Prints the page that a test stands on, on A4, as a reader would, and tells each page's width and height in millimetres. */
export function printPages(): TestRunnerPlugin {
  return {
    name: 'print-pages',
    async executeCommand({ command, session }) {
      if (command !== 'print-pages') return undefined;
      const page = (session.browser as ChromeLauncher).getPage(session.id);
      // What a test before has told it to show would be printed.
      await page.emulateMediaType();
      const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      return boxes.map(([, ...sides]) => sides.map((side) => Math.round(Number(side) * POINT)));
    },
  };
}
