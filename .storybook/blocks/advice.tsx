import type { ReactNode } from 'react';
import { Table } from './table.js';
import './blocks.css';

/** What to do with an element, and what not to. */
export function Advice(given: { do: readonly ReactNode[]; not: readonly ReactNode[] }) {
  return (
    <div className="ppe-advice sb-unstyled">
      {[
        { title: 'Do', all: given.do },
        { title: 'Don’t', all: given.not },
      ].map(({ title, all }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {all.map((one, at) => (
              <li key={at}>{one}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** What each key does where. */
export function Keys({ rows }: { rows: readonly (readonly [keys: string, where: string, does: string])[] }) {
  return (
    <Table
      head={['key', 'where', 'what it does']}
      rows={rows.map(([keys, where, does]) => [
        keys.split(' ').map((key, at) => (
          <span key={key}>
            {at > 0 && ' '}
            <kbd>{key}</kbd>
          </span>
        )),
        where,
        does,
      ])}
    />
  );
}
