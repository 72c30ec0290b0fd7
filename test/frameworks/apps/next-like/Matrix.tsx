import { parse } from 'partner-program-elements/program';
import type { TierSelectEvent } from 'partner-program-elements';
import { useCallback } from 'react';
import type { State } from '../../shared/contract.js';
import { inside } from './inside.js';

interface Props {
  id: string;
  state: State;
  pick(id: string, tierId?: string): void;
}

/**
 * While it hydrates, React sets neither properties nor listeners of custom elements. So the document stands inside the tag,
 * where the element finds it, and listeners are added by a ref.
 */
export function Matrix({ id, state, pick }: Props) {
  const listen = useCallback(
    (element: HTMLElement | null) => {
      const told = ({ tierId }: TierSelectEvent) => pick(id, tierId);
      element?.addEventListener('partner-tier-select', told);
      return () => element?.removeEventListener('partner-tier-select', told);
    },
    [id, pick],
  );
  const read = parse(state.program);
  if (!read.ok) return null;
  return (
    <partner-tier-matrix
      id={id}
      ref={listen}
      recommended={state.recommended}
      heading-level={state.level}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: inside(read.value) }}
    />
  );
}
