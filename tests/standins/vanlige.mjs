/** Thirty ordinary pages with the words of plans, children and contact where they mean something else. */

const person = (n) =>
  `<tr><td>Barn ${n}</td><td>Gate ${n}, 90${10 + n} Sted</td><td>4000${1000 + n}</td></tr>`;
const many = (n, one) => Array.from({ length: n }, (_, i) => one(i)).join('');
const field = (label, type = 'text') => `<p><label>${label} <input type="${type}"></label></p>`;
const article = (n) =>
  `<article><h2>Sak ${n}: Flere barn får koordinator</h2><p>Foreldre sier at planen hjelper. Mor og far er fornøyde.</p><a href="/sak/${n}">Les mer</a></article>`;

/** @type {Record<string, string>} */
const PAGES = {
  nyheter: `<h1>Nyheter</h1>${many(12, article)}`,
  artikkel:
    '<h1>Slik lager du en god plan</h1><p>Navn: Redaksjonen. Telefon: 400 00 000. En individuell plan eies av barnet.</p><h2>Kommentarer</h2><textarea></textarea><button>Publiser</button>',
  skoleportal: `<h1>Min skole</h1><nav><a href="/fag">Fag</a><a href="/uke">Ukeplan</a><a href="/frav">Fravær</a></nav><h2>Ukeplan</h2><table><tr><th>Dag</th><th>Mål</th></tr>${many(5, (i) => `<tr><td>${i}</td><td>Lese</td></tr>`)}</table>`,
  fravaer: `<h1>Fravær</h1>${field('Elev')}${field('Dato', 'date')}${field('Årsak')}<button>Send inn</button>`,
  epost: `<h1>Innboks</h1><button>Skriv</button><ul>${many(30, (i) => `<li><a href="#${i}">Avsender ${i}</a> <span>Møte om plan</span></li>`)}</ul>`,
  skrivepost: `<h1>Nytt utkast</h1>${field('Til')}${field('Kopi')}${field('Emne')}<textarea></textarea><button>Lagre utkast</button>`,
  kart: '<h1>Kart</h1><label>Adresse <input></label><button>Finn rute</button><svg width="300" height="200"><path d="M0 0L300 200"/></svg>',
  nettbank: `<h1>Logg inn i nettbanken</h1>${field('Fødselsnummer')}${field('Kode', 'password')}<button>Logg på</button>`,
  idporten: `<h1>Velg innloggingsmåte</h1><a href="/bankid">BankID</a><a href="/buypass">Buypass</a>${field('Fødselsnummer')}`,
  soklivbarn: `<h1>Finn barn</h1>${field('Navn')}${field('Fødselsnummer')}<button>Søk</button><table><thead><tr><th>Navn</th><th>Adresse</th><th>Telefon</th></tr></thead><tbody>${many(50, person)}</tbody></table>`,
  ansatte: `<h1>Ansatte</h1><table><thead><tr><th>Navn</th><th>Tjeneste</th><th>Telefon</th></tr></thead><tbody>${many(40, (i) => `<tr><td>Ansatt ${i}</td><td>Skole</td><td>4000${1000 + i}</td></tr>`)}</tbody></table>`,
  kontakt: `<h1>Kontakt oss</h1>${field('Navn')}${field('E-post')}${field('Telefon')}<p><label>Melding <textarea></textarea></label></p><button>Send inn</button>`,
  nyhetsbrev: `<h1>Nyhetsbrev</h1>${field('E-post')}<button>Meld på</button>`,
  nettbutikk: `<h1>Kasse</h1>${field('Fornavn')}${field('Etternavn')}${field('Adresse')}${field('Postnummer')}${field('Poststed')}${field('Mobil')}<button>Betal</button>`,
  legetime: `<h1>Bestill time</h1>${field('Navn')}${field('Fødselsnummer')}${field('Telefon')}<label>Fastlege <select><option>Velg</option></select></label><button>Bestill</button>`,
  barnehagesoknad: `<h1>Søk barnehageplass</h1><h2>Barnet</h2>${field('Navn')}${field('Fødselsnummer')}<h2>Foresatt 1</h2>${field('Navn')}${field('Telefon')}<button>Send søknad</button>`,
  sykkelplan:
    '<h1>Sykkelplan for byen</h1><p>Planen har koordinator og deltakere fra flere etater.</p><h2>Mål</h2><ul><li>Flere sykler</li></ul>',
  prosjekt: `<h1>Prosjekt 12</h1><dl><dt>Koordinator</dt><dd>Kari Lien</dd><dt>Status</dt><dd>Åpen</dd></dl><h2>Oppgaver</h2>${many(20, (i) => `<p>Oppgave ${i}</p>`)}`,
  kalender: `<h1>Kalender</h1><table>${many(5, () => `<tr>${many(7, (i) => `<td>${i}</td>`)}</tr>`)}</table><button>Ny avtale</button>`,
  motereferat: '<h1>Referat</h1><p>Til stede: mor, far, skole og PPT.</p><p>Plantype ble ikke drøftet.</p>',
  vaer: '<h1>Været i Tromsø</h1><table><tr><th>Dag</th><th>Temperatur</th></tr><tr><td>Mandag</td><td>−4</td></tr></table>',
  rutetabell: `<h1>Rutetabell</h1><table>${many(60, (i) => `<tr><td>Linje ${i}</td><td>12.${i}</td></tr>`)}</table>`,
  video: '<h1>Video</h1><video controls></video><p>Hvordan bruke Samspill</p>',
  forum: `<h1>Forum</h1>${many(15, (i) => `<article><b>Bruker ${i}</b><p>Noen som vet noe om barnekoordinator?</p><button>Svar</button></article>`)}`,
  ordbok:
    '<h1>Ordbok</h1><dl><dt>Koordinator</dt><dd>En som koordinerer</dd><dt>Stafettlogg</dt><dd>En plan</dd><dt>Personnummer</dt><dd>De fem siste sifrene</dd></dl>',
  statistikk:
    '<h1>Rapporter</h1><table><tr><th>År</th><th>Barn med plan</th></tr><tr><td>2025</td><td>412</td></tr></table>',
  innstillinger: `<h1>Brukerkonto</h1>${field('Navn')}${field('E-post')}${field('Mobil')}<button>Lagre</button>`,
  cookies:
    '<div role="dialog" aria-modal="true" aria-label="Informasjonskapsler"><h2>Vi bruker informasjonskapsler</h2><button>Godta</button><button>Avvis</button></div><h1>Forside</h1>',
  tom: '',
  stor: `<h1>Katalog</h1>${many(400, (i) => `<section><h2>Del ${i}</h2><p>Tekst om del ${i}.</p><label>Valg ${i} <input></label><button>Vis mer</button></section>`)}`,
};

export const ORDINARY = Object.keys(PAGES);

/** @param {string} name */
export function ordinaryPage(name) {
  const body = PAGES[name];
  if (body === undefined) return null;
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Øvelse: ${name}</title></head><body><p style="background:repeating-linear-gradient(-45deg,#ffd84d 0 14px,#3a3a3a 14px 28px);margin:0;text-align:center"><b style="background:#fff">ØVELSE</b></p>${body}</body></html>`;
}
