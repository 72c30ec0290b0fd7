import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { aDocument, visit } from '../visitor.js';

interface AccessibleNode {
  role: string;
  name?: string;
  level?: number;
  children?: AccessibleNode[];
}

describe('the accessibility tree', () => {
  for (const [room, width] of [
    ['wide', 1000],
    ['narrow', 320],
  ] as const) {
    it(`has a table with rows, row headers and column headers where there is ${room} room`, async () => {
      await visit({
        program: aDocument({
          categories: [{ id: 'sales', name: 'Sales' }],
          benefits: [
            { id: 'a', name: 'Deal registration', category: 'sales', values: { silver: false, gold: true } },
          ],
        }),
        around: { style: `width:${width}px` },
      });
      const nodes: AccessibleNode[] = [];
      const walk = (node: AccessibleNode): void => {
        nodes.push(node);
        node.children?.forEach(walk);
      };
      walk((await a11ySnapshot({ selector: 'partner-tier-matrix' })) as unknown as AccessibleNode);
      const named = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
      expect(named('rowheader')).to.deep.equal(['Deal registration']);
      expect(named('columnheader')).to.deep.equal(['Tier', 'Silver', 'Gold']);
      expect([...named('cell'), ...named('gridcell')]).to.deep.equal(['No', 'Yes']);
      expect(named('table').length).to.equal(1);
      expect(nodes).to.deep.include({ role: 'checkbox', name: 'Differences only' });
      expect(named('heading')).to.deep.equal(['What you get', 'Sales']);
    });
  }
});
