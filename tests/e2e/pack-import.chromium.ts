import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { ROOT } from '../repo/files';
import { CHROME_BUILD, CHROMIUM } from './browsers';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const TROMSO = read('assets/kommuner/tromso/pakke.json');
const NORDVIK = read('tests/unit/rules/nordvik/pakke.json');
const RETTLEIAR = read('tests/unit/rules/nordvik/rettleiar.txt');

interface Picked {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const file = (name: string, text: string | Buffer): Picked => ({
  name,
  mimeType: name.endsWith('.json') ? 'application/json' : 'text/plain',
  buffer: Buffer.from(text),
});
const pack = (text: string | Buffer) => file('ny.json', text);

/** Tromsø's pack with something changed in its text or in what it holds. */
function changed(change: (copy: ReturnType<typeof JSON.parse>) => void): string {
  const copy = JSON.parse(TROMSO);
  change(copy);
  return JSON.stringify(copy);
}

async function openRules({ context, extensionId }: Driver): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByRole('button', { name: 'Tabellen og reglene' }).click();
  await expect(options.getByRole('heading', { name: 'Bytt til andre regler' })).toBeVisible();
  return options;
}

const stored = (options: Page) =>
  options.evaluate(async () => Object.keys(await chrome.storage.local.get('pack')));

/** Picks files that Options refuses, and waits for each of the words in what it says. */
async function expectRefused(
  options: Page,
  files: readonly Picked[],
  words: readonly string[],
): Promise<void> {
  await options.getByLabel('Velg fil med regler').setInputFiles([...files]);
  const alert = options.getByRole('alert');
  for (const one of words) await expect(alert).toContainText(one);
  await expect(alert).toContainText('Reglene du har, gjelder fortsatt.');
  await expect(options.getByRole('button', { name: 'Ta i bruk' })).toHaveCount(0);
}

const BAD: readonly [what: string, files: readonly Picked[], said: readonly string[]][] = [
  [
    'an unknown fact',
    [pack(changed((copy) => (copy.rows[0].natural.fact = 'R1.borte')))],
    ['rows.0.natural', '«R1.borte» finnes ikke'],
  ],
  [
    'a quote that is not in the source that ships',
    [pack(changed((copy) => (copy.rows[0].natural.says.quote = 'Skolen skal alltid lede.')))],
    [
      'rows.0.natural.says',
      '«Skolen skal alltid lede.» står ikke i kilden V',
      'Har kommunen en nyere tekst?',
    ],
  ],
  [
    'a quote that is not in the source picked with it',
    [
      pack(NORDVIK.replaceAll('Barnet bur i kommunal bustad.', 'Barnet bur i ein bustad.')),
      file('rettleiar.txt', RETTLEIAR),
    ],
    ['rows.4.natural.says', '«Barnet bur i ein bustad.» står ikke i kilden R'],
  ],
  [
    'a circular condition',
    [
      pack(
        changed((copy) => {
          const ip = copy.outcomes.find(({ id }: { id: string }) => id === 'individuellPlan');
          ip.conditions[0].when = { outcome: 'koordinator' };
        }),
      ),
    ],
    ['outcomes', 'går i ring', 'koordinator → individuellPlan'],
  ],
  [
    'two rows with one id',
    [pack(changed((copy) => (copy.rows[1].id = 'R1')))],
    ['rows.1.id', 'To har samme id: «R1»'],
  ],
  ['a wrong encoding', [pack(Buffer.from(TROMSO, 'latin1'))], ['Linje ', 'ikke lagret som UTF-8']],
  [
    'a source in a wrong encoding',
    [pack(NORDVIK), file('rettleiar.txt', Buffer.from(RETTLEIAR, 'latin1'))],
    ['rettleiar.txt', 'ikke lagret som UTF-8'],
  ],
  ['10 MB of JSON', [pack(`["${'x'.repeat(10_000_000)}"]`)], ['Filen er for stor: 10000004 tegn']],
  [
    'a __proto__ key',
    [pack(TROMSO.replace('{', '{"__proto__":{"x":1},'))],
    ['__proto__', 'Dette feltnavnet er ikke tillatt.'],
  ],
  [
    'HTML in a text',
    [pack(changed((copy) => (copy.notices[0].text = 'Ring <a href="x">oss</a>')))],
    ['notices.0.text'],
  ],
  ['a source without a pack', [file('rettleiar.txt', RETTLEIAR)], ['Velg filen med reglene også.']],
];

test('a pack that can’t be used: named with path, nothing imported, the old pack in force', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const options = await openRules(driver);
  // The one without a pack first: afterwards it would belong to the pack picked before it.
  for (const [index, [what, files, words]] of [...BAD].reverse().entries()) {
    // Each under a name of its own, so that what is said is said of this one.
    const named = files.map((one) => ({ ...one, name: one.name.replace('ny.json', `${index}.json`) }));
    await test.step(what, () =>
      expectRefused(options, named, [`${named[0]?.name} kan ikke brukes`, ...words]),
    );
  }
  expect(await stored(options)).toEqual([]);
  await options.reload();
  await options.getByRole('button', { name: 'Tabellen og reglene' }).click();
  await expect(options.getByText('Tromsø kommune', { exact: false }).first()).toBeVisible();
  expect(await driver.close()).toEqual([]);
});

test('another kommune’s pack: its quotes are compared when its text is picked, and it is then taken into use', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const options = await openRules(driver);
  const input = options.getByLabel('Velg fil med regler');
  await input.setInputFiles([pack(NORDVIK)]);
  const left = options.getByText('44 sitater er ikke sammenlignet med kilden');
  await expect(left).toBeVisible({ timeout: 60_000 });
  await options.getByText('Vis sitatene fra rettleiar.txt').click();
  await expect(options.getByText('rows.4.natural.says «Barnet bur i kommunal bustad.»')).toBeVisible();

  await input.setInputFiles([file('rettleiar.txt', RETTLEIAR)]);
  await expect(options.getByText('44 sitater er sammenlignet med kilden, og står der.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(left).toHaveCount(0);
  expect(await stored(options)).toEqual([]);
  await options.getByRole('button', { name: 'Ta i bruk' }).click();
  await expect(options.getByRole('table')).toContainText('«Barnet bur i kommunal bustad.»');

  // A pack with a misquote leaves this one in force, also when the page is opened anew.
  const misquoted = NORDVIK.replaceAll('Barnet bur i kommunal bustad.', 'Barnet bur i ein bustad.');
  const both = [pack(misquoted), file('rettleiar.txt', RETTLEIAR)];
  await expectRefused(options, both, ['«Barnet bur i ein bustad.» står ikke i kilden R']);
  const again = await openRules(driver);
  await expect(again.getByText('Nordvik kommune (oppdikta)').first()).toBeVisible();
  await again.getByRole('button', { name: 'Gå tilbake til reglene som følger med' }).click();
  await expect(again.getByText('Nordvik kommune (oppdikta)')).toHaveCount(0);
  expect(await stored(again)).toEqual([]);
  expect(await driver.close()).toEqual([]);
});

test('reading an unlike pack does not hold the page, and can be given up', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const options = await openRules(driver);
  await options.getByLabel('Velg fil med regler').setInputFiles([pack(NORDVIK)]);
  await options.getByRole('button', { name: 'Avbryt' }).click();
  await expect(options.getByText('Leser og sammenligner reglene …')).toHaveCount(0);
  await expect(options.getByRole('button', { name: 'Ta i bruk' })).toHaveCount(0);
  expect(await stored(options)).toEqual([]);
  expect(await driver.close()).toEqual([]);
});
