import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { drawDecision, outlineDecision } from '../../../lib/rules/draw';
import { createTexts } from '../../../lib/text/catalogue';
import { changed, NORDVIK } from './packs';
import { TROMSO } from './tromso';

const texts = createTexts(nb, 'nb');
const plain = (text = '') =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
/** Each text of a picture with its attributes; the drawing never nests one in another. */
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text x="(\d+)" y="(\d+)"[^>]*>([^<]*)<\/text>/g)].map(([, x, y, words]) => ({
    x: Number(x),
    y: Number(y),
    words: plain(words),
  }));
const wordsIn = (svg: string) => textsIn(svg).map(({ words }) => words);

describe('the decision as an outline', () => {
  it('has every result with its conditions, as deep as they stand', () => {
    const [need, stafettlogg] = outlineDecision(TROMSO, texts);
    expect(need).toEqual({
      id: 'need',
      title: 'Plan i Samspill',
      lines: [
        { depth: 0, kind: 'join', text: 'alle' },
        { depth: 1, kind: 'join', text: 'minst ett' },
        { depth: 2, kind: 'fact', text: 'Andre tjenester enn din er inne' },
        { depth: 2, kind: 'fact', text: 'Barnet eller familien trenger flere tjenester' },
        { depth: 1, kind: 'fact', text: 'Tjenestene trenger å samarbeide over tid' },
      ],
    });
    expect(stafettlogg?.lines.slice(0, 6)).toEqual([
      { depth: 0, kind: 'note', text: 'Etter Veilederen' },
      { depth: 1, kind: 'join', text: 'alle' },
      { depth: 2, kind: 'fact', text: 'Flere instanser følger opp barnet' },
      { depth: 2, kind: 'fact', text: 'Tjenestene trenger å samarbeide nå eller snart' },
      { depth: 2, kind: 'join', text: 'ikke' },
      { depth: 3, kind: 'fact', text: 'Individuell plan' },
    ]);
    expect(stafettlogg?.lines.at(-1)?.text).toBe(
      'Ellers: Skjemaet gjelder 0–23 år. Stafettlogg er ikke beskrevet for eldre.',
    );
  });

  it('words what is denied, ages, counts and need', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.outcomes[0].conditions[0].when = {
        all: [
          { fact: 'bed', is: 'no' },
          { band: ['0-1', '20'] },
          { outcome: 'need' },
          { count: { who: 'all', status: 'inne' } },
        ],
      };
    });
    expect(outlineDecision(pack, texts)[1]?.lines.map(({ text }) => text)).toEqual([
      'alle',
      'ikke: Familien bed om ein plan',
      '0–1 år, 20 år eller meir',
      'Plan',
      'det bare fagpersonen vet',
    ]);
  });
});

describe('the drawing', () => {
  it('is a picture that says everything as text, in order', () => {
    const svg = drawDecision(TROMSO, texts);
    const said = wordsIn(svg).join(' ');
    for (const { title, lines } of outlineDecision(TROMSO, texts)) {
      expect(said).toContain(title);
      for (const { text } of lines) expect(said).toContain(text);
    }
    expect(svg).toContain(
      `<title id="tittel">Hvordan plantypen blir til: Tromsø kommune, versjon ${TROMSO.version}</title>`,
    );
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
  });

  it('keeps every text inside its frame and no two rows on one another', () => {
    const svg = drawDecision(TROMSO, texts);
    const places = textsIn(svg);
    const height = Number(svg.match(/viewBox="0 0 720 (\d+)"/)?.[1]);
    for (const { x, y, words } of places) {
      expect(x + words.length * 7.6).toBeLessThanOrEqual(720);
      expect(y).toBeLessThan(height);
    }
    const rows = places.map(({ y }) => y);
    expect(new Set(rows).size).toBe(rows.length);
    expect([...rows].sort((a, b) => a - b)).toEqual(rows);
  });

  it('joins every part to what it belongs to', () => {
    const svg = drawDecision(NORDVIK, texts);
    const parts = outlineDecision(NORDVIK, texts).flatMap(({ lines }) =>
      lines.filter(({ depth }) => depth > 0),
    );
    expect(svg.match(/<path /g)).toHaveLength(parts.length);
    // From «minst ett» at the top of the first card to its first part, and past what is deeper to its last.
    expect(svg).toContain('M22 70V83H34');
    expect(svg).toContain('M22 70V193H34');
  });

  it('breaks a line where the next word has no room, in its own depth, and joins it once', () => {
    const drawn = (short: string, depth: number) => {
      const pack = changed(NORDVIK, (copy) => {
        copy.facts[0].short = short;
        copy.need.when = { fact: 'tre' };
        for (let i = 0; i < depth; i += 1) copy.need.when = { not: copy.need.when };
      });
      const svg = drawDecision(pack, texts);
      const card = svg.slice(0, svg.indexOf('<rect', svg.indexOf('<rect') + 1));
      const rows = textsIn(card).slice(1 + depth);
      expect(card.match(/<path /g) ?? []).toHaveLength(depth);
      expect(new Set(rows.map(({ x }) => x)).size).toBe(1);
      return rows.map(({ words }) => words);
    };
    const word = (length: number) => 'x'.repeat(length);
    // 90 letters have room in the first column, 78 in the fifth.
    expect(drawn(`${word(44)} ${word(45)}`, 0)).toEqual([`${word(44)} ${word(45)}`]);
    expect(drawn(`${word(45)} ${word(45)}`, 0)).toEqual([word(45), word(45)]);
    expect(drawn(`${word(38)} ${word(39)} a b`, 4)).toEqual([`${word(38)} ${word(39)}`, 'a b']);
    expect(drawn(`${word(39)} ${word(39)}`, 4)).toEqual([word(39), word(39)]);
  });

  it('is safe whatever a pack says', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.name = 'A & "B"';
      copy.facts[0].short = 'x < y > z & "w"';
    });
    const svg = drawDecision(pack, texts);
    expect(wordsIn(svg)).toContain('x < y > z & "w"');
    expect(svg).toContain('A &amp; &quot;B&quot;');
  });
});
