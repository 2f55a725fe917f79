// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { contactOfForm, contactOn } from '../../../lib/pages/contact';
import { closest } from '../../../lib/pages/dom';
import { recipientOf } from '../../../lib/pages/recipient';
import { SAMSPILL, SERVICES, show } from './world';

/** What a press on the element marked `x` would be. */
function pressed(html: string) {
  const page = show(html);
  const path: EventTarget[] = [];
  for (let at: Element | null = page.querySelector('[x]'); at; at = at.parentElement) path.push(at);
  return contactOn(path, SAMSPILL);
}

/** What sending the form would be. */
function sentForm(html: string) {
  const form = show(html).querySelector('form') as HTMLFormElement;
  return contactOfForm(form, null, SAMSPILL);
}

describe('what contacts somebody by a form', () => {
  it.each([
    ['<form><button>Send melding</button></form>', { kind: 'form', control: 'sendMelding' }],
    ['<form action="mailto:a@b.example"><button>OK</button></form>', { kind: 'form', control: 'link' }],
    [
      '<form><button type="submit" formaction="mailto:a@b.example">OK</button></form>',
      { kind: 'form', control: 'link' },
    ],
  ])('%s', (html, contact) => expect(sentForm(html)).toMatchObject(contact));
  it('and what doesn’t', () => {
    expect(sentForm('<form><button>Lagre</button></form>')).toBeNull();
    expect(sentForm('<form><input></form>')).toBeNull();
  });
});

describe('in a form whose field is named like the way out of it', () => {
  it.each(['parentNode', 'parentElement', 'assignedSlot'])('«%s»: the climbing comes to its end', (name) => {
    const page = show('<form><ul><li>PPT <button x>Inviter</button></li></ul><input></form>');
    const [form, field] = [page.querySelector('form') as Element, page.querySelector('input')];
    let times = 0;
    const get = () => {
      if (++times > 99) throw new Error('climbs for ever');
      return field;
    };
    Object.defineProperty(form, name, { get });
    const button = page.querySelector('[x]') as Element;
    expect(contactOn([button], SAMSPILL)).toMatchObject({ control: 'inviter' });
    expect(closest(button, 'main')).toBeNull();
  });
});

describe('what contacts somebody', () => {
  it.each([
    'Del loggen',
    'Del notatet',
    'Opprett og inviter',
    'Lagre og varsle',
    'Lagre og send til deltakere',
    'Skriv melding til PPT',
    'Send til teamet',
    'Send henvisning',
    'Send tilvising til BUP',
    'Send bekymringsmelding',
    'Send påminnelse',
    'Send kopi til BUP',
    'Send varsel',
    'Varsle deltakarane',
    'Varsle alle',
    'Del journalnotat med BUP',
    'Gje tilgang',
    'Henvis til BUP',
    'Tilvis til BUP',
    'Videresend',
    'Vidaresend til PPT',
    'Opprett deltaker',
    'Oversend til PPT',
    'Send inn til BUP',
    'Fullfør og send',
  ])('a button «%s»', (words) => expect(pressed(`<button x>${words}</button>`)).not.toBeNull());
  it.each([
    'Opprett og lagre',
    'Lagre og lukk',
    'Skriv notat',
    'Send til skriver',
    'Varsler',
    'Henvisninger',
    'Opprett mål',
    'Fullfør og lukk',
    'Oversendelser',
  ])('not a button «%s»', (words) => expect(pressed(`<button x>${words}</button>`)).toBeNull());
  it.each([
    ['<a x href="mailto:a@b.example">Send</a>', 'mail', 'link'],
    ['<a href="MAILTO:a@b.example"><b><i x>Send</i></b></a>', 'mail', 'link'],
    ['<a x href=" mailto:a@b.example">Send</a>', 'mail', 'link'],
    ['<a x href="tel:40000102">400 00 102</a>', 'phone', 'link'],
    ['<a x href="sms:40000102">SMS</a>', 'sms', 'link'],
    ['<a x href="msteams:/l/chat/0/0?users=a">Chat</a>', 'web', 'link'],
    ['<a x href="https://teams.microsoft.com/l/chat/0/0?users=a">Chat</a>', 'web', 'link'],
    ['<button x title="Inviter">+</button>', 'control', 'inviter'],
    ['<span x tabindex="0" data-tooltip="Legg til deltaker"></span>', 'control', 'leggTilDeltaker'],
    ['<button x aria-label="Knapp 4">Inviter</button>', 'control', 'inviter'],
    ['<button x><u>I</u>nviter</button>', 'control', 'inviter'],
    ['<button x>Legg til delta<wbr>ker</button>', 'control', 'leggTilDeltaker'],
    ['<map><area x href="mailto:a@b.example"></map>', 'mail', 'link'],
    ['<button x>Inviter</button>', 'control', 'inviter'],
    ['<button x>Inviter Kari Lien</button>', 'control', 'inviter'],
    ['<button x><svg><title>x</title></svg> Send invitasjon</button>', 'control', 'inviter'],
    ['<button x aria-label="Legg til deltaker">+</button>', 'control', 'leggTilDeltaker'],
    ['<button x>+ Ny deltaker</button>', 'control', 'leggTilDeltaker'],
    ['<div role="button" x>LEGG TIL DELTAKAR</div>', 'control', 'leggTilDeltaker'],
    ['<input x type="submit" value="Send melding">', 'control', 'sendMelding'],
    ['<a x href="#">Send melding til PPT</a>', 'control', 'sendMelding'],
    ['<a x href="#">Kall inn til møte</a>', 'control', 'innkall'],
    ['<a x href="ma\nilto:a@b.example">Send</a>', 'mail', 'link'],
    ['<a x href="//teams.microsoft.com/l/chat/0/0">Chat</a>', 'web', 'link'],
    ['<button x>Del</button>', 'control', 'del'],
    ['<table><tr><td>PPT</td><td><button x>Melding</button></td></tr></table>', 'control', 'meldingIRad'],
    ['<ul><li>Skole <a x href="#">Varsle</a></li></ul>', 'control', 'meldingIRad'],
    ['<button x>Del planen</button>', 'control', 'inviter'],
    ['<button x>Del med PPT</button>', 'control', 'inviter'],
    [
      '<button x><i class="material-icons">person_add</i> Legg til deltaker</button>',
      'control',
      'leggTilDeltaker',
    ],
    [
      '<button x aria-label="Inviter Kari Lien, Fysioterapeut, til planen for Iben Solbakken"></button>',
      'control',
      'inviter',
    ],
    ['<span x tabindex="0">Inviter</span>', 'control', 'inviter'],
    ['<section><h2>Ny melding</h2><button x>Send</button></section>', 'control', 'send'],
    ['<section><h2>Meldinger</h2><button x>Send på nytt</button></section>', 'control', 'send'],
    [
      '<div role="dialog" aria-label="Legg til deltaker"><button x>Legg til</button></div>',
      'control',
      'leggTil',
    ],
  ])('%s', (html, kind, control) => expect(pressed(html)).toMatchObject({ kind, control }));

  it.each([
    '<a x href="/deltakere">Deltakere</a>',
    '<a x href="/meldinger">Meldinger</a>',
    '<table><tr><td>PPT</td><td><a x href="/2">Meldinger</a></td></tr></table>',
    '<table><tr><td>PPT</td><td><button x>Vis melding</button></td></tr></table>',
    '<table><tr><th>Skole</th><th><button x>E-post</button></th></tr></table>',
    '<button x>Inviterte deltakere</button>',
    '<button x>Avbryt invitasjon</button>',
    '<button x>Lagre</button>',
    '<button x>Send</button>',
    '<button x>Legg til mål</button>',
    '<section><h2>Mål</h2><button x>Legg til</button></section>',
    '<h2 x>Inviter</h2>',
    '<p x>Inviter</p>',
    '<label x>Send melding</label>',
    '<textarea x>Send melding</textarea>',
    '<a x href="https://teams.microsoft.com/">Teams</a>',
    '<a x href="https://example.no/?to=mailto:a@b.example">Side</a>',
    '<button x>Inviter foreldre og foresatte til et samarbeid som varer over mange år framover</button>',
    '<button x>Del 1 av 3</button>',
    '<button x>Ny melding</button>',
    '<button x>Delt med meg</button>',
    '<button x>Ringerike</button>',
  ])('not: %s', (html) => expect(pressed(html)).toBeNull());
});

it('a button of a component says what it is given', () => {
  const page = show('<own-button>Inviter deltaker</own-button>');
  const host = page.querySelector('own-button') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>';
  const button = host.shadowRoot?.querySelector('button') as HTMLElement;
  expect(contactOn([button, host.shadowRoot as ShadowRoot, host], SAMSPILL)).toMatchObject({
    control: 'inviter',
  });
});

it('an answer below messages is sent, another «Svar» is not', () => {
  expect(pressed('<h2>Meldinger</h2><textarea></textarea><button x>Svar</button>')).toMatchObject({
    control: 'send',
  });
  expect(pressed('<h2>Kartlegging</h2><button x>Svar</button>')).toBeNull();
});

it('below the name of a chat «Send» sends', () =>
  expect(
    pressed('<aside aria-label="Chat"><textarea></textarea><button x>Send</button></aside>'),
  ).toMatchObject({ control: 'send' }));

describe('who it is with', () => {
  const who = (html: string) => {
    const contact = pressed(html);
    return contact && recipientOf(contact, SAMSPILL, SERVICES);
  };
  const card = (heading: string, ...cards: string[]) =>
    `<main><h1>Planen</h1><section><h2>${heading}</h2>${cards.map((one) => `<div class="kort">${one}</div>`).join('')}</section></main>`;
  const row = (name: string, role: string) =>
    `<table><tr><td>${name}</td><td>${role}</td><td><button x>Inviter</button></td></tr></table>`;

  it.each([
    [
      'the row',
      row('Per Nilsen', 'Helsesykepleier'),
      { kind: 'service', service: 'helsesykepleier', sure: true },
    ],
    [
      'a longer name of a service',
      row('Kari', 'Barneverntjenesten i Tromsø'),
      { kind: 'service', service: 'barnevern', sure: true },
    ],
    ['the label', '<button x>Inviter BUP</button>', { kind: 'service', service: 'bup', sure: true }],
    [
      'the label before the row',
      `<table><tr><td>Skole</td><td><button x>Inviter PPT</button></td></tr></table>`,
      { kind: 'service', service: 'ppt', sure: true },
    ],
    [
      'the card, its lines in a table',
      '<ul><li><h3>Tor Vik</h3><table><tr><th>Tjeneste</th><td>PPT</td></tr><tr><th>Telefon</th><td>40</td></tr></table><button x>Inviter</button></li></ul>',
      { kind: 'service', service: 'ppt', sure: true },
    ],
    [
      'the address, not for sure',
      '<a x href="mailto:bup@sykehus.example">Skriv</a>',
      { kind: 'service', service: 'bup', sure: false },
    ],
    [
      'the choice in the form',
      '<form><label>Tjeneste<select><option selected value="1">PPT</option></select></label><button x>Send melding</button></form>',
      { kind: 'service', service: 'ppt', sure: true },
    ],
    [
      'a mail to several of one service',
      '<a x href="mailto:a@ppt.example,b@ppt.example">E-post til PPT</a>',
      { kind: 'service', service: 'ppt', sure: true },
    ],
    [
      'a parent at the place of work',
      '<a x href="mailto:mor@barnehage.example">Foresatte</a>',
      { kind: 'family' },
    ],
    ['a cell that says foresatt', row('Marit', 'Foresatt'), { kind: 'family' }],
    ['a cell that says mor', row('Marit', 'Mor'), { kind: 'family' }],
    ['the label: foresatte', '<button x>Inviter foresatte</button>', { kind: 'family' }],
    [
      'telephone below a heading',
      '<section><h2>Foresatt 1</h2><dl><dt>Telefon</dt><dd><a x href="tel:1">40</a></dd></dl></section>',
      { kind: 'family' },
    ],
    [
      'the choice in the form: foresatt',
      '<form><label>Til<select><option selected value="1">Marit Solbakken, foresatt</option></select></label><button x>Send melding</button></form>',
      { kind: 'family' },
    ],
    [
      'a card below «Mor»',
      card('Mor', '<b>Marit Solbakken</b><p>400 00 015</p><a x href="tel:40000015">Ring Marit</a>'),
      { kind: 'family' },
    ],
    [
      'a button on a card below «Far»',
      card('Far', '<b>Jonas Solbakken</b><p>Tlf. 400 00 016</p><button x>Ring 400 00 016</button>'),
      { kind: 'family' },
    ],
    [
      'a service named on a card below «Mor»',
      card('Mor', '<b>Marit Solbakken</b><p>400 00 015</p><button x>Ring BUP</button>'),
      { kind: 'service', service: 'bup', sure: true },
    ],
    [
      'one of two cards below «Foresatte»',
      `${card('Foresatte', '<b>Jonas Solbakken</b><p>400 00 016</p><button x>Send SMS</button>', '<b>Marit Solbakken</b><p>400 00 015</p><button>Send SMS</button>')}`,
      { kind: 'family' },
    ],
  ])('%s', (_, html, recipient) => expect(who(html)).toEqual(recipient));

  it.each([
    ['mail to two', '<a x href="mailto:post@ppt.example,bup@sykehus.example">E-post til PPT</a>'],
    ['a copy to another', '<a x href="mailto:a@ppt.example?CC=bup@sykehus.example">E-post til PPT</a>'],
    ['a hidden copy', '<a x href="mailto:a@ppt.example?subject=x&bcc=b%40bup.example">E-post til PPT</a>'],
    ['foresatte, and a service', '<a x href="mailto:m@example.no;b@bup.example">Foresatte</a>'],
    ['nobody named', row('Per Nilsen', 'Rådgiver')],
    ['two services', row('Per', 'Helsesykepleier og PPT')],
    ['family and service', row('Mor', 'Helsesykepleier')],
    [
      'somebody else on a card below «Mor»',
      card('Mor', '<b>Per Hansen</b><p>Advokat</p><p>400 00 015</p><button x>Ring Per</button>'),
    ],
    [
      'a control on the mother’s card about somebody else',
      card('Mor', '<b>Marit Solbakken</b><p>400 00 015</p><button x>Ring psykologen</button>'),
    ],
    [
      'two cards below «Mor»',
      card('Mor', '<b>Per Hansen</b><button x>Ring</button>', '<b>Marit Solbakken</b><p>400 00 015</p>'),
    ],
    [
      'a card below a heading of another’s',
      card('Fastlege', '<b>Marit Solbakken</b><p>400 00 015</p><button x>Ring Marit</button>'),
    ],
    [
      'a table that lays out a page with mother on it',
      '<table><tr><td>Meny</td><td><h2>Planen</h2><p>Mor</p><button x>Inviter</button></td></tr></table>',
    ],
    [
      'the same by fieldsets',
      '<table><tr><td><fieldset><legend>Foresatte</legend><b>Mor</b></fieldset><button x>Inviter</button></td></tr></table>',
    ],
    [
      'the same around the service of one participant',
      '<table><tr><td><table><tr><td>Per</td><td>PPT</td></tr></table><button x>Inviter</button></td></tr></table>',
    ],
    [
      'a card of all participants, with mother as the only one',
      '<article><h3>Deltakere</h3><div><h4>Marit Solbakken</h4><p>Mor</p></div><button x>Legg til deltaker</button></article>',
    ],
    [
      'a card of all participants as lines, with mother among them',
      '<article><h3>Deltakere</h3><table><tr><th>Mor</th><td>Marit</td></tr></table><button x>Inviter</button></article>',
    ],
    [
      'a card of two, each with a service',
      `<article><h3>Deltakere</h3>${'<table><tr><th>Tjeneste</th><td>PPT</td></tr></table>'.repeat(2)}<button x>Inviter</button></article>`,
    ],
    ['family only as a part of a text', row('Per Nilsen', 'Psykolog for mor')],
    [
      'a teacher below the child’s heading',
      '<section><h2>Barnet</h2><ul><li>Kontakt: <a x href="mailto:k@example.no">k@example.no</a></li></ul></section>',
    ],
  ])('unknown: %s', (_, html) => expect(who(html)).toEqual({ kind: 'unknown' }));
});
