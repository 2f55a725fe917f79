import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PRACTICE } from '../../tests/standins/serve.mjs';
import { openChromium } from './driver/chromium';
import { FYSIO, walker } from './driver/walk';
import { ROOT } from './setup.mjs';

interface Demo {
  /** Path of the browser. */
  readonly chromium: string;
  /** True where there is a screen: the user tries it; else the demo does the main job by itself. */
  readonly headed: boolean;
  readonly say: (text: string) => void;
}

/** The product with the practice Samspill. Gives the exit code. */
export async function demo({ chromium, headed, say }: Demo): Promise<number> {
  const extension = join(ROOT, '.output/chrome-mv3');
  const driver = await openChromium({ executable: chromium, extension, headed }).catch((error: unknown) => {
    say(`Fikk ikke startet nettleseren ${chromium}. Er det Chromium, og kan den startes herfra?`);
    // What the driver adds is how it was called; what the browser itself said is marked.
    const [why, ...log] = String(error).split('\n');
    say(
      [why, ...log.filter((line) => line.startsWith('[pid=') && line.includes('[err]')).slice(0, 8)].join(
        '\n',
      ),
    );
    return null;
  });
  if (!driver) return 1;
  if (!headed) return byItself(driver, say);
  await driver.page.goto(PRACTICE.samspill(1));
  say('Sidemann er åpnet i nettleseren, ved siden av en øvelsesutgave av Samspill.');
  say('  1. Trykk «Ny plan», og deretter på knappen til høyre på siden: da åpnes veilederen.');
  say('  2. Åpne en plan, velg «Deltakere», og prøv å invitere noen: Sidemann spør om samtykke.');
  say('  3. Trykk på Sidemann-ikonet øverst, og velg «Fyll henvendelsen». Lukk vinduet når du er ferdig.');
  await new Promise((resolve) => driver.context.once('close', resolve));
  await driver.close();
  return 0;
}

/** The whole main job without anybody at the screen: what is suggested, what is stopped, and the form. */
async function byItself(driver: Awaited<ReturnType<typeof openChromium>>, say: Demo['say']): Promise<number> {
  const folder = join(ROOT, '.output/demo');
  await mkdir(folder, { recursive: true });
  const walk = walker(driver, 1);
  const { page } = driver;
  const picture = async (name: string, of = page) => of.screenshot({ path: join(folder, `${name}.png`) });

  say('Ingen skjerm: Sidemann gjør hovedjobben selv, i en nettleser uten vindu.');
  await walk.beginPlan();
  const panel = await walk.openPanel();
  await walk.answerGuide(panel);
  await walk.answerTheRest(panel);
  await picture('veileder', panel);
  say(`\n${(await panel.locator('.s-bar-line').innerText()).trim()}`);
  await panel.getByRole('button', { name: 'Hvorfor?' }).click();
  const quotes = await panel.locator('blockquote').allInnerTexts();
  const told = new Set(quotes.map((quote) => quote.trim().replace(/\s+/g, ' ')).filter(Boolean));
  for (const quote of told) say(`  ${quote}`);
  await picture('hvorfor', panel);
  await walk.insertPlanType();
  await picture('ny-plan');
  await walk.savePlan();

  const add = page.getByRole('button', { name: walk.words.add });
  const dialog = await walk.stoppedAt(() => add.click());
  await page.waitForTimeout(500);
  await picture('samtykke');
  say(`\nStoppet: ${(await dialog.getByText('Ingenting er sendt ennå').innerText()).trim()}`);
  say(`  Kontakter så langt: ${(await walk.contacts()).length}`);
  await walk.tickConsent(dialog, FYSIO);
  await page.getByRole('dialog').waitFor();
  await walk.addParticipant('Tor Vik', 'Fysioterapeut', 'tor.vik@fysio.example');
  say('  Samtykket er krysset av. Kontakten gikk gjennom.');

  const form = await walk.fillForm();
  await picture('skjema', form);
  const download = await walk.saveForm(form);
  await download.saveAs(join(folder, 'henvendelse.pdf'));
  const began = await driver.close();
  await writeFile(
    join(folder, 'nett.txt'),
    began.length === 0 ? 'Ingen forespørsler fra utvidelsen.\n' : began.join('\n'),
  );
  say(`\nForespørsler fra utvidelsen til nettet: ${began.length}`);
  say('Ligger i .output/demo: henvendelse.pdf og bilder av siden, veilederen, samtykket og skjemaet.');
  return began.length === 0 ? 0 : 1;
}
