/**
 * What it costs to show real documents in the matrix and in the checklist, against their static HTML (`floor.ts`).
 *
 *   tsx test/bench/documents.ts
 */
import { readFileSync } from 'node:fs';
import { samplesWanted } from './figures.js';
import { besideFloor, floorTable, type Case } from './floor.js';
import { onStage } from './stage.js';

const DOCUMENTS = ['microsoft-solutions-partner', 'lumora-msp', 'cisco-360', 'aws-services-path-2024'];
const samples = samplesWanted(9);

const cases = (['matrix', 'checklist'] as const).flatMap((kind) =>
  DOCUMENTS.map((document): Case => {
    const program: unknown = JSON.parse(readFileSync(`demo/programs/${document}.json`, 'utf8'));
    const tag = kind === 'matrix' ? 'partner-tier-matrix' : 'partner-requirement-checklist';
    return { name: `${kind} ${document}`, show: { tag, properties: { program } } };
  }),
);
await onStage(['mount'], async (stage) => {
  console.log(`Real documents, Chromium ${stage.browser.version()}, ${samples} samples each.`);
  console.log(floorTable(await besideFloor(stage, cases, samples)));
});
