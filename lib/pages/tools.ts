import type { WholeAnswer } from '../domain/adapter';
import type { Hint, PageState, RawPlanKey, Recipient } from '../domain/page';
import type { DialogAddress, FetchFile } from '../domain/page-port';
import { addressOfPage, outermost } from './address';
import type { Contact } from './contact';
import type { Core } from './core';
import { rootsOf } from './dom';
import { createEdgeButton } from './edge-button';
import { choiceField, choosable } from './fields';
import { createFillThis } from './fill-this';
import { createHints } from './hints';
import { planKey } from './key';
import { createLine } from './line';
import { shownNow, withoutList } from './lists';
import { readPage } from './read';
import { recipientOf } from './recipient';
import { createRequests } from './requests';
import type { Shown } from './screens';
import { speak } from './surface';
import { startTeaching } from './teach';

/** What the always-on script leaves out and has injected when a page is known or a contact was stopped. */
export interface PageTools {
  readonly requests: ReturnType<typeof createRequests>;
  /** One line of words at the bottom of the page; an empty one takes it away. */
  readonly say: ReturnType<typeof createLine>;
  /** «Lær siden» is open: presses on the page are for pointing. */
  readonly isTeaching: () => boolean;
  /** Puts in place what belongs to a page that shows this, takes away what doesn't, and says what there is. */
  readonly state: (shown: Shown) => PageState;
  /** A message from the background that only the tools understand. */
  readonly onMessage: (type: string, message: Record<string, unknown>) => unknown;
}

/** The tools of one document. */
export function createTools(core: Core, fetchFile: FetchFile, dialogAddress: DialogAddress): PageTools {
  // A frame inside belongs to the page around it: that is where the plan's number and name stand.
  const page = outermost(core.window);
  const { document } = page;
  speak(core.text('page.lang'));
  const address = () => addressOfPage(page);
  const keyOf = ({ adapter }: WholeAnswer): RawPlanKey => {
    const shown = adapter && shownNow(rootsOf(document), adapter);
    return !shown || shown.screen?.many ? {} : planKey(shown.roots, address(), adapter);
  };
  const recipient = (contact: Contact, { adapter, services }: WholeAnswer): Recipient =>
    adapter ? recipientOf(contact, adapter, services) : { kind: 'unknown' };
  const requests = createRequests(core, keyOf, recipient, dialogAddress);

  const hints = createHints(core);
  const openPanel = () =>
    void core.port.send({ type: 'panel/open' }).catch(() => core.say(core.text('page.noAnswer')));
  const fillThis = createFillThis(core, fetchFile);
  const edge = createEdgeButton(document, core.text, openPanel, core.signal);
  const isTop = page === core.window.top;

  const state = (seen: Shown): PageState => {
    const adapter = (core.hello() as WholeAnswer | null | undefined)?.adapter;
    const { screen, roots } = adapter ? withoutList(seen, adapter) : seen;
    const isOne = screen !== null && !screen.many;
    const fields = isOne ? choosable(roots) : [];
    const field = (target: 'planType' | 'koordinator') =>
      adapter ? choiceField(fields, target, adapter) : null;
    const places = { planType: field('planType'), koordinator: field('koordinator') };
    const key = adapter && isOne ? planKey(roots, address(), adapter) : {};
    const help = core.hello()?.help !== false;
    hints.place(help ? places : { planType: null, koordinator: null }, JSON.stringify(key));
    fillThis.place(screen && help ? roots : []);
    if (isTop && isOne && help) edge.show();
    else edge.hide();
    return {
      screen: screen?.id ?? null,
      key,
      hasPlanType: places.planType !== null,
      hasKoordinator: places.koordinator !== null,
    };
  };

  let teaching = false;
  return {
    requests,
    say: createLine(document, () => core.text('page.close'), core.signal),
    isTeaching: () => teaching,
    state,
    onMessage: (type, message) => {
      const requestId = String(message.requestId);
      if (type === 'contact/go') requests.go(requestId, String(message.line ?? ''));
      if (type === 'contact/close') requests.close(requestId, String(message.line ?? ''));
      if (type === 'contact/forget') requests.forget();
      if (type === 'contact/size') requests.resize(requestId, Number(message.height));
      if (type === 'hint/refresh' && Array.isArray(message.hints)) hints.refresh(message.hints as Hint[]);
      if (type === 'teach/start' && !teaching) {
        // A frame's form is taught from the page around it: headings above it count, and our box has room there.
        if (page !== core.window) return 'outside';
        teaching = true;
        startTeaching(
          core,
          () => {
            teaching = false;
          },
          message.here === true,
        );
      }
      const adapter = core.hello()?.adapter;
      if (type === 'page/read' && adapter)
        return readPage(document, address(), adapter, core.hello()?.services);
      if (type === 'page/write')
        return hints.writer.write(message.target as Hint['target'], String(message.text));
      return undefined;
    },
  };
}
