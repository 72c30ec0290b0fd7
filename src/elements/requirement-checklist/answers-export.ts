import { html, type TemplateResult } from 'lit';
import type { SavedAnswers } from '../../answers/answers-store.js';
import type { ProgramAnswers } from '../../answers/program-answers.js';
import { allChecklistMessages } from '../../localize/checklist/en-beside.js';
import { parseAnswers } from '../../answers/saved-answers.js';
import type { TierStanding } from '../../program/standing/standing.js';
import { addressWith } from '../shared/address.js';
import { ExportButtons } from '../shared/export-buttons.js';
import { saveFile } from '../shared/export.js';
import type { View } from '../shared/lazy-view.js';
import { checklistTable } from './checklist-table.js';
import type { Checklist } from './checklist.js';

/** What can be taken elsewhere, and brought back. */
export interface ExportState {
  aim: TierStanding;
  list: Checklist;
  answers: ProgramAnswers;
  /** What is said about where the answers are kept. */
  keeping: string;
  /** The parameter of an address that holds answers; nothing where no link is offered. */
  linkParameter: string | undefined;
  /** Takes answers from a file; whether there were any for this program. */
  restore: (saved: SavedAnswers) => boolean;
  forget: () => void;
}

/** The buttons below a checklist: its table and the reader's answers to take along, answers to bring back or forget. */
export class AnswersExport implements View<ExportState> {
  readonly light = true;
  private readonly buttons: ExportButtons;

  /** @param draw Draws the buttons again. */
  constructor(draw: () => void) {
    this.buttons = new ExportButtons(draw);
  }

  render({ aim, list, answers, keeping, linkParameter, restore, forget }: ExportState): TemplateResult {
    const { program, formatter } = list;
    const labels = allChecklistMessages(list.labels);
    const save = () =>
      saveFile(`${program.id}-answers.json`, 'application/json', JSON.stringify(answers.toSaved(), null, 1));
    const open = async ({ target }: Event) => {
      const input = target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (!file) return;
      const saved = parseAnswers(await file.text());
      input.value = '';
      this.buttons.tell(saved && restore(saved) ? labels.opened : labels.notOpened);
    };
    const forgetAll = () => {
      forget();
      // Or the next visit to this address would bring them back.
      if (linkParameter) history.replaceState(history.state, '', addressWith(linkParameter, ''));
      this.buttons.tell(labels.forgotten);
    };
    return this.buttons.render({
      formatter,
      about: formatter,
      table: () => checklistTable(aim, list),
      fileName: `${program.id}-checklist.csv`,
      link: linkParameter ? () => addressWith(linkParameter, JSON.stringify(answers.toSaved())) : undefined,
      linkCopied: labels.linkCopied,
      own: html`<button class="link" @click=${save}>${labels.save}</button>
        <label class="link open"
          >${labels.open}<input type="file" accept=".json,application/json" class="unseen" @change=${open}
        /></label>`,
      last: html`<button class="link" @click=${forgetAll}>${labels.forget}</button>
        <small>${keeping}</small>`,
    });
  }
}
