import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Consent, Custody } from '../../lib/domain/consent';
import type { ConsentDraft, ConsentRules } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import { Button } from '../ui/button';
import { Choice, DayField, Group } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { GivenFields } from './given-fields';
import { ServicesField } from './services-field';

export interface ConsentFormProps {
  readonly pack: Pack;
  readonly rules: ConsentRules;
  readonly case: Case | null;
  /** `yyyy-mm-dd`, and the same moment in milliseconds since 1970. */
  readonly today: string;
  readonly now: number;
  /** The services whose contact waits for this; none when nothing was stopped. */
  readonly stopped: readonly string[];
  /** Services to offer first. */
  readonly services?: readonly string[] | undefined;
  /** What is ticked so far: held by the caller, so that a change of view loses nothing. */
  readonly draft: ConsentDraft;
  readonly onDraft: (draft: ConsentDraft) => void;
  readonly onAgeBand: (band: string) => void;
  readonly onCustody: (custody: Custody) => void;
  readonly onSave: (consents: readonly Consent[]) => unknown;
  readonly onCancel: () => void;
}

const STATES: readonly Consent['state'][] = ['given', 'notYet', 'refused', 'withdrawn'];
/** What is wrong, and where it can be put right, when that isn't the field of the same name. */
const PLACE: Readonly<Record<string, string>> = { stopped: 'services', noRule: 'custody' };

/** What was agreed, with whom, for which services and where it is written down. One conversation, several services. */
export function ConsentForm(props: ConsentFormProps) {
  const t = useTexts();
  const [tried, setTried] = createSignal(false);
  const change = (part: Partial<ConsentDraft>) => props.onDraft({ ...props.draft, ...part });
  const ageBand = () => props.case?.guide.ageBand ?? null;
  const custody = () => props.case?.custody ?? 'unknown';
  const problems = () =>
    props.rules.problems(props.draft, {
      ageBand: ageBand(),
      custody: custody(),
      today: props.today,
      stopped: props.stopped,
    });
  const shown = () => (tried() ? problems() : []);
  const errorOf = (problem: 'state' | 'withdrawnOn') =>
    shown().includes(problem) ? t(`consent.missing.${problem}`) : undefined;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const first = problems()[0];
    if (first) return document.getElementById(`consent-${PLACE[first] ?? first}`)?.focus();
    props.onSave(props.rules.consents(props.draft, props.now));
  };
  const is = (...states: ConsentDraft['state'][]) => states.includes(props.draft.state);
  const services = () => <ServicesField {...props} problems={shown()} onChange={change} />;
  return (
    <form class="s-stack" noValidate onSubmit={save}>
      <Group id="consent-state" legend={t('consent.stateLegend')} error={errorOf('state')}>
        <For each={STATES}>
          {(state) => (
            <Choice
              name="state"
              label={t(`consent.choose.${state}`)}
              checked={is(state)}
              onPick={() => change({ state })}
            />
          )}
        </For>
      </Group>
      <Switch>
        <Match when={is('given')}>
          <GivenFields
            {...props}
            ageBand={ageBand()}
            custody={custody()}
            services={services()}
            problems={shown()}
            onDraft={change}
          />
        </Match>
        <Match when={is('notYet', 'refused', 'withdrawn')}>
          {services()}
          <Show when={is('withdrawn')}>
            <DayField
              id="consent-withdrawnOn"
              label={t('consent.withdrawnOn')}
              value={props.draft.withdrawnOn}
              error={errorOf('withdrawnOn')}
              onDay={(withdrawnOn) => change({ withdrawnOn })}
            />
          </Show>
          <p>{t.find(`consent.then.${props.draft.state}`)}</p>
        </Match>
      </Switch>
      <Show when={shown().length > 0}>
        <p class="s-error" role="alert">
          {t.count('consent.missing.sum', shown().length)}
        </p>
      </Show>
      <div class="s-row s-sticky">
        <Button type="submit" variant="primary">
          {t(is('given') && props.stopped.length > 0 ? 'consent.saveAndGo' : 'consent.save')}
        </Button>
        <Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
