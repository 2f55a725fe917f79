// @vitest-environment happy-dom
import { cleanup, render } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { TextsProvider } from '../../components/ui/texts';
import { createTexts, gatherLocales } from '../../lib/text/catalogue';
import { caseWith } from './fixture';
import { scenes } from './gallery/scenes';
import { LiveGuide } from './live-guide';
import { press } from './mount';

afterEach(cleanup);

const locales = gatherLocales(
  import.meta.glob('../../assets/locales/*/*.json', { eager: true, import: 'default' }) as Record<
    string,
    unknown
  >,
);
const nynorsk = createTexts(locales.nn ?? locales.nb, 'nn');
const bokmal = createTexts(locales.nb, 'nb');
const answers = { F3: 'yes', 'R2.tett': 'yes', F11: 'yes', F12: 'yes', hjelpetiltak: 'yes' } as const;
const services = [{ id: 'skole', status: 'inne' as const }];
const begun = { myService: 'fysio', services, servicesDone: true, ageBand: '7-11', wish: 'Ro.', answers };
const open = () =>
  render(() => (
    <TextsProvider texts={nynorsk}>
      <LiveGuide start={caseWith(begun)} />
    </TextsProvider>
  ));
const languageOf = (one: Element) => one.closest('[lang]')?.getAttribute('lang');

it('in nynorsk the page is nynorsk, and the kommune’s own words are marked as bokmål', () => {
  open();
  expect(document.documentElement.lang).toBe('nn');
  const question = document.querySelector('h2');
  expect(question && languageOf(question)).toBe('nb');
  press('Kvifor?');
  const quotes = [...document.querySelectorAll('blockquote')];
  expect(quotes.length).toBeGreaterThan(1);
  expect(new Set(quotes.map(languageOf))).toEqual(new Set(['nb']));
  const title = document.querySelector('h2');
  expect([title?.textContent, title && languageOf(title)]).toEqual(['Kvifor?', 'nn']);
});

/** What each page is called in the browser's own list of tabs, and by a screen reader. */
const TITLES = {
  'guide-start': ['Veilederen – Sidemann', 'Rettleiaren – Sidemann'],
  popup: ['Sidemann', 'Sidemann'],
  consent: ['Samtykke – Sidemann', 'Samtykke – Sidemann'],
  getting: ['Innhent samtykke – Sidemann', 'Hent inn samtykke – Sidemann'],
  meeting: ['Møte og kontakt – Sidemann', 'Møte og kontakt – Sidemann'],
  sheet: ['Avklaring av plan og koordinering – Sidemann', 'Avklaring av plan og koordinering – Sidemann'],
  form: ['Henvendelsen – Sidemann', 'Henvendinga – Sidemann'],
  options: ['Valg – Innstillinger – Sidemann', 'Val – Innstillingar – Sidemann'],
  'case-gone': ['Saken er borte – Sidemann', 'Saka er borte – Sidemann'],
} as const;

it.each(Object.entries(TITLES))(
  '«%s» has its title in the language of its texts, and no name in it',
  (name, both) => {
    for (const [texts, title] of [
      [bokmal, both[0]],
      [nynorsk, both[1]],
    ] as const) {
      document.title = '';
      const { unmount } = render(() => <TextsProvider texts={texts}>{scenes[name]?.()}</TextsProvider>);
      expect(document.title).toBe(title);
      unmount();
    }
  },
);
