import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Consent } from '../../lib/domain/consent';
import type { Pack } from '../../lib/domain/pack';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Check, Choice, DayField, Group, TextField } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { type ConsentDraft, type DraftProblem, whoFor } from './draft';

export interface GivenFieldsProps {
  readonly pack: Pack;
  readonly ageBand: string | null;
  /** Which services it is given to: stands between who and where. */
  readonly services: JSX.Element;
  readonly draft: ConsentDraft;
  /** Shown beside the fields; empty until the user has tried to go on. */
  readonly problems: readonly DraftProblem[];
  readonly onDraft: (change: Partial<ConsentDraft>) => void;
  readonly onAgeBand: (band: string) => void;
}

const FORMS: readonly Consent['form'][] = ['written', 'oral'];

/** What a given consent must hold: who, where it is written down, and the rest filled in from the pack. */
export function GivenFields(props: GivenFieldsProps) {
  const t = useTexts();
  const errorOf = (problem: DraftProblem) =>
    props.problems.includes(problem) ? t(`consent.missing.${problem}`) : undefined;
  return (
    <>
      <AgeBand {...props} error={errorOf('ageBand')} />
      <GivenBy {...props} error={errorOf('givenBy')} />
      {props.services}
      <Group
        id="consent-recordedIn"
        legend={t('consent.recorded.legend')}
        help={t('consent.recorded.help')}
        error={errorOf('recordedIn')}
      >
        <For each={props.pack.consent.places}>
          {(place) => (
            <Choice
              name="recorded"
              label={place.label}
              checked={props.draft.recordedIn === place.id}
              onPick={() => props.onDraft({ recordedIn: place.id })}
            />
          )}
        </For>
      </Group>
      <Group id="consent-form" legend={t('consent.form.legend')} error={errorOf('form')}>
        <For each={FORMS}>
          {(form) => (
            <Choice
              name="form"
              label={t(`consent.form.${form}`)}
              checked={props.draft.form === form}
              onPick={() => props.onDraft({ form })}
            />
          )}
        </For>
      </Group>
      <Details summary={t('consent.more')} open={Boolean(errorOf('givenOn') || errorOf('validUntil'))}>
        <div class="s-stack">
          <TextField
            label={t('consent.purpose')}
            value={props.draft.purpose}
            rows={3}
            maxLength={2000}
            onText={(purpose) => props.onDraft({ purpose })}
          />
          <TextField
            label={t('consent.information')}
            value={props.draft.information}
            rows={3}
            maxLength={2000}
            onText={(information) => props.onDraft({ information })}
          />
          <DayField
            id="consent-givenOn"
            label={t('consent.givenOn')}
            value={props.draft.givenOn}
            error={errorOf('givenOn')}
            onDay={(givenOn) => props.onDraft({ givenOn })}
          />
          <DayField
            id="consent-validUntil"
            label={t('consent.validUntil')}
            value={props.draft.validUntil}
            error={errorOf('validUntil')}
            onDay={(validUntil) => props.onDraft({ validUntil })}
          />
        </div>
      </Details>
      <Group legend={t('consent.remember')}>
        <Check
          label={t('consent.childHeard')}
          checked={props.draft.childHeard}
          onCheck={(childHeard) => props.onDraft({ childHeard })}
        />
        <Check
          label={t('consent.interpreter')}
          checked={props.draft.interpreter}
          onCheck={(interpreter) => props.onDraft({ interpreter })}
        />
      </Group>
      <p class="s-quiet">{t('consent.withdraw')}</p>
    </>
  );
}

/** The age band in one line when it is known, to be changed on request; else the choice itself. */
function AgeBand(props: GivenFieldsProps & { error: string | undefined }) {
  const t = useTexts();
  const [open, setOpen] = createSignal(props.ageBand === null);
  const change = () => {
    setOpen(true);
    document.getElementById('consent-ageBand')?.focus();
  };
  const label = () => props.pack.ageBands.find((band) => band.id === props.ageBand)?.label;
  return (
    <Show
      when={open() || !label()}
      fallback={
        <p>
          {t('consent.age.known', { age: label() ?? '' })}{' '}
          <Button variant="tertiary" class="s-small s-in-text" onClick={change}>
            {t('consent.age.change')}
          </Button>
        </p>
      }
    >
      <Group
        id="consent-ageBand"
        legend={t('consent.age.legend')}
        help={t('consent.age.help')}
        error={props.error}
        short
      >
        <For each={props.pack.ageBands}>
          {(band) => (
            <Choice
              name="age-band"
              label={band.label}
              checked={props.ageBand === band.id}
              onPick={() => props.onAgeBand(band.id)}
            />
          )}
        </For>
      </Group>
    </Show>
  );
}

/** Who has consented, by the pack's rule for the age band; every group of the rule needs one. */
function GivenBy(props: GivenFieldsProps & { error: string | undefined }) {
  const t = useTexts();
  const rule = () => whoFor(props.pack, props.ageBand);
  const labelOf = (id: string) => props.pack.consent.consenters.find((one) => one.id === id)?.label ?? id;
  const toggle = (id: string, on: boolean) => {
    const others = props.draft.givenBy.filter((one) => one !== id);
    props.onDraft({ givenBy: on ? [...others, id] : others });
  };
  return (
    <Show when={rule()} fallback={<p class="s-quiet">{t('consent.givenBy.ageFirst')}</p>}>
      {(who) => (
        <Group
          id="consent-givenBy"
          legend={t('consent.givenBy.legend')}
          help={who().note}
          error={props.error}
        >
          <For each={who().needs}>
            {(group, index) => (
              <>
                <Show when={index() > 0}>
                  <p class="s-and">{t('consent.givenBy.and')}</p>
                </Show>
                <For each={group}>
                  {(id) => (
                    <Check
                      label={labelOf(id)}
                      checked={props.draft.givenBy.includes(id)}
                      onCheck={(on) => toggle(id, on)}
                    />
                  )}
                </For>
              </>
            )}
          </For>
        </Group>
      )}
    </Show>
  );
}
