import { html, nothing, type TemplateResult } from 'lit';
import { formatAgainst, formatEarnings } from '../../localize/checklist/format-earned.js';
import { formatNote } from '../../localize/checklist/format-judged.js';
import { formatAnswer, formatQuestion } from '../../localize/checklist/format-question.js';
import { asLine } from '../../localize/phrase.js';
import { parts } from '../../localize/parts.js';
import { formatSourceLine } from '../../localize/format-source.js';
import { formatRemarks } from '../../localize/format-remarks.js';
import { formatKeptFor, formatWindow } from '../../localize/format-scope.js';
import { untold } from '../../localize/told-language.js';
import { sourcesOf } from '../../program/matrix/notes.js';
import type { Measure } from '../../program/schema/program.js';
import type { Judged, JudgedScore } from '../../program/standing/judged.js';
import { asked, formatHow, lookOf, partName, remarks, stateClass, type Checklist } from './checklist.js';
import { fieldTemplate } from '../shared/fields/field.js';
import { spoken } from '../shared/spoken.js';

/**
 * One thing asked, the field for it, and how it stands.
 *
 * @param brief What is asked stands above it already: by the eye it is not read twice.
 */
export function rowTemplate(
  judged: Judged,
  list: Checklist,
  brief: boolean,
  wanted?: string,
): TemplateResult {
  const { formatter, program } = list;
  const { text: said, details, items } = asked(judged, list);
  const text = wanted ?? said;
  const { form } = judged;
  const name = form === 'part' ? partName(judged, list) : '';
  const notes = brief ? [] : formatNote(judged, formatter.telling, program);
  const plain = untold(name || text);
  return html`<div class="condition row ${lookOf(judged, list)}" role="group" aria-label=${plain}>
    <div class="asked">
      ${brief ? nothing : html`<span>${spoken(name === '' ? text : formatter.messages.label(name, text))}</span>`}
      ${brief ? nothing : [...details, ...(form === 'part' ? [] : notes)].map((detail) => html`<small>${spoken(detail)}</small>`)}
      ${
        brief || items.length === 0
          ? nothing
          : html`<ul role="list">
              ${items.map((item) => html`<li>${spoken(asLine(item, formatter))}</li>`)}
            </ul>`
      }
      <div class="asides">
        ${explainTemplate(judged, form === 'part' ? notes : [], list)}
        ${form === 'part' ? pointsField(judged, list) : nothing}
      </div>
    </div>
    <div class="answer">${fields(judged, list, brief ? '' : plain)}</div>
    ${stateTemplate(judged, list)}
  </div>`;
}

function stateTemplate(judged: Judged, list: Checklist) {
  const { formatter } = list;
  const isPart = judged.form === 'part';
  const said = parts(
    // No points are told of what nobody has answered, or can tell.
    isPart &&
      (judged.points[0] > 0 || judged.have !== undefined) &&
      formatter.plural(formatter.messages.points, judged.points[0]),
    isPart && formatAgainst(judged, formatter, list.labels),
    formatHow(judged, list),
  );
  if (said.length === 0) return nothing;
  const lines = isPart ? formatEarnings(judged, list.questions, formatter, list.labels) : [];
  return html`<p class=${stateClass(judged, list)}>
    ${said.join(' · ')}${lines.map((line) => html`<small class="earned">${line}</small>`)}
  </p>`;
}

/** Who knows the points need not say what they come of. */
export function pointsField(judged: JudgedScore, list: Checklist) {
  const { questions, program, formatter, labels } = list;
  const question = questions.get(judged.toTell ?? '');
  if (!question) return nothing;
  return html`<details>
    <summary>${labels.knowPoints}</summary>
    ${fieldTemplate(question, program, formatter, labels, false)}
  </details>`;
}

export function fields(judged: Judged, list: Checklist, beside = ''): unknown {
  const { questions, program, formatter, labels } = list;
  const given = ('have' in judged && judged.have > 0) || 'lapsed' in judged;
  const asking = list.asking?.get(judged) ?? judged.keys;
  return judged.keys.map((key, at) => {
    const question = questions.get(key);
    if (!question) return nothing;
    if (asking.includes(key)) return fieldTemplate(question, program, formatter, labels, given, beside);
    const told = at === 0 && judged.form === 'test' && question.kind !== 'tier' ? judged.have : undefined;
    const label = formatQuestion(question, formatter.telling, labels);
    const answer = told === undefined ? labels.askedAbove : formatAnswer(told, question, formatter.telling);
    return html`<small
      >${spoken(beside.startsWith(untold(label)) ? answer : formatter.messages.label(label, answer))}</small
    >`;
  });
}

/**
 * What the measure means, over what time it is counted, where it stands.
 *
 * @param notes What is remarked, where that explains how points come about.
 */
function explainTemplate({ keys, says }: Judged, notes: readonly string[], list: Checklist) {
  const { questions, program, formatter, labels } = list;
  const measure: Measure | undefined = questions.get(keys[0] ?? '')?.measure;
  const ids = [...sourcesOf(says?.item.source), ...sourcesOf(measure?.source)];
  const { telling } = formatter;
  const source = formatSourceLine([...new Set(ids)], program, telling);
  const counting =
    says && 'counting' in says.item && says.item.counting !== undefined
      ? formatter.localize(says.item.counting)
      : undefined;
  const definition = measure?.definition === undefined ? undefined : formatter.localize(measure.definition);
  const time = [...formatWindow(measure?.window, telling), ...formatKeptFor(measure?.keptFor, formatter)];
  const more = measure ? formatRemarks([measure], program, telling) : [];
  if (!source && !definition && !counting && time.length + more.length + notes.length === 0) return nothing;
  return html`<details>
    <summary>${labels.whatCounts}</summary>
    ${[definition, counting].map((localized) => (localized ? html`<p lang=${localized.language} dir="auto">${localized.text}</p>` : nothing))}
    ${time.length === 0 ? nothing : html`<p>${spoken(time.join(' · '))}</p>`} ${remarks([...notes, ...more])}
    ${source ? html`<p><small>${spoken(source)}</small></p>` : nothing}
  </details>`;
}
