import * as z from 'zod/mini';
import type { Adapter } from '../domain/adapter';
import { withAdditions } from '../pages/additions';
import { withSynonyms } from '../pages/with-synonyms';
import { answerDialog } from './answer-dialog';
import { answerPage } from './answer-page';
import { answerView } from './answer-view';
import { createCases } from './cases';
import { problemOf, StoredBefore } from './connection';
import type { Context } from './context';
import { iconWithoutTab, mayChangeIcon, showIcon } from './icon';
import {
  dialogMessageSchema,
  type PageMessage,
  pageMessageSchema,
  type ViewMessage,
  viewMessageSchema,
} from './messages';
import { underPack } from './pack-change';
import { fetchReading } from './page-form';
import type { BackgroundPorts, BrowserPorts, Sender } from './ports';
import type { Setup } from './setup';
import { createTurns } from './turns';
import { createViewAhead } from './view-ahead';
import { viewSetupOf } from './view-setup';

/**
 * The background: the one place that holds cases and decides at a contact.
 * `receive` takes any message with the sender as the browser names it, and answers; a message that a sender may not
 * send, or that is not well formed, is answered with null and changes nothing.
 */
export function createBackground(browser: BrowserPorts) {
  const cases = createCases(browser, () => void updateIfIdle().catch(() => undefined));
  const { repository } = cases;
  const portsNow = withSetup(browser);
  const oneByOne = createTurns();
  let turns = 0;
  const viewAhead = createViewAhead(() => turns, browser.now);
  // One message at a time: each reads the stored state, and no two may write over each other.
  const inTurn: typeof oneByOne = (work) => {
    turns += 1;
    return oneByOne(work);
  };

  // In turn: not while a message is being carried out.
  const updateIfIdle = () => inTurn(cases.update.goOn);

  // Before anything is answered: is this a new session of the browser, and is anything due?
  const sweep = async () => cases.sweep((await portsNow()).kept);
  /** Another pack may be in force under the open cases. */
  const checkPack = async () => {
    const { pack } = await portsNow();
    const inUse = `${pack.id} ${pack.version}`;
    const { inUse: before } = await browser.session.get(['inUse']);
    if (before === inUse) return;
    await browser.session.set({ inUse });
    if (before === undefined) return;
    for (const openCase of await repository.listCases()) {
      const now = underPack(openCase, pack);
      if (now !== openCase) await repository.saveCase(now);
    }
  };
  /** What the browser itself shows of us. */
  const dressNow = async () => {
    const ports = await portsNow();
    const icon = await iconWithoutTab(ports);
    const title = ports.texts('app.menu.teach');
    const sites = ports.sites.map(({ origin }) => origin);
    // The browser keeps both as long as the session's store: a worker that wakes does nothing over again.
    const dressed = JSON.stringify([icon, title, sites]);
    if ((await browser.session.get(['dressed'])).dressed === dressed) return;
    await ports.setIcon(null, ...icon);
    await ports.offerTeaching(title, sites);
    await browser.session.set({ dressed });
  };
  // Two at once would put the menu together from halves of both, and the older could win.
  const dressInTurn = createTurns();
  const dress = () => dressInTurn(dressNow);
  inTurn(async () => {
    await cases.begin();
    await sweep();
    await checkPack();
  })
    .catch(() => undefined)
    // Nobody waits for this one.
    .then(cases.lookAwake);
  dress().catch(() => undefined);

  const answer = async (message: unknown, context: Context): Promise<unknown> => {
    switch (context.sender.from) {
      case 'page': {
        const read = z.safeParse(pageMessageSchema, message);
        if (!read.success) return null;
        // A page that has just come shows nothing yet; what the one before it showed no longer holds.
        if (read.data.type === 'page/hello' && read.data.fresh)
          void inTurn(() => answerPage(context, SHOWS_NOTHING)).catch(() => undefined);
        return touchesNothing(read.data)
          ? answerPage(context, read.data)
          : inTurn(() => answerPage(context, read.data));
      }
      case 'dialog': {
        const read = z.safeParse(dialogMessageSchema, message);
        return read.success ? inTurn(() => answerDialog(context, read.data)) : null;
      }
      case 'view': {
        const read = z.safeParse(viewMessageSchema, message);
        if (!read.success) return null;
        const ahead = await viewAhead.forQuestion(read.data);
        if (ahead !== null) return ahead;
        const reading = needsReading(read.data) ? await fetchReading(browser, read.data.tabId) : null;
        return inTurn(() => answerView(context, read.data, reading));
      }
    }
  };

  /** The background has nothing else to do while the browser opens the panel. */
  const openPanel = (tabId: number): void => {
    browser.openPanel(tabId);
    viewAhead.begin(tabId, () =>
      inTurn(async () => {
        const context = { ports: await portsNow(), repository, cases, sender: OURSELVES };
        return answerView(context, { type: 'case/view', tabId }, null);
      }),
    );
  };

  return {
    async receive(message: unknown, sender: Sender): Promise<unknown> {
      // A side panel opens only while the user's gesture lasts: before anything is awaited.
      if (isPanelRequest(message, sender)) return openPanel(sender.tabId as number);
      const ports = await portsNow();
      if (isSetupRequest(message, sender)) return viewSetupOf(ports);
      const context = { ports, repository, cases, sender };
      try {
        const answered = await answer(message, context);
        // Nobody waits for the icon.
        if (mayChangeIcon(message)) void showIcon(context).catch(() => undefined);
        return answered;
      } catch (error) {
        return {
          failed: true,
          full: problemOf(error) === 'full',
          saved: error instanceof StoredBefore,
          verdict: 'stop',
          requestId: '',
          line: ports.texts('app.failed'),
        };
      }
    },
    /** A newer version waits: see `createUpdate`. */
    updateReady: () => inTurn(cases.update.ready),
    /** A page of ours has been closed. */
    viewLeft: () => updateIfIdle().catch(() => undefined),
    /** Policy may have another say about what is kept here. */
    setupChanged: () => Promise.all([inTurn(sweep), inTurn(checkPack), dress()]).catch(() => undefined),
    /** By a key: the filled form of the child that a tab shows. No view waits for the answer. */
    fillForm: async (tabId: number): Promise<void> => {
      try {
        const context = { ports: await portsNow(), repository, cases, sender: OURSELVES };
        await answer({ type: 'form/open', tabId }, context);
      } catch (error) {
        await browser.sayProblem(tabId, problemOf(error)).catch(() => undefined);
      }
    },
    /** By the right-click menu: the page lets a superuser point, and begins with the field that was pressed. */
    teach: async (tabId: number, frameId: number): Promise<void> => {
      const begin = { type: 'teach/start', here: true };
      if ((await browser.toFrame(tabId, frameId, begin)) === 'outside')
        await browser.toFrame(tabId, 0, begin);
    },
    tabClosed: (tabId: number) => inTurn(() => repository.removeTab(tabId)),
  };
}

/** Asked for by nobody's page: by a key of the browser's. */
const OURSELVES: Sender = { from: 'view', tabId: null, frameId: 0, documentId: null, url: '' };

/** The browser with what is in force; the words are prepared once for each setup. */
function withSetup(browser: BrowserPorts): () => Promise<BackgroundPorts> {
  let made: { readonly setup: Setup; readonly ports: BackgroundPorts } | null = null;
  return async () => {
    const setup = await browser.setup();
    if (made?.setup !== setup) {
      made = { setup, ports: { ...browser, ...setup, prepared: preparer(setup) } };
    }
    return made.ports;
  };
}

/** Each adapter is prepared when its words are first asked for, and once: a panel that is waited for asks for none. */
function preparer({ wordSets, additions }: Setup): BackgroundPorts['prepared'] {
  const known = new Map<Adapter, Adapter>();
  return (adapter) => {
    const ready = known.get(adapter) ?? withAdditions(withSynonyms(adapter, wordSets), additions);
    known.set(adapter, ready);
    return ready;
  };
}

const SHOWS_NOTHING: PageMessage = {
  type: 'page/state',
  state: { screen: null, key: {}, hasPlanType: false, hasKoordinator: false },
};

/** What a page script needs while somebody else's turn may be waiting for it. */
const touchesNothing = ({ type }: PageMessage): boolean => type === 'page/hello' || type === 'page/tools';

const needsReading = (message: ViewMessage): message is ReadingMessage =>
  message.type === 'case/read' || (message.type === 'form/open' && message.empty !== true);
type ReadingMessage = Extract<ViewMessage, { type: 'case/read' | 'form/open' }>;

/** Views are told what is in force; it says nothing about anybody, and nobody's turn is waited for. */
const isSetupRequest = (message: unknown, { from }: Sender): boolean =>
  from !== 'page' && (message as { type?: unknown } | null)?.type === 'setup/get';

const isPanelRequest = (message: unknown, { from, tabId }: Sender): boolean =>
  from === 'page' && tabId !== null && (message as { type?: unknown } | null)?.type === 'panel/open';
