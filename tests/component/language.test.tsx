// @vitest-environment happy-dom
import { cleanup, render } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import { TextsProvider } from '../../components/ui/texts';
import { createTexts, gatherLocales } from '../../lib/text/catalogue';
import { caseWith } from './fixture';
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
