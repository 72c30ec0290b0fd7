/** What rows are called that belong to a published topic: the whole name must be one of these words. */
import type { TopicId } from '../../topics.js';
import type { Section } from './section-words.js';
import { folded } from './words.js';

const WORDS: Readonly<Partial<Record<TopicId, string>>> = {
  'deal-registration':
    'deal registration|deal reg|lead registration|opportunity registration|projektregistrierung|deal registrierung|enregistrement des opportunités|registro de oportunidades|registo de oportunidades|registro de negócios|registrazione delle opportunità|案件登録|딜 등록|商机报备|تسجيل الصفقات|רישום עסקאות',
  'special-bid': 'special bid|special pricing|special bids|project pricing|projektpreise|sonderpreise',
  leads:
    'leads|lead sharing|referrals|lead distribution|lead referral|leadweitergabe|leads from vendor|prospects',
  'co-sell': 'co sell|co selling|joint selling|joint sales|selling together',
  'account-protection': 'account protection|customer ownership|kundenschutz',
  'pre-sales-support':
    'pre sales support|presales support|presales|pre sales|pre sales unterstützung|support avant vente|soporte preventa|suporte de pré vendas',
  'customer-demos':
    'customer demos|customer demo|demos|proof of concept|product demos|produktdemos|kundendemos',
  'demo-equipment': 'demo equipment|demo units|demo environment|demo lab|demogeräte|sandbox',
  'nfr-licences':
    'nfr licences|nfr licenses|nfr|nfr licence|nfr license|not for resale licences|not for resale licenses|internal use rights|internal use licences|internal use licenses|free licences|free licenses|nfr lizenzen|licences nfr|licencias nfr|licenças nfr|licenze nfr|nfr licenties|licencje nfr|nfrライセンス|nfr 라이선스|nfr许可|nfr (not for resale) licences|nfr (not for resale) licenses',
  'software-access': 'access to software|software access|software downloads',
  'source-code': 'source code|source code access',
  'product-presentations': 'product presentations|product briefings',
  'product-information': 'product information|product roadmap|roadmap',
  'beta-access':
    'beta access|beta program|beta programs|beta programme|early access|preview access|betaprogramm|accès bêta',
  'technical-support':
    'technical support|tech support|help desk|helpdesk|hotline|technischer support|technische unterstützung|support technique|soporte técnico|suporte técnico|supporto tecnico|assistenza tecnica|technische ondersteuning|wsparcie techniczne|技術サポート|テクニカルサポート|기술 지원|技术支持|الدعم الفني|תמיכה טכנית',
  'response-time':
    'response time|support response time|reaction time|sla|service level|reaktionszeit|antwortzeit|temps de réponse|délai de réponse|tiempo de respuesta|tempo de resposta|tempo di risposta|reactietijd|czas reakcji|応答時間|응답 시간|响应时间|وقت الاستجابة|זמן תגובה',
  'dedicated-contact':
    'dedicated contact|named contact|personal contact|single point of contact|fester ansprechpartner|ansprechpartner|interlocuteur dédié|contacto dedicado',
  'knowledge-base':
    'knowledge base|wissensdatenbank|base de connaissances|base de conocimientos|base de conhecimento|ナレッジベース|지식 베이스|知识库',
  discount:
    'discount|product discount|partner discount|reseller discount|purchase discount|rabatt|händlerrabatt|partnerrabatt|einkaufsrabatt|remise|descuento|desconto|sconto|korting|partnerkorting|rabat|割引|割引率|할인|할인율|折扣|خصم|الخصم|הנחה',
  margin: 'margin|reseller margin|marge|margen|margem|margine|marża|マージン|마진|利润率|هامش الربح|מרווח',
  rebate:
    'rebate|rebates|back end rebate|backend rebate|rückvergütung|bonus|ristourne|rappel|リベート|리베이트|返利|返点',
  commission:
    'commission|commissions|referral fee|referral commission|revenue share|provision|provisionen|vermittlungsprovision|comisión|comissão|commissione|provvigione|commissie|prowizja|手数料率|コミッション|커미션|佣金|عمولة|العمولة|עמלה',
  mdf: 'mdf|market development funds|market development fund|marketing funds|marketing budget|marketing development funds|market development funds (mdf)|marketing development funds (mdf)|marketingbudget|marketingzuschuss|mdf marketing funds|fonds marketing|fondos de marketing|fundos de marketing|fondi marketing|marketing fondsen|fundusze marketingowe|マーケティング資金|마케팅 펀드|市场发展基金',
  'co-op': 'co op|coop|co op funds|co op marketing|cooperative marketing',
  incentives: 'incentives|spiffs|spiff|spif|rewards',
  credits: 'credits|cloud credits|service credits|vouchers|guthaben',
  funding: 'funding|project funding|migration funding',
  'payment-terms':
    'payment terms|credit terms|zahlungsbedingungen|zahlungsziel|conditions de paiement|condiciones de pago',
  'no-quota': 'no sales quota|no quota',
  'no-stocking': 'no stocking',
  'money-back': 'money back|returns|stock rotation',
  training:
    'training|trainings|training courses|courses|academy|free training|sales training|technical training|online training|schulung|schulungen|formation|formations|formación|capacitación|formação|treinamento|formazione|opleiding|trainingen|szkolenia|szkolenie|トレーニング|研修|교육|培训|التدريب|תدريب|הדרכה|הכשרה',
  seminars: 'seminars|webinars|workshops|webinare|seminare|webinaires|séminaires',
  certification:
    'certification|certifications|certification exams|zertifizierung|zertifizierungen|certificación|certificação|certificazione|certificering|certyfikacja|認定|認定資格|인증|认证|الشهادات|הסמכה',
  onboarding: 'onboarding|onboarding support|getting started|einarbeitung',
  'directory-listing':
    'directory listing|partner directory|partner finder|partner locator|partner locator listing|listing in partner directory|find a partner listing|website listing|partnerverzeichnis|eintrag im partnerverzeichnis|annuaire des partenaires|directorio de partners|diretório de parceiros|elenco partner|partneroverzicht|katalog partnerów|パートナー検索|파트너 검색|合作伙伴目录',
  'app-publishing': 'publishing apps|app publishing|marketplace listing|marketplace',
  'logo-use':
    'logo use|use of logo|use of the logo|partner logo|partner badge|logo usage|badge|logonutzung|partnerlogo|utilisation du logo|uso del logo|uso do logo|utilizzo del logo|gebruik van het logo|logo partnera|ロゴ使用|로고 사용|使用徽标|استخدام الشعار|שימוש בלוגו',
  'marketing-material':
    'marketing material|marketing materials|marketing collateral|collateral|campaigns|marketingmaterial|supports marketing|material de marketing|materiale marketing|marketingmateriaal|materiały marketingowe|マーケティング資料|마케팅 자료|营销资料|المواد التسويقية|חומרי שיווק',
  events:
    'events|partner events|partner conference|conference|trade shows|veranstaltungen|événements|eventos|eventi|evenementen|wydarzenia|イベント|이벤트|活动|الفعاليات|אירועים',
  'partner-manager':
    'partner manager|partner account manager|channel manager|channel account manager|account manager|dedicated partner manager|dedicated account manager|partnerbetreuer|partnermanager|responsable partenaires|gestor de cuenta|gerente de conta|gestore partner|opiekun partnera|担当マネージャー|パートナーマネージャー|파트너 매니저|合作伙伴经理|渠道经理|مدير الشركاء|מנהל שותפים',
  'joint-business-planning':
    "joint business planning|joint planning|business plan|joint business plan|business planning|quarterly business review|qbr|geschäftsplan|gemeinsame geschäftsplanung|plan d'affaires|plan de negocio|plano de negócios|business plan congiunto|ondernemingsplan|biznesplan|事業計画|비즈니스 계획|사업 계획|商业计划|خطة العمل|תוכנית עסקית",
  'portal-tools':
    'partner portal|portal access|partner portal access|portal|partnerportal|zugang zum partnerportal|portail partenaires|portal de partners|portal de socios|portal do parceiro|portale partner|portal partnerski|パートナーポータル|파트너 포털|合作伙伴门户|بوابة الشركاء|פורטל שותפים',
  'status-match': 'status match',
  agreement:
    'agreement|partner agreement|signed partner agreement|signed agreement|contract|signed contract|partnervertrag|contrat de partenariat|contrato de partner|contrato de socio|contrato de parceria|accordo di partnership|partnerovereenkomst|umowa partnerska|契約|パートナー契約|파트너 계약|合作协议|اتفاقية الشراكة|הסכם שותפות',
  'agreement-term': 'contract term|agreement term|contract length|vertragslaufzeit|laufzeit',
  notice: 'notice|notice period|kündigungsfrist',
  registration: 'registration|sign up|registrierung|inscription',
  reporting: 'reporting|reports|forecast|pipeline report|berichte',
  revenue:
    "revenue|annual revenue|sales|annual sales|turnover|annual turnover|minimum revenue|minimum annual revenue|sales target|revenue target|annual sales target|bookings|annual bookings|umsatz|jahresumsatz|mindestumsatz|chiffre d'affaires|chiffre d'affaires annuel|ca annuel|facturación|facturación anual|ventas anuales|ingresos anuales|faturamento|faturamento anual|receita anual|fatturato|fatturato annuo|fatturato annuale|omzet|jaaromzet|obrót|obrót roczny|roczny obrót|przychód|年間売上|売上|売上高|연간 매출|매출|年销售额|年度销售额|年营业额|销售额|الإيرادات السنوية|المبيعات السنوية|הכנסות שנתיות|מחזור שנתי",
  'units-sold': 'units sold|seats sold|users sold',
  'purchase-volume': "purchase volume|annual purchases|minimum purchase|einkaufsvolumen|volume d'achat",
  growth: 'growth|annual growth|wachstum|croissance',
  deals: 'deals|closed deals|deals per year|projects|wins',
  opportunities: 'opportunities|registered opportunities|pipeline',
  customers:
    'customers|new customers|number of customers|reference accounts|kunden|neukunden|clients|clientes',
  'certified-people':
    'certified people|certified staff|certified employees|certified engineers|certified technicians|certified individuals|certified professionals|certified persons|technical certifications|sales certifications|number of certified people|number of certified employees|certified sales|certified technical|zertifizierte mitarbeiter|zertifizierte personen|zertifizierte techniker|collaborateurs certifiés|personnes certifiées|techniciens certifiés|personal certificado|personas certificadas|empleados certificados|técnicos certificados|pessoas certificadas|profissionais certificados|personale certificato|persone certificate|tecnici certificati|gecertificeerde medewerkers|certyfikowani pracownicy|certyfikowani specjaliści|認定技術者|認定技術者数|有資格者|인증 인력|인증 엔지니어|认证工程师|认证人员|الموظفون المعتمدون|מוסמכים|עובדים מוסמכים',
  specializations:
    'specializations|specialisations|specialization|competencies|competency|spezialisierungen|spécialisations|especializaciones|competências',
  references:
    'references|customer references|reference customers|case studies|success stories|referenzen|kundenreferenzen|références clients|références|referencias|casos de éxito|referências|referenze|referenties|referencje|導入事例|고객 사례|客户案例|客户参考|مراجع العملاء|לקוחות ממליצים',
  satisfaction:
    'customer satisfaction|csat|nps|kundenzufriedenheit|satisfaction client|satisfacción del cliente',
  retention: 'retention|customer retention|retention rate|customer retention rate|renewal rate|kundenbindung',
  usage: 'usage|consumption|adoption|nutzung',
  score: 'score|points|partner points|punkte|points partenaires',
  rank: 'rank|ranking',
  audit: 'audit|audits|annual audit|audit fee',
  fee: "program fee|programme fee|partner fee|annual fee|annual program fee|annual programme fee|annual partner fee|membership fee|annual membership fee|partnership fee|annual partnership fee|fee|programmgebühr|jahresgebühr|mitgliedsgebühr|partnergebühr|jährliche gebühr|frais annuels|frais de programme|cotisation annuelle|frais d'adhésion|cuota anual|tarifa anual|taxa anual|anuidade|quota annuale|quota di adesione|jaarlijkse bijdrage|jaarbijdrage|opłata roczna|roczna opłata|年会費|年額費用|연회비|年费|会费|الرسوم السنوية|רسوم|דמי חבר שנתיים|דמי חבר",
  exam: "exam|exams|exam fee|exam fees|certification exam|certification fee|prüfungsgebühr|frais d'examen",
  purchase: 'purchase|starter kit|starter pack|benefits package',
  penalty: 'penalty|penalties|vertragsstrafe',
  'staff-time': 'staff time',
};

const byWord: ReadonlyMap<string, TopicId> = new Map(
  (Object.entries(WORDS) as [TopicId, string][]).flatMap(([id, words]) =>
    words.split('|').map((word) => [folded(word), id] as const),
  ),
);
/** Topics that are what is asked or paid, and never what one gets. */
const NOT_GOT: ReadonlySet<TopicId> = new Set([
  'agreement',
  'registration',
  'reporting',
  'revenue',
  'units-sold',
  'purchase-volume',
  'growth',
  'deals',
  'opportunities',
  'customers',
  'certified-people',
  'specializations',
  'references',
  'satisfaction',
  'retention',
  'usage',
  'score',
  'rank',
  'audit',
  'fee',
  'exam',
  'purchase',
  'penalty',
  'staff-time',
]);

/** Topics that no vendor gives: a row of one is asked for, whatever stands around it. */
const ONLY_ASKED: ReadonlySet<TopicId | undefined> = new Set([
  'revenue',
  'units-sold',
  'purchase-volume',
  'growth',
  'certified-people',
  'retention',
] as const);
export const isOnlyAsked = (name: string): boolean => ONLY_ASKED.has(topicOf(name, 'asked'));

/** The topic that a row's name is; nothing where it says more, or less. */
export function topicOf(name: string, section: Section): TopicId | undefined {
  const whole = folded(name);
  const found = byWord.get(whole) ?? byWord.get(whole.replace(/\s*[([（][^()[\]（）]*[)\]）]$/, ''));
  return found && section === 'benefits' && NOT_GOT.has(found) ? undefined : found;
}
