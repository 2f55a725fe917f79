// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import pack from '../../../assets/kommuner/tromso/pakke.json';
import { rootsOf } from '../../../lib/pages/dom';
import { choiceField, choosable } from '../../../lib/pages/fields';
import { shownNow } from '../../../lib/pages/lists';
import { readPage } from '../../../lib/pages/read';
import { ROOT } from '../../repo/files';
import fasit from '../../standins/rare/fasit.json';
import { stoppedOn } from './stopped';
import { SAMSPILL, show } from './world';

/**
 * Pages as different teams would build them, written with what a person would read before anybody looked at the
 * reader: component libraries, tables made by hand, cards and trees without a label, lists of many children, and pages
 * full of what is somebody else's. Everything a person reads, and nothing more.
 */
const FOLDER = join(ROOT, 'tests/standins/rare');
const ADDRESS = 'https://www.individplan.no/samspill/nb/plan/10482';
const SERVICES = pack.services.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));

interface Answer {
  readonly values: Readonly<Record<string, string>>;
  readonly choices: readonly string[];
  /** The names of all controls that contact somebody else than the family. */
  readonly stopped?: readonly string[];
}
const ANSWERS: Readonly<Record<string, Answer>> = fasit;

it.each(Object.entries(ANSWERS))('%s', (name, { values, choices, stopped }) => {
  const page = show(readFileSync(join(FOLDER, `${name}.html`), 'utf8'));
  const reading = readPage(page, ADDRESS, SAMSPILL, SERVICES);
  expect(Object.fromEntries(reading.values.map(({ path, text }) => [path, text]))).toEqual(values);
  const { screen, roots } = shownNow(rootsOf(page), SAMSPILL);
  const fields = screen && !screen.many ? choosable(roots) : [];
  const chosen = (['planType', 'koordinator'] as const).filter((target) =>
    choiceField(fields, target, SAMSPILL),
  );
  expect(chosen).toEqual(choices);
  if (stopped) expect(stoppedOn(page, SAMSPILL, SERVICES)).toEqual(stopped);
});

it('every page has its answer', () =>
  expect(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replace('.html', ''))
      .sort(),
  ).toEqual(Object.keys(fasit).sort()));
