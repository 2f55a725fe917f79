import { beforeEach, describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { createOptions, type OptionsPorts, type OptionsState } from '../../../lib/app/options';
import type { ImportState } from '../../../lib/app/pack-import';
import type { ShippedSource } from '../../../lib/app/pack-sources';
import { setupFrom } from '../../../lib/app/setup';
import type { Pack } from '../../../lib/domain/pack';
import { changed, type Loose, NORDVIK, NORDVIK_SOURCES } from '../rules/packs';

const RETTLEIAR = NORDVIK_SOURCES.get('R') ?? '';
const SHIPPED: readonly ShippedSource[] = NORDVIK.sources.map((source) => ({ source, text: RETTLEIAR }));

/** Another kommune's: read from a text that doesn't ship. */
const SUDVIK: Pack = changed(NORDVIK, (copy) => {
  copy.id = 'sudvik';
  copy.sources = [{ id: 'R', title: 'Rundskriv om samarbeid', file: 'rundskriv.txt' }];
});
const misquoted = (pack: Pack): Pack =>
  changed(pack, (copy: Loose) => (copy.rows[4].natural.says.quote = 'Barnet bur i ein kommunal bustad.'));

let saved: (Pack | null)[];
let shown: OptionsState;
let options: ReturnType<typeof createOptions>;

beforeEach(async () => {
  saved = [];
  const shipped = { pack: NORDVIK, adapters: [], wordSets: {}, messages: { nb } };
  const ports: Partial<OptionsPorts> = {
    loadSetup: async () => setupFrom({ pack: saved.at(-1) ?? undefined }, shipped as never),
    savePack: async (pack) => {
      saved.push(pack);
    },
    loadSources: async () => SHIPPED,
    cases: { kept: async () => null } as never,
    sites: [],
    show: (state) => {
      shown = state;
    },
  };
  options = createOptions(ports as OptionsPorts);
  await options.open();
});

const json = (pack: object, name = 'pakke.json') => new File([JSON.stringify(pack)], name);
const text = (words: string | Uint8Array<ArrayBuffer>, name = 'rundskriv.txt') => new File([words], name);
async function pick(...files: File[]): Promise<ImportState> {
  await options.packImport.onPick(files);
  return shown.packImport.state;
}
const problemsOf = (state: ImportState) => (state.at === 'refused' ? state.problems : state.at);
const quotesOf = (state: ImportState) => (state.at === 'ready' ? state.quotes : problemsOf(state));

describe('quotes of another pack', { timeout: 60_000 }, () => {
  it('are compared with the texts picked with it', async () => {
    const all = { checked: 44, unchecked: [], unused: [] };
    expect(quotesOf(await pick(json(SUDVIK), text(RETTLEIAR)))).toEqual(all);
    expect(quotesOf(await pick(text(RETTLEIAR, 'RUNDSKRIV.TXT'), json(SUDVIK)))).toEqual(all);
  });

  it('that don’t stand in their source: named with path, nothing imported, the old pack in force', async () => {
    const state = await pick(json(misquoted(SUDVIK)), text(RETTLEIAR));
    expect(problemsOf(state)).toEqual([
      {
        path: 'rows.4.natural.says',
        text: 'Sitatet «Barnet bur i ein kommunal bustad.» står ikke i kilden R. Nærmeste linje er 16.',
      },
    ]);
    // A text the user picked is the user's own: nothing is said of a newer one.
    expect(state).toMatchObject({ file: 'pakke.json' });
    expect(state).not.toHaveProperty('hint');
    await options.packImport.onAdopt();
    expect(saved).toEqual([]);
    expect(shown.pack.id).toBe('nordvik');
  });

  it('whose source is not at hand are said not to be compared, one by one', async () => {
    const quotes = quotesOf(await pick(json(misquoted(SUDVIK))));
    if (typeof quotes === 'string' || !('checked' in quotes)) throw new Error('refused');
    expect([quotes.checked, quotes.unused]).toEqual([0, []]);
    expect(quotes.unchecked.map(({ title, file, quotes: all }) => [title, file, all.length])).toEqual([
      ['Rundskriv om samarbeid', 'rundskriv.txt', 44],
    ]);
    expect(quotes.unchecked[0]?.quotes).toContainEqual({
      path: 'rows.4.natural.says',
      quote: 'Barnet bur i ein kommunal bustad.',
    });
  });

  it('of two sources, one at hand: each is told as it is', async () => {
    const two = changed(SUDVIK, (copy) => {
      copy.sources.push({ id: 'S', title: 'Skjemaet', file: 'skjema.txt' });
      copy.notices[0].citations = [{ source: 'S', quote: 'Foreldra ønskjer ein annan.' }];
    });
    const both = {
      checked: 43,
      unchecked: [{ file: 'skjema.txt', quotes: [{ path: 'notices.0.citations.0' }] }],
    };
    expect(quotesOf(await pick(json(two), text(RETTLEIAR)))).toMatchObject(both);
    // A source that nothing is quoted from has nothing to compare.
    const idle = changed(two, (copy) => (copy.notices[0].citations = copy.need.citations));
    expect(quotesOf(await pick(json(idle), text(RETTLEIAR)))).toMatchObject({ checked: 44, unchecked: [] });
  });

  it('are compared with the text that ships where the source is the same document', async () => {
    const later = changed(NORDVIK, (copy) => (copy.version = '2'));
    expect(quotesOf(await pick(json(later)))).toEqual({ checked: 44, unchecked: [], unused: [] });
    const state = await pick(json(misquoted(later)));
    expect(problemsOf(state)).toMatchObject([{ path: 'rows.4.natural.says' }]);
    expect(state).toMatchObject({ hint: expect.stringContaining('Har kommunen en nyere tekst?') });
  });

  it('are never compared with a text of another title or file', async () => {
    for (const part of [{ title: 'Rettleiar, ny utgåve' }, { file: 'ny.txt' }, { id: 'N' }]) {
      const other = JSON.parse(
        JSON.stringify(misquoted(NORDVIK)).replaceAll('"source":"R"', `"source":"${part.id ?? 'R'}"`),
      );
      Object.assign(other.sources[0], part);
      const replaced = part.id ? { ...other, outcomes: other.outcomes.map(withSource(part.id)) } : other;
      expect(quotesOf(await pick(json(replaced)))).toMatchObject({ checked: 0, unchecked: [{ quotes: {} }] });
    }
  });

  it('are compared with a newer text that was picked, not with the one that ships', async () => {
    const newer = `${RETTLEIAR}\nBarnet bur i ein kommunal bustad.\n`;
    const state = await pick(json(misquoted(NORDVIK)), text(newer, 'rettleiar.txt'));
    expect(quotesOf(state)).toEqual({ checked: 44, unchecked: [], unused: [] });
  });

  it('may be compared afterwards: texts picked alone belong to the pack picked last', async () => {
    await pick(json(misquoted(SUDVIK)));
    expect(problemsOf(await pick(text(RETTLEIAR)))).toMatchObject([{ path: 'rows.4.natural.says' }]);
    await pick(json(SUDVIK), text('Noko heilt anna.'));
    expect(shown.packImport.state.at).toBe('refused');
    // The text is picked again when it is mended, and takes the other's place.
    expect(quotesOf(await pick(text(RETTLEIAR)))).toMatchObject({ checked: 44 });
    // Another text beside it is no source, and the first is still at hand.
    expect(quotesOf(await pick(text('Slik.', 'notat.txt')))).toEqual({
      checked: 44,
      unchecked: [],
      unused: ['notat.txt'],
    });
  });
});

const withSource = (source: string) => (outcome: Pack['outcomes'][number]) => ({
  ...outcome,
  conditions: outcome.conditions.map((one) => ({ ...one, source })),
});

describe('files that are no pack with its sources', () => {
  it('a text that is not UTF-8 is named with its line', async () => {
    const latin1 = Uint8Array.from([...Buffer.from('Slik.\nS', 'latin1'), 0xe5, 0x2e]);
    expect(problemsOf(await pick(json(SUDVIK), text(latin1)))).toEqual([
      { path: 'rundskriv.txt', text: 'Linje 2: filen er ikke lagret som UTF-8.' },
    ]);
  });

  it('a text without a pack, and two packs', async () => {
    const alone = await pick(text(RETTLEIAR));
    expect(alone).toMatchObject({ at: 'refused', file: 'rundskriv.txt' });
    expect(problemsOf(alone)).toEqual([
      { path: '', text: 'Velg filen med reglene også. Den slutter på .json.' },
    ]);
    const two = await pick(json(NORDVIK), json(SUDVIK, 'to.json'));
    expect(two).toMatchObject({ at: 'refused', file: 'pakke.json, to.json' });
    expect(problemsOf(two)).toEqual([{ path: '', text: 'Velg bare én fil med regler om gangen.' }]);
  });

  it('a pack that is broken is said so before its quotes are looked at', async () => {
    const broken = changed(SUDVIK, (copy) => (copy.rows[4].id = 'A'));
    expect(problemsOf(await pick(json(broken), text('Noko heilt anna.')))).toEqual([
      { path: 'rows.4.id', text: 'To har samme id: «A»' },
      { path: 'services.4.row', text: '«E» finnes ikke blant row i pakken.' },
    ]);
  });

  it('a file that is gone when it is read', async () => {
    const gone = json(SUDVIK);
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    expect(problemsOf(await pick(gone))).toEqual([
      { path: '', text: 'Filen kunne ikke leses. Er den flyttet eller endret? Velg den på nytt.' },
    ]);
  });
});

describe('reading', { timeout: 60_000 }, () => {
  it('can be given up, and what was given up is not shown', async () => {
    const states: string[] = [];
    const slow = options.packImport.onPick([json(SUDVIK)]);
    states.push(shown.packImport.state.at);
    await new Promise((rested) => setTimeout(rested));
    states.push(shown.packImport.state.at);
    await options.packImport.onGiveUp();
    await slow;
    expect([...states, shown.packImport.state.at]).toEqual(['none', 'reading', 'none']);
  });

  it('ends with a pack that can be taken into use, and is then in force', async () => {
    const state = await pick(json(SUDVIK), text(RETTLEIAR));
    expect(state).toMatchObject({ at: 'ready', difference: { behaviour: [], cases: 1500 } });
    await options.packImport.onAdopt();
    expect(saved).toEqual([SUDVIK]);
    expect(shown.pack.id).toBe('sudvik');
    expect(shown.packImport).toEqual({ state: { at: 'none' }, imported: true });
  });
});
