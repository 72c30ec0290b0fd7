import 'partner-program-elements/define/partner-tier-matrix';
import type {} from 'partner-program-elements/types/react';
import { useCallback, useState } from 'react';
import type { State } from '../../shared/contract.js';
import { Matrix } from './Matrix.js';

export function App({ state }: { state: State }) {
  const [picked, setPicked] = useState('');
  const pick = useCallback((id: string, tierId?: string) => setPicked(`${id}:${tierId}`), []);
  return (
    <>
      <p id="picked">{picked}</p>
      {state.shown && state.order.map((id) => <Matrix key={id} id={id} state={state} pick={pick} />)}
    </>
  );
}
