import type { TemplateResult } from 'lit';
import { render } from 'lit';
import { useEffect, useRef } from 'react';
import './blocks.css';
import '../../src/define/all.js';

/** Elements as they are, on a page of documentation. */
export function Live({ children, lang = 'en' }: { children: TemplateResult; lang?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => render(children, place.current!) && undefined, [children]);
  return <div className="ppe-live sb-unstyled" lang={lang} ref={place} />;
}
