import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { journalText } from '../../../lib/consent';
import type { Case } from '../../../lib/domain/case';
import { createTexts } from '../../../lib/text/catalogue';
import { aCase, aConsent } from '../app/examples';
import { TROMSO } from '../rules/tromso';

const texts = createTexts(nb, 'nb');
const NOW = Date.parse('2026-11-21T12:00');
const nameOf = (id: string) => TROMSO.services.find((one) => one.id === id)?.name ?? 'en annen tjeneste';
const given = (service: string, change = {}) =>
  aConsent(service, { givenBy: ['begge'], registeredAt: Date.parse('2026-11-12T10:00'), ...change });

function textOf(change: Partial<Case>, childName = ''): string {
  const openCase = aCase({ ...change });
  return journalText({ pack: TROMSO, case: openCase, nameOf, childName, now: NOW, texts });
}
const listed = (consents: readonly ReturnType<typeof aConsent>[]) =>
  Object.fromEntries(consents.map((one) => [one.service, one]));

describe('the text for the journal', () => {
  it('says all that a valid consent holds', () => {
    const text = textOf({ consents: listed([given('fysio', { childHeard: true, form: 'written' })]) });
    expect(text.split('\n')).toEqual([
      'Notat om samtykke til samarbeid mellom tjenester, 21.11.2026',
      '',
      'Samtykke er gitt 12.11.2026, og gjelder til 12.11.2027. Tjenester: Fysioterapeut/ergoterapeut.',
      'Hvem har samtykket: Begge med foreldreansvar',
      'Form: skriftlig',
      'Formål: avklare koordinering',
      'Opplysninger som kan deles: hva tjenesten gjør',
      'Barnet har fått si sin mening: ja',
      'Tolk er brukt, eller trengs ikke: ikke notert',
      'Skrevet ned: I Samspill',
      '',
      'Samtykket er frivillig og kan trekkes når som helst.',
    ]);
  });

  it('puts what was agreed in one conversation together, and what was not apart', () => {
    const text = textOf({
      consents: listed([given('fysio'), given('barnevern'), given('bup', { purpose: 'noe annet' })]),
    });
    expect(text).toContain('Tjenester: Fysioterapeut/ergoterapeut, Barneverntjenesten.');
    expect(text).toContain('Tjenester: BUP.');
    expect(text.match(/Hvem har samtykket/g)).toHaveLength(2);
  });

  it('says what was refused, withdrawn, expired and not asked: none of them as given', () => {
    const openCase = aCase();
    const text = textOf({
      guide: {
        ...openCase.guide,
        myService: 'skole',
        services: ['skole', 'nav', 'egen-1'].map((id) => ({ id, status: 'inne' as const })),
      },
      consents: listed([
        given('fysio', { state: 'refused' }),
        given('barnevern', { state: 'withdrawn', withdrawnOn: '2026-11-20' }),
        given('bup', { validUntil: '2026-11-20' }),
        given('ppt', { state: 'notYet' }),
      ]),
    });
    expect(text).toContain('Det er sagt nei (notert 12.11.2026). Tjenester: Fysioterapeut/ergoterapeut.');
    expect(text).toContain('Samtykket er trukket 20.11.2026. Tjenester: Barneverntjenesten.');
    expect(text).toContain('Samtykket gikk ut 20.11.2026. Det ble gitt 12.11.2026. Tjenester: BUP.');
    expect(text).toContain('Samtykke er ikke innhentet ennå (notert 12.11.2026). Tjenester: PPT.');
    expect(text).toContain('Samtykke er ikke vurdert for: NAV, en annen tjeneste.');
    expect(text).not.toContain('Samtykke er gitt');
  });

  it('where no consent is in force it says so first, and nothing reads as if one were', () => {
    const title = 'Notat om samtykke til samarbeid mellom tjenester, 21.11.2026';
    const none = `${title}\nIngen samtykker gjelder denne dagen.`;
    expect(textOf({})).toBe(none);
    for (const change of [
      { state: 'refused' },
      { state: 'withdrawn' },
      { state: 'notYet' },
      { validUntil: '2026-11-20' },
    ] as const) {
      const text = textOf({ consents: listed([given('bup', change)]) });
      expect(text.startsWith(`${none}\n\n`), JSON.stringify(change)).toBe(true);
      expect(text).not.toContain('Samtykket er frivillig');
    }
    const one = textOf({ consents: listed([given('bup', { state: 'refused' }), given('ppt')]) });
    expect(one.startsWith(`${title}\n\n`)).toBe(true);
    expect(one).not.toContain('Ingen samtykker');
    expect(one.endsWith('\n\nSamtykket er frivillig og kan trekkes når som helst.')).toBe(true);
  });

  it.each([
    ['refused', 'Det er sagt nei (notert 12.11.2026). Tjenester: BUP.'],
    ['notYet', 'Samtykke er ikke innhentet ennå (notert 12.11.2026). Tjenester: BUP.'],
  ] as const)('says of «%s» nothing but that: nothing was agreed', (state, line) =>
    expect(textOf({ consents: listed([given('bup', { state })]) }).split('\n')).toEqual([
      'Notat om samtykke til samarbeid mellom tjenester, 21.11.2026',
      'Ingen samtykker gjelder denne dagen.',
      '',
      line,
    ]),
  );

  it('names all who consented by role, and says what was not noted', () => {
    const text = textOf({
      consents: listed([
        given('bup', { givenBy: ['begge', 'ungdommen'] }),
        given('ppt', { givenBy: [], recordedIn: '' }),
        given('nav', { givenBy: ['ukjent'], recordedIn: 'skuff' }),
      ]),
    });
    expect(text).toContain('Hvem har samtykket: Begge med foreldreansvar, Ungdommen selv\nForm: muntlig\n');
    expect(text).toContain('Hvem har samtykket: ikke notert\n');
    expect(text).toContain('Skrevet ned: ikke notert\n');
    // What another pack called it stands as it is: it is nobody's else.
    expect(text).toContain('Hvem har samtykket: ukjent\n');
    expect(text).toContain('Skrevet ned: skuff\n');
  });

  it('takes the same conversation for the same in whatever order it was stored', () => {
    const one = given('bup');
    const other = Object.fromEntries(Object.entries(given('ppt')).reverse()) as typeof one;
    expect(textOf({ consents: listed([one, other]) })).toContain('Tjenester: BUP, PPT.');
  });

  it('sets what is not asked and what went on without consent apart, each in lines of its own', () => {
    const openCase = aCase();
    const at = Date.parse('2026-11-20T08:00');
    const on = (ground: string, words = '') =>
      ({ service: 'bup', ground, action: 'mail', at, words }) as const;
    const text = textOf({
      guide: { ...openCase.guide, services: [{ id: 'nav', status: 'inne' }] },
      goneOn: [on('hjelpeplikt'), on('anonymt', 'Uten navn.'), on('ukjent')],
    });
    const [help, talk] = ['hjelpeplikt', 'anonymt'].map((id) =>
      TROMSO.consent.exceptions.find((one) => one.id === id),
    );
    const laws = (of: typeof help) =>
      (of?.citations ?? [])
        .flatMap((one) => ('law' in one ? [`${one.law} ${one.paragraph}`] : []))
        .join(', ');
    expect(text.split('\n').slice(2)).toEqual([
      '',
      'Samtykke er ikke vurdert for: NAV.',
      ...['', 'Kontakt med BUP uten samtykke 20.11.2026.', `Grunnlag: ${help?.title} (${laws(help)}).`],
      ...['', 'Kontakt med BUP uten samtykke 20.11.2026.', `Grunnlag: ${talk?.title} (${laws(talk)}).`],
      'Uten navn.',
      ...['', 'Kontakt med BUP uten samtykke 20.11.2026.', 'Grunnlag: ukjent.'],
    ]);
    expect([help?.title, talk?.title, laws(help)].every(Boolean)).toBe(true);
  });

  it('cites laws only: a ground’s words from the guide are no law', () => {
    const exceptions = TROMSO.consent.exceptions.map((one) => ({
      ...one,
      citations: [{ source: 'V', quote: 'Husk' }, ...one.citations.slice(0, 1)],
    }));
    const pack = { ...TROMSO, consent: { ...TROMSO.consent, exceptions } };
    const goneOn = [{ service: 'bup', ground: 'avverging', action: 'mail' as const, at: NOW, words: '' }];
    const text = journalText({ pack, case: aCase({ goneOn }), nameOf, childName: '', now: NOW, texts });
    expect(text).toMatch(/\nGrunnlag: Et alvorlig lovbrudd kan avverges \(straffeloven § [^,]*\)\.$/);
  });

  it('a clock turned back revives nothing in it', () => {
    const consents = listed([given('bup', { validUntil: '2026-11-25' })]);
    const text = textOf({ consents, updatedAt: Date.parse('2026-12-01T12:00') });
    expect(text).toContain('Samtykket gikk ut 25.11.2026.');
  });

  it('notes each contact without consent, with its ground in law and the user’s own words', () => {
    const text = textOf({
      goneOn: [
        {
          service: 'barnevern',
          ground: 'bekymringsmelding',
          action: 'mail',
          at: Date.parse('2026-11-20T08:00'),
          words: 'Meldt etter samtale med leder.',
        },
      ],
    });
    expect(text).toContain('Kontakt med Barneverntjenesten uten samtykke 20.11.2026.');
    expect(text).toMatch(/Grunnlag: Bekymringsmelding til barnevernet \(barnevernsloven § 13-2, .*\)\./);
    expect(text).toContain('Meldt etter samtale med leder.');
  });

  it('names the child only when asked', () => {
    expect(textOf({})).not.toContain('Gjelder');
    expect(textOf({}, 'Áŋŋel')).toContain('\nGjelder: Áŋŋel\n');
  });

  it('leaves no value unfilled', () => {
    const all = listed(
      ['given', 'refused', 'withdrawn', 'notYet'].map((state, i) => given(`s${i}`, { state })),
    );
    expect(textOf({ consents: all })).not.toMatch(/\{\w+\}|undefined|getting\./);
  });
});
