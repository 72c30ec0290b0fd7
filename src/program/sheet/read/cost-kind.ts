/** What sort of cost a row is, by the words of its name. */
import type { Cost } from '../../schema/program.js';
import { Phrases } from './words.js';

const KINDS: readonly (readonly [kind: Cost['kind'], words: Phrases])[] = [
  [
    'penalty',
    new Phrases(
      'penalty|penalties|fine|fines|vertragsstrafe|strafe|pénalité|penalización|multa|penale|boete|kara',
    ),
  ],
  [
    'exam',
    new Phrases(
      'exam|exams|examination|test|certification|certifications|prüfung|prüfungen|zertifizierung|examen|certificación|exame|certificação|esame|certificazione|certificering|egzamin|certyfikacja|試験|認定|시험|인증|考试|认证|امتحان|בחינה|הסמכה',
    ),
  ],
  [
    'training',
    new Phrases(
      'training|trainings|course|courses|schulung|schulungen|formation|formación|formação|formazione|opleiding|szkolenie|szkolenia|研修|교육|培训|تدريب|הדרכה',
    ),
  ],
  ['audit', new Phrases('audit|audits|auditoría|auditoria|審査|감사|审核|تدقيق|ביקורת')],
  ['staff', new Phrases('staff|headcount|salary|personal|personnel|mitarbeiter|personale|personeel|人件費')],
  [
    'purchase',
    new Phrases(
      'purchase|purchases|package|kit|licence|license|licences|licenses|hardware|demo equipment|minimum order|kauf|paket|lizenz|achat|compra|acquisto|aankoop|zakup|購入|구매|采购',
    ),
  ],
  [
    'fee',
    new Phrases(
      'fee|fees|membership|subscription|enrolment|enrollment|gebühr|gebühren|jahresgebühr|programmgebühr|mitgliedschaft|mitgliedsbeitrag|beitrag|frais|cotisation|adhésion|abonnement|cuota|tarifa|taxa|anuidade|quota|adesione|iscrizione|inscription|inscripción|inscrição|bijdrage|lidmaatschap|opłata|会費|料金|年会費|회비|연회비|요금|费|年费|会费|رسوم|الرسوم|דמי',
    ),
  ],
];

/** @param title What stands above the table, for a name that does not tell. */
export function costKind(name: string, title = ''): Cost['kind'] {
  for (const text of [name, title]) {
    const kind = KINDS.find(([, words]) => words.in(text))?.[0];
    if (kind) return kind;
    if (/gebühr|beitrag/i.test(text)) return 'fee';
  }
  return 'other';
}
