import { Heading, Subheading } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { elements, eventClasses, type Told } from '../manifest.js';
import { Table } from './table.js';
import { words } from './words.js';

/** Everything of an element that a page can use, out of the manifest. */
export function Reference({ tag }: { tag: string }) {
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = elements[tag]!;
  const alone = members.filter(({ attribute }) => attribute === undefined);
  return (
    <>
      <Heading>Reference</Heading>
      <Part title="Attributes" all={attributes} head={['attribute', 'type', 'what it does']}>
        {({ name, type, description = '' }) => [
          <code>{name}</code>,
          <code>{type?.text}</code>,
          words(description),
        ]}
      </Part>
      <Part title="Properties without an attribute" all={alone} head={['property', 'type', 'what it does']}>
        {({ name, type, description = '' }) => [
          <code>{name}</code>,
          <code>{type?.text}</code>,
          words(description),
        ]}
      </Part>
      <Part title="Events" all={events} head={['event', 'when', 'what it tells']}>
        {({ name, type, description = '' }) => [
          <code>{name}</code>,
          words(description),
          payload(type?.text ?? ''),
        ]}
      </Part>
      <Part title="Slots" all={slots} head={['slot', 'what stands in it']}>
        {({ name, description = '' }) => [<code>{name || '(default)'}</code>, words(description)]}
      </Part>
      <Part title="Parts" all={cssParts} head={['part', 'what it is']}>
        {({ name, description = '' }) => [<code>::part({name})</code>, words(description)]}
      </Part>
      <Part
        title="Custom properties"
        all={cssProperties}
        head={['custom property', 'what it is', 'where it is not set']}
      >
        {({ name, description = '', default: unset = '' }) => [
          <code>{name}</code>,
          words(description),
          <code>{unset}</code>,
        ]}
      </Part>
    </>
  );
}

function Part(given: {
  title: string;
  head: readonly string[];
  all: readonly Told[];
  children: (one: Told) => readonly ReactNode[];
}) {
  const { title, head, all, children } = given;
  if (all.length === 0) return null;
  return (
    <>
      <Subheading>{title}</Subheading>
      <Table head={head} rows={all.map(children)} />
    </>
  );
}

/** The fields of an event's class. */
function payload(type: string): ReactNode {
  const { members = [] } = eventClasses[type] ?? {};
  const fields = members.filter(({ name }) => name !== 'type');
  return fields.map(({ name, type: of, description = '' }) => (
    <p key={name}>
      <code>
        {name}: {of?.text}
      </code>{' '}
      {words(description)}
    </p>
  ));
}
