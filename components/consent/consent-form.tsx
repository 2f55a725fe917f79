import { createSignal, For, Show } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Consent } from '../../lib/domain/consent';
import type { Pack } from '../../lib/domain/pack';
import { serviceName } from '../guide/pack-words';
import { Button } from '../ui/button';
import { Check, Choice, Group } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { type ConsentDraft, consentsOf, problemsOf } from './draft';
import { GivenFields } from './given-fields';

export interface ConsentFormProps {
  readonly pack: Pack;
  readonly case: Case | null;
  /** `yyyy-mm-dd`, and the same moment in milliseconds since 1970. */
  readonly today: string;
  readonly now: number;
  /** The service whose contact waits for this; null when nothing was stopped. */
  readonly stopped: string | null;
  /** Services to offer first. */
  readonly services?: readonly string[] | undefined;
  /** What is ticked so far: held by the caller, so that a change of view loses nothing. */
  readonly draft: ConsentDraft;
  readonly onDraft: (draft: ConsentDraft) => void;
  readonly onAgeBand: (band: string) => void;
  readonly onSave: (consents: readonly Consent[]) => void;
  readonly onCancel: () => void;
}

const STATES: readonly Consent['state'][] = ['given', 'notYet', 'refused', 'withdrawn'];

/** What was agreed, with whom, for which services and where it is written down. One conversation, several services. */
export function ConsentForm(props: ConsentFormProps) {
  const t = useTexts();
  const [tried, setTried] = createSignal(false);
  const change = (part: Partial<ConsentDraft>) => props.onDraft({ ...props.draft, ...part });
  const ageBand = () => props.case?.guide.ageBand ?? null;
  const problems = () =>
    problemsOf(props.draft, {
      pack: props.pack,
      ageBand: ageBand(),
      today: props.today,
      stopped: props.stopped,
    });
  const shown = () => (tried() ? problems() : []);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const first = problems()[0];
    if (first) return document.getElementById(`consent-${first === 'stopped' ? 'services' : first}`)?.focus();
    props.onSave(consentsOf(props.draft, props.now));
  };
  const isGiven = () => props.draft.state === 'given';
  const services = () => <Services {...props} problems={shown()} onChange={change} />;
  return (
    <form class="s-stack" noValidate onSubmit={save}>
      <Group legend={t('consent.stateLegend')}>
        <For each={STATES}>
          {(state) => (
            <Choice
              name="state"
              label={t(`consent.choose.${state}`)}
              checked={props.draft.state === state}
              onPick={() => change({ state })}
            />
          )}
        </For>
      </Group>
      <Show
        when={isGiven()}
        fallback={
          <>
            {services()}
            <p>{t.find(`consent.then.${props.draft.state}`)}</p>
          </>
        }
      >
        <GivenFields
          pack={props.pack}
          ageBand={ageBand()}
          services={services()}
          draft={props.draft}
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
          {t(isGiven() && props.stopped ? 'consent.saveAndGo' : 'consent.save')}
        </Button>
        <Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

interface ServicesProps extends ConsentFormProps {
  readonly problems: ReturnType<typeof problemsOf>;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
}

/** The services of the case, the stopped one first: it is the one the user came for. None is ticked beforehand. */
function Services(props: ServicesProps) {
  const t = useTexts();
  const inCase = () => props.case?.guide.services ?? [];
  const name = (id: string) => serviceName(props.pack, inCase(), id);
  const ids = () => {
    const first = [props.stopped, ...(props.services ?? [])].filter((id) => id !== null);
    const all = new Set([...first, ...props.draft.services, ...inCase().map((service) => service.id)]);
    all.delete(props.case?.guide.myService ?? '');
    return [...all];
  };
  const error = () => {
    const problem = props.problems.find((one) => one === 'services' || one === 'stopped');
    return problem && t(`consent.missing.${problem}`, { service: name(props.stopped ?? '') });
  };
  const tick = (id: string, on: boolean) => {
    const others = props.draft.services.filter((one) => one !== id);
    props.onChange({ services: on ? [...others, id] : others });
  };
  return (
    <Group
      id="consent-services"
      legend={t('consent.services.legend')}
      help={t('consent.services.help')}
      error={error()}
    >
      <For each={ids()} fallback={<p class="s-quiet">{t('consent.list.none')}</p>}>
        {(id) => (
          <Check
            label={name(id)}
            checked={props.draft.services.includes(id)}
            onCheck={(on) => tick(id, on)}
          />
        )}
      </For>
    </Group>
  );
}
