import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../../lib/cli/driver/chromium';
import { findChromium, ROOT, say } from '../../lib/cli/setup.mjs';
import { type Held, openMeasure, ROOMS, type Room } from './measure';
import { soaker } from './round';
import { SNAPSHOT_EVERY, summary, verdict, WARM_UP } from './verdict';

const KB = 1024;

/** Works with the built extension for so many minutes. Gives the exit code: 1 when something grows or an error is said. */
export async function soak(minutes: number): Promise<number> {
  const executable = findChromium();
  if (!executable) throw new Error('Fant ingen Chromium.');
  // A copy: what is built during a long run doesn't disturb it.
  const extension = await mkdtemp(join(tmpdir(), 'sidemann-bygg-'));
  await cp(join(ROOT, '.output/chrome-mv3'), extension, { recursive: true });
  const driver = await openChromium({ executable, extension });
  const errors: string[] = [];
  const looks: Record<Room, Held>[] = [];
  const objects: Record<Room, number>[] = [];
  const stored: number[] = [];
  try {
    const work = await soaker(driver, (text) => errors.push(text));
    const measure = await openMeasure(driver.debugging, driver.extensionId);
    const end = Date.now() + minutes * 60_000;
    // A short run still has enough rounds for a slope.
    while (Date.now() < end || looks.length < WARM_UP + 7) {
      await work.round();
      looks.push(await measure.look());
      stored.push(await work.stored());
      if (looks.length % SNAPSHOT_EVERY === 0) objects.push(await measure.objects());
      say(line(looks.length, looks.at(-1)));
    }
    measure.close();
  } finally {
    await keep(minutes, { looks, objects, stored, errors });
    const asked = await driver.close();
    await rm(extension, { recursive: true, force: true });
    for (const url of asked) errors.push(`forespørsel til nettet: ${url}`);
  }
  const problems = [...verdict(looks, objects, stored), ...new Set(errors)];
  say(`\n${looks.length} runder på ${minutes} min. Vekst per runde:`);
  for (const room of ROOMS) say(`  ${room}: ${summary(looks, objects, room)}`);
  for (const problem of problems) say(`FEIL ${problem}`);
  return problems.length > 0 ? 1 : 0;
}

function line(round: number, look: Record<Room, Held> | undefined): string {
  const parts = ROOMS.map((room) => {
    const { heap = 0, nodes = 0, listeners = 0 } = look?.[room] ?? {};
    return `${room} ${Math.round(heap / KB)} KB${nodes ? `, ${nodes} noder, ${listeners} lyttere` : ''}`;
  });
  return `${round}: ${parts.join(' · ')}`;
}

/** The figures of the run, for a note or a drawing; also when it broke off. */
async function keep(minutes: number, figures: object): Promise<void> {
  const folder = join(ROOT, '.output/soak');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `maalt-${minutes}.json`), JSON.stringify(figures));
}
