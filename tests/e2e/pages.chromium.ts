import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed, pressClosed } from '../../lib/cli/driver/closed-root';
import type { PageReading, WriteResult } from '../../lib/domain/page';
import { buildVariants } from '../standins/build.mjs';
import { PRACTICE } from '../standins/serve.mjs';
import { ORDINARY } from '../standins/vanlige.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { tell } from './tell';

/** Practice Samspills that differ as web applications differ: what is recognised, read and written in each. */
const CHILD = {
  'child.name': 'Iben Solbakken',
  'child.fodselsnummer': '14831751259',
  'child.address': 'Grønnegata 14',
  'child.postcode': '9008',
  'child.place': 'Tromsø',
  'child.phone': '400 00 014',
};
const MOR = { 'mor.name': 'Marit Solbakken', 'mor.contact': '400 00 015' };
const SERVICES = {
  'services.0.service': 'Helsesykepleier',
  'services.0.person': 'Per Nilsen',
  'services.0.phone': '40000102',
  'services.1.service': 'PPT',
  'services.1.person': 'Siri Holm',
  'services.1.phone': '40000103',
};

/** `reads`: everything that may be read, no more and no less. `takes`: what the application itself holds after writing. */
const APPLICATIONS: readonly {
  readonly name: string;
  readonly screen: string;
  readonly reads: Readonly<Record<string, string>>;
  readonly takes: Readonly<Record<string, string>> | null;
  readonly library?: string;
}[] = [
  {
    name: 'plassholder',
    screen: 'nyPlan',
    reads: { ...CHILD, ...MOR, 'child.fodselsnummer': '148317 51259', 'child.email': 'iben@example.no' },
    takes: { planType: 'ip', koordinator: 'Kari Lien' },
  },
  {
    name: 'rammer',
    screen: 'plan',
    reads: CHILD,
    takes: { planType: 'Individuell plan', koordinator: 'Kari Lien' },
  },
  {
    name: 'visning',
    screen: 'plan',
    reads: {
      ...CHILD,
      ...MOR,
      'child.fodselsnummer': '148317 51259',
      'child.email': 'iben@example.no',
      'far.name': 'Jonas Solbakken',
      'far.contact': '400 00 016',
      planType: 'Stafettlogg',
      koordinator: 'Kari Lien',
    },
    takes: null,
  },
  {
    name: 'nynorsk',
    screen: 'plan',
    reads: { ...CHILD, 'mor.name': 'Marit Solbakken', 'mor.contact': 'marit@example.no, 400 00 015' },
    takes: { planType: 'Individuell plan', koordinator: 'Kari Lien' },
  },
  {
    name: 'server',
    screen: 'plan',
    reads: { ...CHILD, ...SERVICES, 'mor.name': 'Marit Solbakken', 'far.name': 'Jonas Solbakken' },
    takes: { planType: '1', koordinator: 'Kari Lien' },
  },
  {
    name: 'react',
    screen: 'nyPlan',
    reads: { ...CHILD, ...MOR },
    takes: { planType: 'Individuell plan', koordinator: 'Kari Lien' },
    library: 'react-dom',
  },
  {
    name: 'shoelace',
    screen: 'nyPlan',
    reads: { ...CHILD, ...MOR },
    takes: { planType: '2', koordinator: 'Kari Lien' },
    library: '@shoelace-style/shoelace',
  },
];

/** What came out for each, printed when all are done. */
const table: Record<string, { screen: string; read: string; written: string; wrong: number }> = {};

let driver: Driver;
test.beforeAll(async () => {
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
});
test.afterAll(async () => {
  for (const [name, { screen, read, written, wrong }] of Object.entries(table))
    console.log(
      `${name.padEnd(12)} ${screen.padEnd(8)} read ${read.padEnd(6)} written ${written.padEnd(4)} wrong ${wrong}`,
    );
  expect(await driver.close()).toEqual([]);
});

const held = (page: Page) =>
  page.evaluate(() => (window as never as { __ovelse: { values: object } }).__ovelse.values);
const valuesOf = ({ values }: PageReading) =>
  Object.fromEntries(values.map(({ path, text }) => [path, text]));

for (const { name, screen, reads, takes, library } of APPLICATIONS) {
  test(`${name}: recognised, read, written`, async () => {
    if (library) await buildVariants([name]);
    const { page } = driver;
    await page.goto(PRACTICE.variant(name));
    await expect
      .poll(async () => (await tell<PageReading>(driver, { type: 'page/read' }))?.screen)
      .toBe(screen);
    const reading = await tell<PageReading>(driver, { type: 'page/read' });
    const values = valuesOf(reading);
    const right = Object.entries(reads).filter(([path, text]) => values[path] === text).length;
    const row = { read: `${right}/${Object.keys(reads).length}`, wrong: Object.keys(values).length - right };
    table[name] = { screen: reading.screen ?? '–', written: takes ? '0/2' : '–', ...row };
    expect(values).toEqual(reads);
    expect(reading.conflicts).toEqual([]);
    const write = (target: string, text: string) =>
      tell<WriteResult>(driver, { type: 'page/write', target, text });
    if (!takes) return;
    expect(await write('planType', 'individuellPlan')).toMatchObject({ ok: true });
    expect(await write('koordinator', 'Kari Lien')).toMatchObject({ ok: true, after: 'Kari Lien' });
    const taken = (await held(page)) as Record<string, string>;
    const kept = Object.entries(takes).filter(([target, text]) => taken[target] === text).length;
    table[name] = { screen: reading.screen ?? '–', written: `${kept}/2`, ...row };
    expect(taken).toEqual(takes);
    expect(await write('koordinator', 'Per Nilsen')).toMatchObject({ ok: false, reason: 'notEmpty' });
  });
}

test('a wizard in two steps over a list of children: the dialog is the page, the list is never read', async () => {
  const { page } = driver;
  await page.goto(PRACTICE.variant('veiviser'));
  await expect
    .poll(async () => (await tell<PageReading>(driver, { type: 'page/read' }))?.screen)
    .toBe('planer');
  expect(valuesOf(await tell<PageReading>(driver, { type: 'page/read' }))).toEqual({});
  await page.getByRole('button', { name: 'Ny plan' }).click();
  await page.getByLabel('Fullt navn').fill('Iben Solbakken');
  await page.getByLabel('Fødselsnummer').fill('14831751259');
  const reading = await tell<PageReading>(driver, { type: 'page/read' });
  expect(valuesOf(reading)).toEqual({ 'child.name': 'Iben Solbakken', 'child.fodselsnummer': '14831751259' });
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.getByLabel('Koordinator').waitFor();
  await findClosed(page, 'Skjul');
  await page.getByRole('button', { name: 'Tilbake' }).click();
  await page.getByLabel('Fullt navn').waitFor();
  await expect(findClosed(page, 'Skjul', 400)).rejects.toThrow();
});

test('the hints are there with their fields, and again after the page has drawn itself', async () => {
  const { page } = driver;
  await page.goto(PRACTICE.samspill(1, 'plan/ny'));
  await findClosed(page, 'Skjul');
  const { before, after, waited } = await page.evaluate(async () => {
    const hints = () => document.querySelectorAll('main sidemann-del').length;
    const main = document.querySelector('main');
    const before = hints();
    const copy = main?.firstElementChild?.parentElement?.innerHTML ?? '';
    for (const hint of document.querySelectorAll('main sidemann-del')) hint.remove();
    const start = performance.now();
    if (main) main.innerHTML = copy.replaceAll(/<sidemann-del[^>]*><\/sidemann-del>/g, '');
    // How soon is told, and held on a clock of its own in the tests of `watch`: this machine may be busy.
    while (hints() < before && performance.now() - start < 5000)
      await new Promise((next) => setTimeout(next, 5));
    return { before, after: hints(), waited: performance.now() - start };
  });
  console.log(`hint after the page drew itself again: ${waited.toFixed(0)} ms`);
  expect([before, after]).toEqual([2, 2]);
});

test('thirty ordinary pages: nothing recognised, nothing put in, no error', async () => {
  const { page } = driver;
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  expect(ORDINARY.length).toBe(30);
  for (const name of ORDINARY) {
    await page.goto(PRACTICE.ordinary(name));
    await page.waitForTimeout(350);
    expect(await page.locator('sidemann-del').count(), name).toBe(0);
    expect((await tell<PageReading>(driver, { type: 'page/read' }))?.values ?? [], name).toEqual([]);
  }
  table.ordinary = { screen: '–', read: '0/0', written: '–', wrong: 0 };
  expect(errors).toEqual([]);
});

/** Serves a page of nobody's, which counts presses of the mouse, and opens it. */
async function openStrange(path: string, body: string): Promise<void> {
  const address = `https://www.individplan.no/samspill/nb/ov/laer/${path}`;
  const head = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">';
  const counts = '<script>presses = 0; addEventListener("pointerdown", () => presses++, true)</script>';
  await driver.page.route(address, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: `${head}${counts}${body}` }),
  );
  await driver.page.goto(address);
}
const presses = () => driver.page.evaluate(() => (window as never as { presses: number }).presses);
const readNow = async () => valuesOf(await tell<PageReading>(driver, { type: 'page/read' }));

test('«Lær siden»: a field whose label says nothing to us is read after four presses, in a frame too, by mouse and by key', async () => {
  const { page } = driver;
  await openStrange(
    'plan/10482',
    `<h1>Ny plan</h1><label>Plantype <select><option value="">Velg<option>Stafettlogg</select></label>
     <p><label>ID-kode <input id="id" value="14831751259"></label></p>
     <p><label>Kallenavn i registeret <input id="navn" value="Iben Solbakken"></label></p>
     <iframe srcdoc="<label>Hus og vei <input value='Grønnegata 14'></label>"></iframe>`,
  );
  await expect.poll(readNow).toEqual({});
  // Press one is «Lær siden» in the popup; the page counts the others, and no wheel and no key is used.
  const popup = await driver.popup();
  await popup.getByRole('button', { name: 'Lær siden' }).click();
  await findClosed(page, 'Trykk på et felt');
  await page.locator('#id').click();
  await pressClosed(page, 'Barnets fødselsnummer');
  await findClosed(page, 'Sidemann kjenner det igjen på teksten «ID-kode»');
  await page.screenshot({ path: test.info().outputPath('teach-field.png') });
  await pressClosed(page, 'Lagre');
  await findClosed(page, 'Lagret på denne maskinen');
  expect(await presses()).toBe(3);
  await expect.poll(readNow).toEqual({ 'child.fodselsnummer': '14831751259' });

  // While it is open, three: here what it is comes first, and the field stands in a frame.
  await pressClosed(page, 'Barnets adresse');
  await page.frameLocator('iframe').getByRole('textbox').click();
  await findClosed(page, 'Sidemann kjenner det igjen på teksten «Hus og vei»');
  await pressClosed(page, 'Lagre');
  await findClosed(page, 'Lagret på denne maskinen');
  const TAUGHT = { 'child.fodselsnummer': '14831751259', 'child.address': 'Grønnegata 14' };
  await expect.poll(readNow).toEqual(TAUGHT);

  // By key: there by Tab, Enter, the list, Enter, Enter.
  await page.locator('#navn').focus();
  await page.keyboard.press('Enter');
  await findClosed(page, 'rammet inn');
  await page.keyboard.type('Barnets n');
  await page.keyboard.press('Enter');
  await findClosed(page, 'Sidemann kjenner det igjen på teksten «Kallenavn');
  await page.keyboard.press('Enter');
  const all = { ...TAUGHT, 'child.name': 'Iben Solbakken' };
  await expect.poll(readNow).toEqual(all);
  await page.keyboard.press('Escape');

  // To a file for the whole kommune, all undone, and back from the file.
  const options = await driver.context.newPage();
  await options.goto(`chrome-extension://${driver.extensionId}/options.html`);
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Lagre som fil' }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(file).not.toMatch(/Iben|Solbakken|1483|Grønnegata/);
  const lessons = options.getByRole('button', { name: /^Ta bort «/ });
  await expect(lessons).toHaveCount(3);
  const forgetAll = options.getByRole('button', { name: 'Ta bort alt' });
  await forgetAll.click();
  await expect(options.getByText('3 ting er tatt bort.')).toBeVisible();
  await options.getByRole('button', { name: 'Angre' }).click();
  await expect(lessons).toHaveCount(3);
  await forgetAll.click();
  await expect(lessons).toHaveCount(0);
  await page.reload();
  await expect.poll(readNow).toEqual({});
  const pick = (buffer: string) =>
    options
      .getByLabel('Hent fra en fil')
      .setInputFiles({ name: 'f.json', mimeType: 'application/json', buffer: Buffer.from(buffer) });
  await pick('{}');
  await expect(options.getByRole('alert')).toContainText('Filen kan ikke brukes');
  await pick(file);
  await expect(options.getByText('Filen har 3 nye ting')).toBeVisible();
  await expect(lessons).toHaveCount(0);
  await options.getByRole('button', { name: 'Ta i bruk' }).click();
  await expect(lessons).toHaveCount(3);
  await pick(file);
  await expect(options.getByText('Filen har ingenting nytt')).toBeVisible();
  await options.close();
  await page.reload();
  await expect.poll(readNow).toEqual(all);
});

test('«Lær siden»: a page that looks like nothing known is read after its heading was taught, by key alone', async () => {
  const { page } = driver;
  await openStrange(
    'tiltak/10483',
    '<h1>Tiltaksbilde</h1><label>Fødselsnummer <input value="14831751259"></label>',
  );
  expect(await readNow()).toEqual({});
  await tell(driver, { type: 'teach/start' });
  await findClosed(page, 'Trykk på et felt');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await findClosed(page, 'Trykk på overskriften');
  await page.screenshot({ path: test.info().outputPath('teach-screen.png') });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await findClosed(page, 'Sidemann kjenner det igjen på');
  await page.keyboard.press('Enter');
  await expect.poll(readNow).toEqual({ 'child.fodselsnummer': '14831751259' });
  await page.keyboard.press('Escape');
});
