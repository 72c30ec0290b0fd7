import { demo, visit, words } from './visitor.js';
it('d', async () => {
  const d = await visit({ program: await demo('dell-emc-fy2018') });
  console.log(d.chosen('Zone'), d.all('heading').map((h) => words(h)).join(' | '));
  await d.choose('Zone', 'Zone 1: USA');
  console.log(d.all('heading').map((h) => words(h)).join(' | '), '##', d.cells('Total revenue').join(' / '));
});
