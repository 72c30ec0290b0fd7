/** Words that whole cells are made of, in the languages that sheets come in, and how a word is compared with them. */

/** A text as it is compared: no case, no diacritics, no sentence marks at its end, one space between words. */
export function folded(text: string): string {
  if (ASCII.test(text)) return packed(text.toLowerCase());
  return packed(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

/** Most texts, which have no marks to be taken off. */
const ASCII = /^[ -~]*$/;

const packed = (text: string): string =>
  text
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .replace(/[\s.!:;,]+$/, '')
    .trim();

/** What names of the same thing have in common: "Gold" and "GOLD:" are one. */
export const sameKey = (name: string): string => folded(name) || name;

/** What a whole cell can mean besides a figure and words. */
export type Plain =
  | 'yes'
  | 'no'
  | 'not-applicable'
  | 'not-published'
  | 'not-known'
  | 'to-be-told'
  | 'on-request'
  | 'recommended'
  | 'optional'
  | 'required'
  | 'not-required'
  | 'free'
  | 'dash'
  | 'limited'
  | 'selected'
  | 'eligible'
  | 'by-proposal'
  | 'by-invitation'
  | 'priority'
  | 'unlimited'
  | 'started';

/** English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Japanese, Korean, Chinese, Arabic, Hebrew; signs first. */
const WORDS: Readonly<Record<Plain, string>> = {
  yes: '✓|✔|☑|✅|√|x|•|●|⬤|■|◉|🗸|yes|y|true|included|available|ja|j|inklusive|enthalten|verfügbar|vorhanden|oui|inclus|incluse|disponible|vrai|sí|incluido|incluida|verdadero|sim|incluído|disponível|verdadeiro|sì|incluso|disponibile|vero|inbegrepen|beschikbaar|waar|tak|dostępne|w cenie|zawarte|はい|あり|有り|対応|含む|예|네|있음|포함|是|有|包含|包括|نعم|متاح|متوفر|כן|כלול|זמין|да|有効',
  no: '✗|✘|✕|✖|❌|×|☐|no|n|false|none|nothing|not included|not available|nein|nicht enthalten|nicht verfügbar|keine|kein|keiner|non|aucun|aucune|non inclus|pas inclus|non disponible|faux|no incluido|no disponible|ninguno|ninguna|não|não incluído|nenhum|nenhuma|non incluso|non disponibile|nessuno|nessuna|nee|geen|niet inbegrepen|niet beschikbaar|nie|brak|niedostępne|いいえ|なし|無し|非対応|아니요|아니오|없음|미포함|否|无|無|不包含|不包括|لا|غير متاح|غير متوفر|לא|אין|לא כלול|нет',
  'not-applicable':
    'n/a|n.a|na|n / a|not applicable|does not apply|nicht zutreffend|entfällt|trifft nicht zu|sans objet|s.o|non applicable|no aplica|no procede|não aplicável|não se aplica|non applicabile|niet van toepassing|n.v.t|nvt|nie dotyczy|nd|対象外|該当なし|해당 없음|해당없음|不适用|不適用|غير منطبق|لا ينطبق|לא רלוונטי|ל"ר',
  'not-published':
    'not published|not public|unpublished|undisclosed|not disclosed|confidential|nicht veröffentlicht|vertraulich|non publié|confidentiel|no publicado|confidencial|não publicado|non pubblicato|riservato|niet gepubliceerd|vertrouwelijk|nieopublikowane|poufne|非公開|비공개|未公开|保密|غير منشور|סודי|לא פורסם',
  'not-known':
    'unknown|not known|not found|not read|unclear|unbekannt|nicht bekannt|k.a|keine angabe|keine angaben|inconnu|desconocido|desconhecido|sconosciuto|onbekend|nieznane|不明|알 수 없음|未知|不详|غير معروف|לא ידוע',
  'to-be-told':
    'tbd|tba|tbc|t.b.d|t.b.a|to be announced|to be confirmed|to be decided|to be determined|to be defined|coming soon|noch offen|wird noch bekannt gegeben|à définir|à déterminer|por definir|por determinar|a definir|da definire|nader te bepalen|n.t.b|do ustalenia|未定|미정|待定|يحدد لاحقا|ייקבע בהמשך|?|??|???|#n/a|#ref!|#value!|#div/0!|#name?|#null!|#num!|#nv|#bezug!|#wert!|#valeur!|#valor!|#valore!|#nombre?|#nom?',
  'on-request':
    'on request|upon request|by request|available on request|contact us|contact sales|ask us|call us|auf anfrage|kontaktieren sie uns|sur demande|nous contacter|contactez nous|bajo petición|a petición|consultar|contáctenos|sob consulta|sob pedido|fale conosco|su richiesta|contattaci|op aanvraag|neem contact op|na zapytanie|na życzenie|要問い合わせ|お問い合わせ|お問い合わせください|応相談|문의|별도 문의|联系我们|请咨询|面议|عند الطلب|اتصل بنا|לפי בקשה|צרו קשר',
  recommended:
    'recommended|advised|empfohlen|recommandé|recommandée|recomendado|recomendada|consigliato|raccomandato|aanbevolen|zalecane|推奨|권장|推荐|建议|موصى به|מומלץ',
  optional:
    'optional|voluntary|freiwillig|optionnel|facultatif|opcional|facultativo|facoltativo|opzionale|optioneel|opcjonalne|任意|선택|선택 사항|可选|اختياري|אופציונלי|רשות',
  required:
    'required|mandatory|must|necessary|compulsory|erforderlich|pflicht|verpflichtend|notwendig|obligatoire|requis|requise|obligatorio|obligatoria|requerido|obrigatório|obrigatória|necessário|obbligatorio|richiesto|verplicht|vereist|wymagane|wymagany|obowiązkowe|必須|必要|필수|필요|必需|必须|需要|إلزامي|مطلوب|חובה|נדרש',
  'not-required':
    'not required|not mandatory|not necessary|not needed|not asked|nicht erforderlich|nicht notwendig|nicht nötig|non requis|non requise|non obligatoire|no requerido|no obligatorio|no necesario|não obrigatório|não necessário|non richiesto|non obbligatorio|niet vereist|niet verplicht|niet nodig|nie wymagane|niewymagane|不要|불필요|不需要|无需|غير مطلوب|غير إلزامي|לא נדרש|לא חובה',
  free: 'free|waived|erlassen|offert|offerte|free of charge|no charge|at no cost|no cost|complimentary|kostenlos|kostenfrei|gratis|gratuit|gratuite|sin costo|sin coste|gratuito|gratuita|sem custo|kosteloos|bezpłatne|bezpłatnie|darmowe|za darmo|無料|무료|免费|مجاني|مجانا|חינם|ללא עלות',
  dash: '',
  limited:
    'limited|partial|partially|eingeschränkt|begrenzt|limité|limitado|limitato|beperkt|ograniczone|限定|제한적|有限|محدود|מוגבל',
  selected:
    'selected|selected partners|ausgewählte partner|partenaires sélectionnés|socios seleccionados|partner selezionati|geselecteerde partners',
  eligible: 'eligible|may apply|berechtigt|éligible|elegible|elegível|idoneo',
  'by-proposal':
    'by proposal|proposal based|on proposal|auf antrag|sur proposition|bajo propuesta|mediante proposta|su proposta|op voorstel',
  'by-invitation':
    'by invitation|by invitation only|invitation only|invite only|on invitation|auf einladung|nur auf einladung|sur invitation|por invitación|solo por invitación|por convite|su invito|op uitnodiging|na zaproszenie|招待制|초대|초대 전용|仅限邀请|بدعوة فقط|בהזמנה בלבד',
  priority:
    'priority|prioritized|prioritised|bevorzugt|prioritär|prioritaire|prioritario|prioritaria|prioritário|prioritair|priorytet|優先|우선|优先|أولوية|עדיפות',
  unlimited:
    'unlimited|no limit|unbegrenzt|unlimitiert|unbeschränkt|illimité|illimitée|ilimitado|ilimitada|illimitato|onbeperkt|bez ograniczeń|nieograniczone|無制限|무제한|无限|不限|غير محدود|ללא הגבלה|∞',
  started: 'started|begonnen|in progress',
};

/** A dash of any kind, alone in its cell; its spaces are folded away, so that it is looked for as it stands. */
const DASH = /^\s*[-\u2010-\u2015\u2212\uff0d\u30fc]{1,3}\s*$/;

const meanings: ReadonlyMap<string, Plain> = new Map(
  (Object.entries(WORDS) as [Plain, string][]).flatMap(([plain, words]) =>
    words
      .split('|')
      .filter(Boolean)
      .map((word) => [folded(word), plain] as const),
  ),
);

/** What a whole text means, where it is one of these words. */
export function plainIn(text: string): Plain | undefined {
  if (DASH.test(text)) return 'dash';
  return text.length > 40 ? undefined : (meanings.get(folded(text)) ?? meanings.get(text.trim()));
}

/** Marks that some authors put for a yes and others for a no: what they mean, the rest of the sheet or a legend tells. */
export const X = /^\s*[xX]\s*$/;
export const TICK = /^\s*[✓✔☑✅√🗸]\s*$/u;
export const CIRCLE = /^\s*[○◯⚪〇]\s*$/u;
export const FULL_CIRCLE = /^\s*[●•⬤◉]\s*$/u;

/** A list of phrases, and whether one of them stands in a text as whole words: in scripts without spaces, anywhere. */
export class Phrases {
  readonly #spaced = new Set<string>();
  readonly #unspaced: readonly string[];
  /** How many words the longest has. */
  readonly #most: number;

  /** @param phrases The phrases, with `|` between them. */
  constructor(phrases: string) {
    // What folds to nothing would be found in every empty text.
    const all = phrases.split('|').map(bare).filter(Boolean);
    const isUnspaced = (phrase: string) => /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]/.test(phrase);
    for (const phrase of all) if (!isUnspaced(phrase)) this.#spaced.add(phrase);
    this.#most = Math.max(0, ...[...this.#spaced].map((phrase) => phrase.split(' ').length));
    // The longest first: what is left of a text is then what no phrase says.
    this.#unspaced = all.filter(isUnspaced).sort((one, other) => other.length - one.length);
  }

  /** Whether one of them is in the text. */
  in(text: string): boolean {
    const plain = bare(text);
    return this.#rest(plain).found || this.#unspaced.some((phrase) => plain.includes(phrase));
  }

  /** Whether one of them is the whole text. */
  is(text: string): boolean {
    const plain = bare(text);
    return this.#spaced.has(plain) || this.#unspaced.includes(plain);
  }

  /** What is left of the text without them, folded. */
  without(text: string): string {
    let { rest } = this.#rest(bare(text));
    for (const phrase of this.#unspaced) rest = rest.replaceAll(phrase, ' ');
    return rest.replace(/\s+/g, ' ').trim();
  }

  /** The words of a text that are in no phrase, taking the longest at each word. */
  #rest(plain: string): { rest: string; found: boolean } {
    const words = plain.split(' ');
    const rest: string[] = [];
    let at = 0;
    while (at < words.length) {
      let length = Math.min(this.#most, words.length - at);
      while (length > 0 && !this.#spaced.has(words.slice(at, at + length).join(' '))) length--;
      if (length === 0) rest.push(words[at]!);
      at += length || 1;
    }
    return { rest: rest.join(' '), found: rest.length < words.length };
  }
}

const bare = (text: string): string => folded(text.replace(/[\s/&+(),:;|_'"’“”?!*#]+/g, ' '));
