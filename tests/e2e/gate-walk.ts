import { expect } from '@playwright/test';
import type { Driver } from '../../lib/cli/driver/chromium';
import { walker } from '../../lib/cli/driver/walk';
import { read } from '../repo/files';
import { type Animal, ORDINARY, STOPPED, UNSEEN, type Way } from '../standins/varianter/dyr.js';
import { aConsent } from '../unit/app/examples';
import { NOTHING, type Outcome, type Sum, withOne } from './gate-tally';
import { act, dialogsOf, giveUp, madeIn, ownPage, until, visitZoo } from './zoo';

const CHILDREN = ['iben', 'ola'] as const;
const pack: { services: { id: string; name: string; aliases: string[] }[] } = JSON.parse(
  read('assets/kommuner/tromso/pakke.json'),
);
const SERVICES = pack.services.map(({ id, name, aliases }) => ({
  id,
  name: aliases[0] ?? name,
  full: name,
}));
/** The browser opens these itself; we only hand the press back. */
const BY_USER: readonly Way[] = ['context', 'drag'];

/** mulberry32: the same walk for the same seed. */
function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share: number) => next() < share,
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T,
  };
}

/**
 * Random actions of a user over the zoo. The oracle asks nothing of ours: the page says which contacts really happened,
 * the walk itself knows who has consent.
 */
export async function startWalk(driver: Driver, seed: number) {
  const { chance, one } = dice(seed);
  const page = await visitZoo(driver);
  const own = await ownPage(driver);
  const { tickConsent } = walker(driver, 1);
  const consents = new Map<string, Set<string>>(CHILDREN.map((child) => [child, new Set()]));
  const attempts = deckOf(STOPPED, one);
  const listed = deckOf(UNSEEN, one);
  let { ways, services } = NOTHING;
  const counts = {
    ordinary: 0,
    attempts: 0,
    approved: 0,
    granted: 0,
    withdrawn: 0,
    children: 0,
    drawn: 0,
    windows: 0,
  };
  let child: string = 'iben';
  let service = SERVICES[0] as (typeof SERVICES)[number];
  let last = '';

  // What leaves the page by a way of its own is seen by the driver: a new window, a navigation away.
  const left: string[] = [];
  const session = await driver.context.newCDPSession(page);
  await session.send('Page.enable');
  session.on('Page.frameRequestedNavigation', ({ url }) => {
    if (/^(mailto|tel|sms):|teams\.|outlook\./.test(url)) left.push(`${last}: ${url}`);
  });
  driver.context.on('page', (opened) => {
    counts.windows++;
    void opened.close().catch(() => {});
  });

  const has = () => consents.get(child)?.has(service.id) ?? false;
  const setConsent = async (state: 'given' | 'withdrawn') => {
    await own.command({ do: 'setAgeBand', band: '7-11' });
    await own.command({ do: 'setCustody', custody: 'joint' });
    const given = aConsent(service.id, { state, givenBy: ['begge'], registeredAt: Date.now() - 5000 });
    await own.command({ do: 'setConsents', consents: [given] });
    if (state === 'given') consents.get(child)?.add(service.id);
    else consents.get(child)?.delete(service.id);
  };
  const draw = async () => {
    service = one(SERVICES);
    counts.drawn++;
    await page.evaluate(({ id, name }) => __ovelse.vis(id, name), service);
    await page.evaluate(() => __ovelse.contacts.splice(0));
    await page.waitForTimeout(260);
  };
  /** Another child in the same tab; the case that is shown then holds that child's consents and no other's. */
  const otherChild = async () => {
    counts.children++;
    child = child === 'iben' ? 'ola' : 'iben';
    await page.evaluate((to) => __ovelse.plan(to), child);
    const shown = async () => {
      const view = await own.ask<{ openCase: { consents: Record<string, { state: string }> } }>({
        type: 'case/view',
        tabId: own.tabId,
      });
      const given = Object.entries(view.openCase.consents).filter(([, { state }]) => state === 'given');
      return given.map(([id]) => id).sort();
    };
    await expect
      .poll(shown, { message: `consents of ${child}` })
      .toEqual([...(consents.get(child) ?? [])].sort());
  };

  const count = async () => (await madeIn(page)).length;
  const failed = (what: string, animal: Animal, way: Way) =>
    `${what}: ${animal.id} (${animal.what}), ${way}, ${service.id}, ${child}; seed ${seed}`;

  /** A contact with a service that has consent: it happens, and once. */
  async function allowed(animal: Animal, way: Way): Promise<void> {
    const before = await count();
    const again = animal.twice || BY_USER.includes(way) || animal.id === 'teams';
    for (let times = 0; times < 16 && (await count()) === before; times++) {
      await act(page, animal, way);
      await until(page, async () => (await count()) > before, again ? 1300 : 2500);
    }
    await page.waitForTimeout(40);
    const [dialog] = dialogsOf(page);
    if (dialog)
      throw new Error(
        failed(`asked, though there is consent: ${await dialog.innerText('body')}`, animal, way),
      );
    expect((await count()) - before, failed('hindered, or done twice', animal, way)).toBe(1);
  }

  /** A contact with a service without consent: stopped; then given up in one of three ways, or approved. */
  async function stopped(animal: Animal, way: Way): Promise<Outcome> {
    const before = await count();
    await act(page, animal, way);
    const isAsked = () => dialogsOf(page).length > 0;
    const asked =
      (await until(page, async () => isAsked() || (has() && (await count()) > before), 6000)) && isAsked();
    // A moment after a contact with this very service went through, an address of it may be opened (listed).
    if (has() && !asked && (await count()) === before + 1) return 'let through';
    expect(await count(), failed('NOT STOPPED', animal, way)).toBe(before);
    expect(asked, failed('no dialog', animal, way)).toBe(true);
    const approves =
      !animal.twice && !animal.service && !BY_USER.includes(way) && way === 'click' && animal.id !== 'teams';
    if (approves && chance(0.03)) {
      const [frame] = dialogsOf(page);
      if (!frame) throw new Error('the dialog is gone');
      await frame.getByRole('heading', { level: 1 }).waitFor();
      await tickConsent(frame, service.full);
      await until(page, async () => (await count()) > before, 4000);
      consents.get(child)?.add(service.id);
      counts.approved++;
      expect((await count()) - before, failed('approved, but not done once', animal, way)).toBe(1);
      return 'let through';
    }
    if (chance(0.3)) {
      await page.evaluate(() => {
        for (const ours of document.querySelectorAll('sidemann-del')) ours.remove();
      });
      await until(page, () => dialogsOf(page).length === 0, 3000);
    } else await giveUp(page);
    expect(await count(), failed('done after it was given up', animal, way)).toBe(before);
    return 'stopped';
  }

  async function attempt(): Promise<void> {
    const { animal, way } = attempts();
    last = failed('', animal, way);
    counts.attempts++;
    const may = has() && !animal.service;
    const outcome = may ? 'let through' : await stopped(animal, way);
    if (may) await allowed(animal, way);
    ways = withOne(ways, `${animal.id} · ${way}`, outcome);
    services = withOne(services, service.id, outcome);
  }

  async function unseen(): Promise<void> {
    const { animal, way } = listed();
    const before = await count();
    await act(page, animal, way);
    await until(page, async () => (await count()) > before, 1500);
    expect(await count(), failed('a way that can’t be seen was', animal, way)).toBe(before + 1);
    ways = withOne(ways, `${animal.id} · ${way} (listed)`, 'unseen');
  }

  async function ordinary(): Promise<void> {
    const animal = one(ORDINARY);
    const way = one(animal.ways ?? (['click'] as const));
    const done = () => page.evaluate((id) => __ovelse.values[id] ?? 0, animal.id);
    const before = await done();
    last = failed('', animal, way);
    await act(page, animal, way);
    await until(page, async () => (await done()) > before, 1500);
    expect(await done(), failed('hindered', animal, way)).toBeGreaterThan(before);
    expect(dialogsOf(page), failed('asked for nothing', animal, way)).toEqual([]);
    counts.ordinary++;
  }

  const changeConsent = async () => {
    const state = has() ? 'withdrawn' : 'given';
    counts[state === 'given' ? 'granted' : 'withdrawn']++;
    await setConsent(state);
  };
  /** How often each comes, in a hundred. */
  const moves: readonly (readonly [number, () => Promise<void>])[] = [
    [1, otherChild],
    [9, draw],
    [4, changeConsent],
    [24, attempt],
    [4, unseen],
    [58, ordinary],
  ];
  await draw();
  const deckOfMoves = moves.flatMap(([times, move]) => Array.from({ length: times }, () => move));

  let actions = 0;
  return {
    async step() {
      actions++;
      await one(deckOfMoves)();
    },
    /** What it came to; red when something left the page unseen. */
    sum(): Sum {
      expect(left, 'left the page unseen by the page itself').toEqual([]);
      return { actions, counts, ways, services };
    },
  };
}

/** Each way of each animal once before any comes again. */
function deckOf(animals: readonly Animal[], one: ReturnType<typeof dice>['one']) {
  const all = animals.flatMap((animal) =>
    (animal.ways ?? (['click'] as const)).map((way) => ({ animal, way })),
  );
  let deck: typeof all = [];
  return () => {
    if (deck.length === 0) deck = [...all];
    const drawn = one(deck);
    deck.splice(deck.indexOf(drawn), 1);
    return drawn;
  };
}
