// @vitest-environment happy-dom
import { cleanup } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { formScenes } from './gallery/form-scenes';
import { scenes } from './gallery/scenes';
import { mount } from './mount';

afterEach(cleanup);

/** The ten screens met most often, by their names in the gallery. */
const SCREENS = [
  'guide-start',
  'guide-services',
  'guide-age',
  'guide-wish',
  'guide-fact',
  'guide-result',
  'consent',
  'consent-who',
  'popup',
  'form',
];
const VERBS = /^(Velg|Merk|Skriv|Les|Gjør|Åpne|Kryss|Spør|Se|Svar|Kopier|Trykk)\b/;

/** The first sentence below the headings and the quiet line of progress; a question is its own heading. */
function firstSentence(): string {
  const main = document.querySelector('main') ?? document.querySelector('form') ?? document.body;
  const said = [...main.querySelectorAll('h2, p, label')].filter(
    (one) => !one.matches('.s-quiet, .ds-sr-only, .s-fallen *, .s-message *'),
  );
  const texts = said.map((one) => (one.textContent ?? '').trim()).filter(Boolean);
  const first = texts.find((text, at) => said[at]?.tagName !== 'H2' || text.endsWith('?')) ?? '';
  return first.split(/(?<=[.!?])\s/)[0] ?? '';
}

describe('the ten commonest screens', () => {
  it.each(SCREENS)('%s says what to do in its first sentence', (name) => {
    const all: Record<string, () => JSX.Element> = { ...scenes, ...formScenes };
    mount(() => all[name]?.() ?? null);
    const first = firstSentence();
    expect(VERBS.test(first) || first.endsWith('?'), first).toBe(true);
  });
});
