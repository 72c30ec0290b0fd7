// Angular's own packages are compiled to their end only in the browser, unless Angular's command line builds the app.
import '@angular/compiler';
import 'partner-program-elements/define/partner-tier-matrix';
import {
  ApplicationRef,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { TierSelectEvent } from 'partner-program-elements';
import type { State } from '../../shared/contract.js';
import { first } from '../../shared/programs.js';

const state = signal<State>({
  shown: true,
  program: first,
  recommended: 'gold',
  level: 2,
  order: ['a', 'b'],
});

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <p id="picked">{{ picked() }}</p>
    @if (state().shown) {
      @for (id of state().order; track id) {
        <partner-tier-matrix
          [id]="id"
          [program]="state().program"
          [attr.recommended]="state().recommended"
          [attr.heading-level]="state().level"
          (partner-tier-select)="pick(id, $event)"
        ></partner-tier-matrix>
      }
    }
  `,
})
class Root {
  readonly state = state;
  readonly picked = signal('');
  pick(id: string, event: TierSelectEvent): void {
    this.picked.set(`${id}:${event.tierId}`);
  }
}

document.getElementById('root')!.append(document.createElement('app-root'));
const app = await bootstrapApplication(Root, { providers: [provideZonelessChangeDetection()] });
window.app = {
  set(part) {
    state.update((before) => ({ ...before, ...part }));
    app.injector.get(ApplicationRef).tick();
  },
  unmount: () => app.destroy(),
};
