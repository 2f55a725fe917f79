/** The henvendelse as a page of HTML, in the ways other people lay forms out. Printed by Chromium and LibreOffice. */

export interface HtmlOptions {
  /** Cells with borders, lines under the labels, or nothing drawn. */
  readonly rules: 'cells' | 'lines' | 'none';
  /** `ocr`: bokmål as a text scan reads it. */
  readonly language: 'nb' | 'nn' | 'ocr';
  /** Letter-spacing in points. */
  readonly spacing?: number;
  readonly farFirst?: boolean;
  readonly columns?: boolean;
  /** Drawn squares, letters that look like squares, or brackets. */
  readonly boxes?: 'drawn' | 'glyph' | 'brackets';
  /** Mor's block above Far's instead of beside it. */
  readonly stacked?: boolean;
  /** Dots to write on after each label. */
  readonly leaders?: boolean;
}

const NB = {
  title: 'Henvendelse om koordinator, individuell plan og barnekoordinator for barn og unge 0-23 år',
  personalia: 'Personalia',
  name: 'Navn:',
  number: 'Personnr:',
  address: 'Adresse:',
  postcode: 'Postnr.:',
  place: 'Poststed:',
  phone: 'Tlf.nr:',
  mail: 'Epost:',
  parents: 'For barn og unge under 18 år',
  contact: 'Epost og telefonnummer:',
  service: 'Tjeneste',
  person: 'Kontaktperson/fagperson:',
  goals: 'Hvilke felles mål skal tjenestene jobbe mot, og hva skal koordineres/samordnes?',
  apply: 'Jeg/vi søker om:',
  wish: 'Dersom du søker om individuell plan eller koordinator, er det noen av dine tjenesteytere du kunne ønske deg som koordinator?',
  note: 'Merk! Dine ønsker vil tillegges vekt, men det er ikke sikkert de kan oppfylles.',
  consent: 'Samtykkeerklæring',
  consentText:
    'Jeg samtykker til at Ressurssenteret videreformidler henvendelsen til den/de instanser som er aktuelle.',
  sign: 'Søkers underskrift:',
};

const NN: typeof NB = {
  ...NB,
  title: 'Førespurnad om koordinator, individuell plan og barnekoordinator for barn og unge 0-23 år',
  name: 'Namn:',
  place: 'Poststad:',
  mail: 'E-post:',
  contact: 'E-post og telefonnummer:',
  service: 'Teneste',
  goals: 'Kva felles mål skal tenestene jobbe mot, og kva skal koordinerast/samordnast?',
  apply: 'Eg/vi søkjer om:',
  wish: 'Dersom du søkjer om individuell plan eller koordinator, er det nokon av tenesteytarane dine du kunne ønskje deg som koordinator?',
  note: 'Merk! Ønska dine blir vektlagde, men det er ikkje sikkert dei kan oppfyllast.',
};

/** The faults of the scan that the kommune's form was received as. */
const OCR: typeof NB = {
  ...NB,
  title: 'Henvendelse om koordinator, individuell plan og barnekoordinator for barn og unge 0-23 ar',
  phone: 'TIif.nr:',
  parents: 'For barn og unge under 18 ar',
  goals: 'Hvilke felles mal skal tjenestene jobbe mot, og hva skal koordineres/samordnes?',
  apply: 'Jeg/vi sgker om:',
  wish: 'Dersom du sgker om individuell plan eller koordinator, er det noen av dine tjenesteytere du kunne enske deg som koordinator?',
  note: 'Merk! Dine gnsker vil tillegges vekt, men det er ikke sikkert de kan oppfylles.',
  consent: 'Samtykkeerklaering',
};

/** Running text like that of pages 1 and 2: full of the form's own words, none of them a label. */
const INTRO = `<h1>Henvendelse om individuell plan</h1><p>Dette skjemaet benyttes for henvendelser om barnekoordinator, individuell
plan og koordinator. Navn og adresse til foreldre fylles ut på side 3. Mor og far underskriver. Tjeneste og kontaktperson føres opp.
Epost: ressurssenteret@tromso.kommune.no</p><h2>Koordinator</h2><p>For de som trenger en fast kontaktperson.</p>`;

export function formHtml(options: HtmlOptions): string {
  const t = { nb: NB, nn: NN, ocr: OCR }[options.language];
  const cell = options.rules === 'cells';
  const line = options.rules === 'lines';
  const dots = options.leaders ? ` <span>${'.'.repeat(30)}</span>` : '';
  const td = (label: string, span = 1) => `<td colspan="${span}">${label}${dots}</td>`;
  const mor = { name: 'Mor:', address: t.address, contact: t.contact };
  const far = { ...mor, name: 'Far:' };
  const [first, second] = options.farFirst ? [far, mor] : [mor, far];
  const pair = (a: string, b: string) => `<tr>${td(a)}${td(b)}</tr>`;
  const one = (label: string) => `<tr>${td(label, 2)}</tr>`;
  const parents = options.stacked
    ? [first.name, first.address, first.contact, second.name, second.address, second.contact]
        .map(one)
        .join('')
    : pair(first.name, second.name) +
      pair(first.address, second.address) +
      pair(first.contact, second.contact);
  const rows = Array.from({ length: 4 }, () => '<tr><td></td><td></td><td></td></tr>').join('');
  const box = { drawn: '<span class="box"></span>', glyph: '☐', brackets: '[ ]' }[options.boxes ?? 'drawn'];
  const left = `<h2>${t.personalia}</h2><table>${pair(t.name, t.number)}${one(t.address)}${pair(t.postcode, t.place)}${pair(t.phone, t.mail)}</table>
    <h2>${t.parents}</h2><table>${parents}</table>
    <table class="services"><tr><th>${t.service}</th><th>${t.person}</th><th>${t.phone}</th></tr>${rows}</table>`;
  const right = `<p><b>${t.goals}</b></p><div class="answer"></div>
    <h2>${t.apply}</h2><p class="boxes"><span>${box} Koordinator</span> <span>${box} Individuell plan</span> <span>${box} Barnekoordinator</span></p>
    <p>${t.wish}</p><div class="answer low"></div><p>${t.note}</p>
    <h2>${t.consent}</h2><p>${t.consentText}</p><p>Sted: ____________________ Dato: ______________</p><p>${t.sign} ______________________</p>`;
  const border = cell ? 'border:0.75pt solid #444' : line ? 'border-bottom:0.75pt solid #444' : '';
  return `<!doctype html><html><head><meta charset="utf-8"><style>
    @page { size: A4; margin: 15mm }
    body { font: 10pt "DejaVu Sans", Arial, sans-serif; margin: 0; letter-spacing: ${options.spacing ?? 0}pt }
    h1 { font-size: 14pt } h2 { font-size: 11pt; margin: 8pt 0 4pt }
    table { width: 100%; border-collapse: collapse; table-layout: fixed }
    td, th { ${border}; height: ${cell ? 22 : 20}pt; padding: 2pt 4pt; text-align: left; vertical-align: middle }
    .services { margin-top: 8pt }
    .answer { ${cell ? 'border:0.75pt solid #444;' : ''} height: ${options.columns || options.stacked ? 70 : 110}pt } .low { height: 44pt }
    .boxes span:not(.box) { margin-right: ${options.columns ? 6 : 30}pt; white-space: nowrap }
    .boxes .box { display: inline-block; width: 9pt; height: 9pt; border: 0.75pt solid #222; vertical-align: -1pt }
    .columns { display: flex; gap: 24pt } .columns > div { flex: 1; min-width: 0 }
    .columns td { font-size: 8.5pt } .columns th { font-size: 6.5pt; letter-spacing: -0.2pt; overflow-wrap: anywhere } .break { break-before: page }
  </style></head><body>${INTRO}<div class="break"></div><h1>${t.title}</h1>
  ${options.columns ? `<div class="columns"><div>${left}</div><div>${right}</div></div>` : left + right}</body></html>`;
}
