import type { HelloAnswer } from '../domain/adapter';
import type { PageReading, PageState, RawPlanKey } from '../domain/page';
import { addressOfPage } from './address';
import type { Core } from './core';
import { rootsOf } from './dom';
import { choiceField, fieldsOf } from './fields';
import { planKey } from './key';
import { readPage } from './read';
import { recipientOf } from './recipient';
import { createRequests } from './requests';
import { recogniseScreen } from './screens';

/** What the always-on script leaves out and has injected when a page is known or a contact was stopped. */
export interface PageTools {
  readonly requests: ReturnType<typeof createRequests>;
  readonly read: () => PageReading | undefined;
  readonly state: (roots: readonly ParentNode[]) => PageState;
  /** A message from the background that only the tools understand. */
  readonly onMessage: (type: string, message: Record<string, unknown>) => unknown;
}

/** The tools of one document. */
export function createTools(core: Core): PageTools {
  const { document } = core.window;
  const address = () => addressOfPage(core.window);
  const keyIn = (roots: readonly ParentNode[], { adapter }: HelloAnswer): RawPlanKey => {
    if (!adapter || recogniseScreen(roots, adapter)?.many) return {};
    return planKey(roots, address(), adapter);
  };
  const requests = createRequests(
    core,
    (hello) => keyIn(rootsOf(document), hello),
    (contact, { adapter, services }) =>
      adapter ? recipientOf(contact, adapter, services) : { kind: 'unknown' },
  );

  const state = (roots: readonly ParentNode[]): PageState => {
    const hello = core.hello();
    const adapter = hello?.adapter;
    const screen = adapter ? recogniseScreen(roots, adapter) : null;
    if (!hello || !adapter || !screen)
      return { screen: null, key: {}, hasPlanType: false, hasKoordinator: false };
    const fields = screen.many ? [] : fieldsOf(roots);
    const has = (target: 'planType' | 'koordinator') => choiceField(fields, target, adapter) !== null;
    return {
      screen: screen.id,
      key: keyIn(roots, hello),
      hasPlanType: has('planType'),
      hasKoordinator: has('koordinator'),
    };
  };

  return {
    requests,
    state,
    read: () => {
      const adapter = core.hello()?.adapter;
      return adapter ? readPage(document, address(), adapter) : undefined;
    },
    onMessage: (type, message) => {
      const requestId = String(message.requestId);
      if (type === 'contact/go') requests.go(requestId, String(message.line ?? ''));
      if (type === 'contact/close') requests.close(requestId);
      if (type === 'contact/size') requests.resize(requestId, Number(message.height));
      return undefined;
    },
  };
}
