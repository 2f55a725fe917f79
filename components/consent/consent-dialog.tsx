import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Consent, WhyNot } from '../../lib/domain/consent';
import type { Pack } from '../../lib/domain/pack';
import { serviceName, sourceNames } from '../guide/pack-words';
import { Button } from '../ui/button';
import { Check, Choice, Group } from '../ui/fields';
import { Quotes } from '../ui/quote';
import { HideButton, Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { beginDraft, type ConsentDraft, consentsOf, problemsOf } from './draft';
import { Exceptions } from './exceptions';
import { GivenFields } from './given-fields';
import { SameChild } from './same-child';
import type { ChosenRecipient, ConsentRequestView } from './types';
import { WhoIsIt } from './who-is-it';

export interface ConsentDialogProps {
  readonly request: ConsentRequestView;
  readonly pack: Pack;
  /** Null while the tab has no case: the caller starts one before it saves. */
  readonly case: Case | null;
  /** `yyyy-mm-dd`, and the same moment in milliseconds since 1970. */
  readonly today: string;
  readonly now: number;
  /** Services to offer first, when the user came to look after their consents. */
  readonly services?: readonly string[];
  /** What was ticked before the dialog went away; and each change, so that it can be kept. */
  readonly draft?: ConsentDraft | undefined;
  readonly onDraft?: (draft: ConsentDraft) => void;
  readonly onSave: (consents: readonly Consent[]) => void;
  /** Nothing happens to the stopped contact. */
  readonly onCancel: () => void;
  readonly onChooseService: (who: ChosenRecipient) => void;
  readonly onAgeBand: (band: string) => void;
  /** The answer to «Er dette samme barn?», asked when the page doesn't tell. */
  readonly onSameChild: (same: boolean) => void;
}

const STATES: readonly Consent['state'][] = ['given', 'notYet', 'refused', 'withdrawn'];

const ASKED: readonly WhyNot[] = ['noCase', 'otherChild', 'childNotSure', 'serviceNotSure', 'ageBandMissing'];

/**
 * The consent dialog, made for an iframe over the page. Says which service, why it stopped and what is needed; three
 * things are ticked (who has consented, to which services, where it is written down), the rest is filled in.
 */
export function ConsentDialog(props: ConsentDialogProps) {
  const t = useTexts();
  const stopped = () =>
    props.request.recipient.kind === 'service' && props.request.recipient.sure
      ? props.request.recipient.service
      : null;
  const services = () => props.case?.guide.services ?? [];
  const name = (id: string) => serviceName(props.pack, services(), id);
  const begin = () => {
    const first = stopped() ?? props.services?.[0];
    return beginDraft(props.pack, first ? props.case?.consents[first] : undefined, props.today);
  };
  const [draft, setDraft] = createSignal(props.draft ?? begin());
  const [tried, setTried] = createSignal(false);
  const change = (part: Partial<ConsentDraft>) => props.onDraft?.(setDraft((now) => ({ ...now, ...part })));

  const ageBand = () => props.case?.guide.ageBand ?? null;
  const problems = () =>
    problemsOf(draft(), { pack: props.pack, ageBand: ageBand(), today: props.today, stopped: stopped() });
  const shown = () => (tried() ? problems() : []);
  const askChild = () =>
    props.request.why.some((reason) => reason === 'childNotSure' || reason === 'otherChild');
  // What the dialog asks about by itself needs no line of its own.
  const reasons = () => props.request.why.filter((reason) => !ASKED.includes(reason));
  const askWho = () => Boolean(props.request.label) && !stopped();
  const tickable = () => {
    // The stopped one first: it is the one the user came for.
    const first = [stopped(), ...(props.services ?? [])].filter((id) => id !== null);
    const ids = new Set([...first, ...draft().services, ...services().map((service) => service.id)]);
    ids.delete(props.case?.guide.myService ?? '');
    return [...ids];
  };
  const serviceError = () => {
    const problem = shown().find((one) => one === 'services' || one === 'stopped');
    return problem && t(`consent.missing.${problem}`, { service: name(stopped() ?? '') });
  };
  const tickService = (id: string, on: boolean) => {
    const others = draft().services.filter((one) => one !== id);
    change({ services: on ? [...others, id] : others });
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const first = problems()[0];
    if (first) return document.getElementById(`consent-${first === 'stopped' ? 'services' : first}`)?.focus();
    props.onSave(consentsOf(draft(), props.now));
  };
  const servicesGroup = () => (
    <Group
      id="consent-services"
      legend={t('consent.services.legend')}
      help={t('consent.services.help')}
      error={serviceError()}
    >
      <For each={tickable()} fallback={<p class="s-quiet">{t('consent.list.none')}</p>}>
        {(id) => (
          <Check
            label={name(id)}
            checked={draft().services.includes(id)}
            onCheck={(on) => tickService(id, on)}
          />
        )}
      </For>
    </Group>
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onCancel();
  };
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    heading?.focus();
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });

  return (
    <Surface kind="dialog">
      <main class="s-dialog" aria-labelledby="consent-title">
        <div class="s-case-row">
          <h1
            class="ds-heading s-heading"
            data-size="xs"
            id="consent-title"
            tabindex="-1"
            ref={(element) => {
              heading = element;
            }}
          >
            {stopped() ? t('consent.title', { service: name(stopped() ?? '') }) : t('consent.titleOpen')}
          </h1>
          <HideButton />
        </div>
        <Show when={props.request.label}>
          <p>{t('consent.stopped', { label: props.request.label })}</p>
        </Show>
        <Show
          when={!askChild()}
          fallback={<SameChild nickname={props.case?.nickname ?? ''} onAnswer={props.onSameChild} />}
        >
          <Show
            when={!askWho()}
            fallback={<WhoIsIt pack={props.pack} case={props.case} onChoose={props.onChooseService} />}
          >
            <Show when={reasons().length > 0}>
              <ul class="s-why">
                <For each={reasons()}>{(reason) => <li>{t(`consent.why.${reason}`)}</li>}</For>
              </ul>
            </Show>
            <p>{props.pack.consent.why.text}</p>
            <Quotes
              citations={props.pack.consent.why.citations.slice(0, 1)}
              sourceName={sourceNames(props.pack)}
            />
            <form class="s-stack" noValidate onSubmit={save}>
              <Group legend={t('consent.stateLegend')}>
                <For each={STATES}>
                  {(state) => (
                    <Choice
                      name="state"
                      label={t(`consent.choose.${state}`)}
                      checked={draft().state === state}
                      onPick={() => change({ state })}
                    />
                  )}
                </For>
              </Group>
              <Show
                when={draft().state === 'given'}
                fallback={
                  <>
                    {servicesGroup()}
                    <p>{t.find(`consent.then.${draft().state}`)}</p>
                  </>
                }
              >
                <GivenFields
                  services={servicesGroup()}
                  pack={props.pack}
                  ageBand={ageBand()}
                  draft={draft()}
                  problems={shown()}
                  onDraft={change}
                  onAgeBand={props.onAgeBand}
                />
              </Show>
              <Show when={shown().length > 0}>
                <p class="s-error" role="alert">
                  {t.count('consent.missing.sum', shown().length)}
                </p>
              </Show>
              <div class="s-row s-sticky">
                <Button type="submit" variant="primary">
                  {t(draft().state === 'given' && props.request.label ? 'consent.saveAndGo' : 'consent.save')}
                </Button>
                <Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>
              </div>
            </form>
          </Show>
        </Show>
        <Show when={askChild() || askWho()}>
          <Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>
        </Show>
        <Exceptions pack={props.pack} sourceName={sourceNames(props.pack)} />
      </main>
    </Surface>
  );
}
