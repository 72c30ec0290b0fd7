import type { TemplateResult } from 'lit';
import { render } from 'lit';
import { useEffect, useRef, useState } from 'react';
import { elements } from '../manifest.js';
import { words } from './words.js';
import './blocks.css';
import '../../src/define/all.js';

/** Where a part stands in the drawing. */
interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

const PIN = 22;

/** A live element, its parts numbered, and what each is: all that the manifest documents, whether it is seen here or not. */
export function Anatomy({ tag, children }: { tag: string; children: TemplateResult }) {
  const drawing = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Readonly<Record<string, Place>>>({});
  const [pointed, setPointed] = useState<string>();
  const parts = elements[tag]!.cssParts ?? [];
  useEffect(() => {
    render(children, stage.current!);
    const look = () => setPlaces(find(drawing.current!, tag));
    const observer = new ResizeObserver(look);
    observer.observe(stage.current!);
    const timers = [300, 1000, 2500].map((later) => setTimeout(look, later));
    stage.current!.addEventListener('scroll', look);
    return () => {
      observer.disconnect();
      timers.forEach(clearTimeout);
    };
  }, [children, tag]);
  const seen = parts.filter(({ name }) => name in places);
  const numbers = new Map(seen.map(({ name }, at) => [name, at + 1]));
  const ring = pointed === undefined ? undefined : places[pointed];
  return (
    <div className="sb-unstyled">
      <div className="ppe-anatomy" ref={drawing}>
        <div className="ppe-window" ref={stage} />
        <div aria-hidden="true">
          {ring && <div className="ppe-ring" style={ring} />}
          {seen.map(({ name }) => (
            <span className="ppe-pin" key={name} style={pinAt(name, places)}>
              {numbers.get(name)}
            </span>
          ))}
        </div>
      </div>
      <ol className="ppe-parts">
        {[...seen, ...parts.filter(({ name }) => !(name in places))].map(({ name, description = '' }) => (
          <li key={name} onPointerEnter={() => setPointed(name)} onPointerLeave={() => setPointed(undefined)}>
            <span className={numbers.has(name) ? 'ppe-pin' : 'ppe-pin none'}>{numbers.get(name) ?? '–'}</span>
            <span>
              <code>::part({name})</code> {words(description)}
              {numbers.has(name) ? '' : ' Not in this picture.'}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where the first of each part that is seen stands. */
function find(drawing: HTMLElement, tag: string): Record<string, Place> {
  const from = drawing.getBoundingClientRect();
  const places: Record<string, Place> = {};
  const root = drawing.querySelector(tag)?.shadowRoot;
  for (const element of root?.querySelectorAll<HTMLElement>('[part]') ?? []) {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || top > from.bottom - PIN || !element.checkVisibility()) continue;
    const place = { left: left - from.left, top: top - from.top, width, height };
    for (const name of element.part) places[name] ??= place;
  }
  return places;
}

/** At the upper corner of a part; where two parts begin at the same place, beside each other. */
function pinAt(name: string, places: Readonly<Record<string, Place>>): { left: number; top: number } {
  const own = { left: places[name]!.left - PIN / 2, top: places[name]!.top - PIN / 2 };
  for (const other of Object.keys(places)) {
    if (other === name) break;
    const { left, top } = pinAt(other, places);
    if (Math.abs(left - own.left) < PIN && Math.abs(top - own.top) < PIN) own.left = left + PIN + 2;
  }
  return { left: Math.max(2, own.left), top: Math.max(2, own.top) };
}
