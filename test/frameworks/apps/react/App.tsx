import 'partner-program-elements/define/partner-tier-matrix';
import type {} from 'partner-program-elements/types/react';
import { useState } from 'react';
import type { State } from '../../shared/contract.js';

export function App({ state }: { state: State }) {
  const [picked, setPicked] = useState('');
  return (
    <>
      <p id="picked">{picked}</p>
      {state.shown &&
        state.order.map((id) => (
          <partner-tier-matrix
            key={id}
            id={id}
            program={state.program}
            recommended={state.recommended}
            heading-level={state.level}
            onpartner-tier-select={(event) => setPicked(`${id}:${event.tierId}`)}
          />
        ))}
    </>
  );
}
