import { createSignal, For, Show } from 'solid-js';
import type { Blocked, GroundFor, OwnAction } from '../../lib/app/case-tab';
import { ConsentView } from '../consent/consent-view';
import { Exceptions } from '../consent/exceptions';
import { serviceName, sourceNames } from '../guide/pack-words';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import type { CasePage } from './types';

/** A no, with what the user may do instead. */
interface Stopped {
  readonly blocked: readonly Blocked[];
  /** The same without names; null where that changes nothing. */
  readonly noNames: (() => void) | null;
  /** The same, on a ground stated for the service in the way. */
  readonly goOn: (ground: GroundFor) => void;
}

/**
 * The gate of Sidemann's own actions, as a view asks it: nothing is done before the answer is yes. A ground is for one
 * action: stated while something is only shown, it is held for what is done next with it, and noted then.
 */
export function createGuard(mayAct: CasePage['mayAct']) {
  const [stopped, setStopped] = createSignal<Stopped | null>(null);
  const [held, setHeld] = createSignal<GroundFor>();
  /** @returns what `then` gives, or null when it was not done; false from it is «could not be done» */
  const run = async <T,>(
    action: OwnAction,
    then: () => T | Promise<T>,
    noNames: (() => void) | null = null,
    ground = held(),
  ): Promise<T | null> => {
    const answer = await mayAct(action, ground);
    if (!answer.may) {
      const goOn = (stated: GroundFor) => void run(action, then, noNames, stated);
      setStopped({ blocked: answer.blocked, noNames, goOn });
      return null;
    }
    setStopped(null);
    if (action.preview) setHeld(ground);
    const done = await then();
    if (done === false) answer.notDone?.();
    return done;
  };
  const clear = () => {
    setStopped(null);
    setHeld(undefined);
  };
  return { stopped, held, clear, run };
}
export type Guard = ReturnType<typeof createGuard>;

export interface GuardNoticeProps {
  readonly guard: Guard;
  readonly page: CasePage;
  /** True where going on without consent is no way: what it is for speaks of a consent that was given. */
  readonly onlyConsent?: boolean;
}

/** Said where the action was asked for: which services stand in the way and why, and the same checklist as elsewhere. */
export function GuardNotice(props: GuardNoticeProps) {
  return <Show when={props.guard.stopped()}>{(stopped) => <Notice {...props} stopped={stopped()} />}</Show>;
}

function Notice(props: GuardNoticeProps & { stopped: Stopped }) {
  const t = useTexts();
  const [checking, setChecking] = createSignal(false);
  const blocked = () => props.stopped.blocked;
  // An answer that didn't come has no reasons.
  const reasoned = () => blocked().filter(({ why }) => why.length > 0);
  const only = () => (blocked().length === 1 && !props.onlyConsent ? reasoned()[0]?.service : undefined);
  const name = (id: string) => serviceName(props.page.pack, props.page.case.guide.services, id);
  const withoutNames = (act: () => void) => {
    props.guard.clear();
    act();
  };
  return (
    <Show
      when={!checking()}
      fallback={
        <ConsentView
          {...props.page}
          keptDraft={null}
          ask={{ services: reasoned().map(({ service }) => service) }}
          onClose={props.guard.clear}
        />
      }
    >
      <Message kind="warning" title={t('getting.guard.title')} live>
        <Show when={reasoned().length > 0} fallback={<p>{t('getting.guard.noAnswer')}</p>}>
          <p>{t('getting.guard.text')}</p>
          <ul>
            <For each={reasoned()}>
              {({ service, why }) => (
                <li>
                  <strong>
                    <SoftName name={name(service)} />
                  </strong>
                  : {why.map((reason) => t(`consent.why.${reason}`)).join(' ')}
                </li>
              )}
            </For>
          </ul>
          <div class="s-row">
            <Button variant="primary" onClick={() => setChecking(true)}>
              {t('getting.guard.check')}
            </Button>
            <Show when={props.stopped.noNames}>
              {(act) => <Button onClick={() => withoutNames(act())}>{t('getting.guard.noNames')}</Button>}
            </Show>
          </div>
        </Show>
      </Message>
      <Show when={only()}>
        {(service) => (
          <Exceptions
            pack={props.page.pack}
            sourceName={sourceNames(props.page.pack)}
            grounds={props.page.grounds(service())}
            onGoOn={(ground) => props.stopped.goOn({ service: service(), ground })}
          />
        )}
      </Show>
    </Show>
  );
}
