/** What the parts of a sheet and its columns are called. */
import { folded, Phrases } from './words.js';

/** What a row of a sheet is about: what one gets, what one must do or be, what it costs. */
export type Section = 'benefits' | 'asked' | 'costs';

const SECTIONS: Readonly<Record<Section, Phrases>> = {
  benefits: new Phrases(
    'benefit|benefits|what you get|you get|what we offer|we offer|advantages|perks|entitlements|privileges|vorteil|vorteile|leistung|leistungen|was sie bekommen|was sie erhalten|das bekommen sie|avantage|avantages|bénéfices|ce que vous obtenez|beneficio|beneficios|ventaja|ventajas|lo que recibe|lo que obtiene|benefício|benefícios|vantagem|vantagens|o que você recebe|vantaggio|vantaggi|benefici|cosa si ottiene|cosa ottieni|voordeel|voordelen|wat u krijgt|wat je krijgt|korzyść|korzyści|co otrzymujesz|co zyskujesz|特典|メリット|ベネフィット|得られるもの|혜택|제공 혜택|权益|福利|優惠|优惠|收益|المزايا|مزايا|الميزة|الفوائد|ما تحصل عليه|הטבה|הטבות|יתרון|יתרונות|מה מקבלים',
  ),
  asked: new Phrases(
    'requirement|requirements|prerequisite|prerequisites|criterion|criteria|obligation|obligations|commitment|commitments|what you commit to|you commit|what we ask|what we expect|qualification|qualifications|qualifying|eligibility|expectations|anforderung|anforderungen|voraussetzung|voraussetzungen|kriterium|kriterien|pflichten|verpflichtung|verpflichtungen|was wir erwarten|was sie leisten|exigence|exigences|critère|critères|conditions requises|prérequis|engagement|engagements|ce que nous attendons|requisito|requisitos|criterio|criterios|obligación|obligaciones|compromiso|compromisos|critério|critérios|obrigação|obrigações|compromissos|requisiti|criteri|obbligo|obblighi|impegno|impegni|vereiste|vereisten|eis|eisen|criterium|verplichting|verplichtingen|voorwaarden|wymaganie|wymagania|kryterium|kryteria|zobowiązania|warunki|obowiązki|要件|条件|応募条件|義務|필수 요건|자격 요건|요건|요구 사항|요구사항|조건|의무|要求|义务|資格|资格|المتطلبات|متطلبات|المتطلب|الشروط|الالتزامات|דרישה|דרישות|תנאים|התחייבות|התחייבויות|קריטריונים',
  ),
  costs: new Phrases(
    'cost|costs|fee|fees|membership fee|membership fees|cotisation|cotisations|anuidade|jahresgebühr|mitgliedsbeitrag|jahresbeitrag|年会費|会費|연회비|회비|年费|会费|what it costs|price|prices|pricing|charges|what you pay|you pay|kosten|gebühr|gebühren|preis|preise|was es kostet|coût|coûts|frais|tarif|tarifs|prix|ce que cela coûte|costo|costos|coste|costes|tarifa|tarifas|cuota|cuotas|precio|precios|custo|custos|taxa|taxas|preço|preços|o que custa|costi|tariffe|tariffa|prezzo|prezzi|quanto costa|prijs|prijzen|tarieven|wat het kost|koszt|koszty|opłata|opłaty|cena|ceny|ile to kosztuje|費用|料金|コスト|価格|비용|요금|수수료|가격|费用|成本|价格|التكاليف|التكلفة|الرسوم|رسوم|الأسعار|עלות|עלויות|מחיר|מחירים|דמי|תשלומים',
  ),
};

/** Words that say nothing more beside those of a section. */
const FILLERS = new Phrases(
  "and|all of|your|our|the|of|for|by|per|in|to|table|list|overview|summary|matrix|section|partner|partners|program|programme|program's|tier|tiers|level|levels|at a glance|und|für|ihre|unsere|der|die|das|im|überblick|übersicht|programm|et|les|des|du|de|la|le|vos|y|los|las|sus|e|os|as|dos|gli|i|il|en|de|uw|i|の|一覧|및|和|与|표|表|و|ה|ו",
);

export interface SectionSaid {
  section: Section;
  /** Whether the words say the section and nothing else. */
  alone: boolean;
}

/** Which section a heading, a column's cell or a sheet's name tells; nothing where it tells none or several. */
export function sectionIn(text: string): SectionSaid | undefined {
  if (text.length > 120) return undefined;
  const said = (Object.keys(SECTIONS) as Section[]).filter((section) => SECTIONS[section].in(text));
  const [section] = said;
  if (said.length !== 1 || !section) return undefined;
  return { section, alone: FILLERS.without(SECTIONS[section].without(text)) === '' };
}

/** What a column besides those of the tiers holds. */
export type Role = 'label' | 'group' | 'unit' | 'description' | 'note' | 'number' | 'total';

const ROLES: Readonly<Record<Role, Phrases>> = {
  label: new Phrases(
    'feature|features|item|items|name|row|metric|measure|kpi|topic|element|component|merkmal|merkmale|position|kennzahl|bezeichnung|element|élément|fonctionnalité|libellé|elemento|concepto|característica|item|voce|caratteristica|kenmerk|onderdeel|pozycja|cecha|element|項目|항목|项目|項目|البند|العنصر|פריט|סעיף',
  ),
  group: new Phrases(
    'category|categories|section|group|type|area|kind|part|kategorie|bereich|gruppe|art|abschnitt|typ|catégorie|rubrique|groupe|categoría|sección|grupo|tipo|área|categoria|seção|secção|sezione|gruppo|categorie|groep|sectie|soort|kategoria|sekcja|grupa|カテゴリ|カテゴリー|分類|区分|범주|분류|카테고리|구분|类别|分类|類別|الفئة|القسم|קטגוריה|קבוצה|סוג',
  ),
  unit: new Phrases(
    'unit|units|einheit|unité|unidad|unidade|unità|eenheid|jednostka|単位|단위|单位|الوحدة|יחידה',
  ),
  description: new Phrases(
    'description|details|detail|explanation|definition|what it is|beschreibung|erläuterung|erklärung|définition|descripción|detalles|descrição|descrizione|dettagli|omschrijving|beschrijving|opis|説明|詳細|설명|说明|描述|الوصف|תיאור',
  ),
  note: new Phrases(
    'note|notes|comment|comments|remark|remarks|source|sources|source date|anmerkung|anmerkungen|bemerkung|bemerkungen|hinweis|hinweise|kommentar|quelle|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|observaciones|fuente|observações|comentários|fonte|note|osservazioni|opmerking|opmerkingen|bron|uwagi|komentarz|źródło|備考|注記|비고|备注|注释|ملاحظات|הערות|הערה',
  ),
  number: new Phrases('no|nr|n°|nº|№|num|number|id|row no|lp|番号|번호|编号|序号'),
  total: new Phrases(
    'total|totals|sum|grand total|count of tiers|summe|gesamt|insgesamt|somme|suma|soma|totale|totaal|razem|合計|합계|合计|总计|المجموع|סה"כ',
  ),
};

/** What a header says its column holds. Which column names the rows, and which are tiers, the rest of the header tells. */
export function roleIn(header: string): Role | undefined {
  if (header.trim() === '#' || folded(header) === 'no' || /^(?:nr|no)\.$/i.test(header.trim()))
    return 'number';
  return (Object.keys(ROLES) as Role[]).find((role) => ROLES[role].is(header));
}

/** What the levels of programs are called all over the world: they tell which way round a table stands, and nothing else. */
const TIERS = new Phrases(
  'registered|authorized|authorised|member|associate|affiliate|bronze|silver|gold|platinum|diamond|titanium|elite|premier|premium|select|preferred|advanced|professional|enterprise|expert|base|basic|entry|silber|platin|argent|oro|plata|prata|ouro|argento|platino|goud|zilver|złoty|srebrny|złoto|srebro|ブロンズ|シルバー|ゴールド|プラチナ|실버|골드|플래티넘|브론즈|银牌|金牌|白金|铂金|铜牌|银|金|فضي|ذهبي|بلاتيني|برونزي|כסף|זהב|פלטינה|ארד',
);
const LEVELS = new Phrases(
  'tier|tiers|level|levels|partner level|partner tier|status|stufe|partnerstufe|level|niveau|nivel|nível|livello|poziom|レベル|ランク|等級|등급|레벨|等级|级别|المستوى|רמה|דרגה',
);

/** Names of levels that stand above each other wherever they are used, the lowest first. */
const LADDER: readonly Phrases[] = [
  'bronze|bronce|bronzo|brons|brązowy|ブロンズ|브론즈|铜牌|برونزي|ארד',
  'silver|silber|argent|plata|prata|argento|zilver|srebrny|srebro|シルバー|실버|银牌|فضي|כסף',
  'gold|oro|ouro|goud|złoty|złoto|ゴールド|골드|金牌|ذهبي|זהב',
  'platinum|platin|platine|platino|platina|プラチナ|플래티넘|白金|铂金|بلاتيني|פלטינה',
  'diamond|diamant|diamante|ダイヤモンド|다이아몬드|钻石',
].map((words) => new Phrases(words));

/** Whether names that are known to stand above each other go down. */
export function areFalling(names: readonly string[]): boolean {
  const ranks = names.map((name) => LADDER.findIndex((words) => words.in(name))).filter((rank) => rank >= 0);
  return ranks.length > 1 && ranks.every((rank, at) => at === 0 || rank < ranks[at - 1]!);
}

export const isTierName = (text: string): boolean => text.length <= 60 && TIERS.in(text);
export const isLevelWord = (text: string): boolean => LEVELS.is(text);

/** What stands above a table about the program as a whole: `Vendor | Acme`. */
export type Fact = 'vendor' | 'name' | 'currency' | 'edition' | 'from' | 'until';
const FACTS: Readonly<Record<Fact, Phrases>> = {
  vendor: new Phrases(
    'vendor|company|manufacturer|hersteller|anbieter|unternehmen|éditeur|fabricant|entreprise|fabricante|proveedor|empresa|fornecedor|produttore|fornitore|azienda|leverancier|producent|dostawca|ベンダー|メーカー|벤더|제조사|厂商|供应商|المورد|الشركة|יצרן|ספק|חברה',
  ),
  name: new Phrases(
    'program|programme|program name|programm|programmname|programme partenaires|programa|programma|プログラム|프로그램|计划|البرنامج|תוכנית',
  ),
  currency: new Phrases(
    'currency|währung|devise|monnaie|moneda|moeda|valuta|waluta|通貨|통화|货币|币种|العملة|מטבע',
  ),
  edition: new Phrases(
    'edition|version|last updated|last update|updated|as of|date|datum|date de mise à jour|mise à jour|fecha|actualización|última actualización|data|aggiornamento|最終更新|更新日|ausgabe|stand|édition|versión|edición|versão|edição|versione|edizione|versie|wersja|版|バージョン|버전|版本|الإصدار|גרסה|מהדורה',
  ),
  from: new Phrases(
    'valid from|effective from|effective|effective date|gültig ab|valable à partir du|válido desde|valido dal|geldig vanaf|ważne od',
  ),
  until: new Phrases(
    "valid until|expires|gültig bis|valable jusqu'au|válido hasta|válido até|valido fino al|geldig tot|ważne do",
  ),
};

export function factIn(text: string): Fact | undefined {
  return (Object.keys(FACTS) as Fact[]).find((fact) => FACTS[fact].is(text));
}

/** A heading over notes. */
const NOTES = new Phrases(
  'note|notes|footnote|footnotes|remarks|legend|key|fußnoten|anmerkungen|hinweise|legende|remarques|notes de bas de page|légende|notas|leyenda|legenda|notas de rodapé|legenda|note a piè di pagina|voetnoten|opmerkingen|przypisy|uwagi|注|注記|凡例|주|각주|범례|注释|备注|图例|ملاحظات|הערות|מקרא',
);
export const isNotesHeading = (text: string): boolean => NOTES.is(text);

/** "or" alone between two rows. */
const OR = new Phrases('or|either or|oder|ou|o|oppure|of|lub|albo|または|もしくは|또는|或|或者|أو|או');
export const isOr = (text: string): boolean => OR.is(text);

/** A heading that asks for any one of the rows below it. */
const ONE_OF = new Phrases(
  "one of|one of the following|any one of|any of|any of the following|at least one of|at least one of the following|either of|choose one|einer der folgenden|eines der folgenden|eine der folgenden|eine von|mindestens eine der folgenden|mindestens eines der folgenden|l'un des suivants|l'une des conditions suivantes|un des suivants|au moins un des suivants|uno de los siguientes|una de las siguientes|al menos uno de|um dos seguintes|uma das seguintes|pelo menos um dos seguintes|uno dei seguenti|una delle seguenti|almeno uno dei seguenti|een van de volgende|één van de volgende|jedno z poniższych|co najmniej jedno z|次のいずれか|以下のいずれか|いずれか|다음 중 하나|以下之一|任选其一|أحد ما يلي|واحد مما يلي|אחד מהבאים|אחת מהבאות",
);
export const isOneOf = (text: string): boolean => ONE_OF.is(text);
