import { For, type JSX } from 'solid-js';
import type { Consent } from '../../lib/domain/consent';
import type { ConsentDraft, DraftProblem } from '../../lib/domain/consent-draft';
import { MOST } from '../../lib/domain/limits';
import { Details } from '../ui/details';
import { Check, Choice, DayField, Group, TextField } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { AgeBand, type ChildFieldsProps, CustodyField, GivenBy } from './who-fields';

export interface GivenFieldsProps extends ChildFieldsProps {
  /** Which services it is given to: stands between who and where. */
  readonly services: JSX.Element;
  readonly draft: ConsentDraft;
  /** Shown beside the fields; empty until the user has tried to go on. */
  readonly problems: readonly DraftProblem[];
  readonly onDraft: (change: Partial<ConsentDraft>) => void;
}

const FORMS: readonly Consent['form'][] = ['written', 'oral'];
const IN_MORE: readonly DraftProblem[] = ['purpose', 'information', 'givenOn', 'validUntil'];

/** What a given consent must hold: who, where it is written down, and the rest filled in from the pack. */
export function GivenFields(props: GivenFieldsProps) {
  const t = useTexts();
  const errorOf = (problem: Exclude<DraftProblem, 'stopped'>) =>
    props.problems.includes(problem) ? t(`consent.missing.${problem}`) : undefined;
  /** What the child has a right to stands where it is ticked that it was done. */
  const heard = () => {
    const who = props.rules.who(props.ageBand, props.custody);
    return who.known ? (who.heard ?? undefined) : undefined;
  };
  /** Too much is said by the field itself. */
  const wordsErrorOf = (problem: 'purpose' | 'information') =>
    props.draft[problem].trim() ? undefined : errorOf(problem);
  return (
    <>
      <AgeBand {...props} error={errorOf('ageBand')} />
      <CustodyField {...props} error={errorOf('custody')} />
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
      <Details summary={t('consent.more')} open={IN_MORE.some((problem) => props.problems.includes(problem))}>
        <div class="s-stack">
          <TextField
            id="consent-purpose"
            label={t('consent.purpose')}
            value={props.draft.purpose}
            error={wordsErrorOf('purpose')}
            rows={3}
            most={MOST.text}
            onText={(purpose) => props.onDraft({ purpose })}
          />
          <TextField
            id="consent-information"
            label={t('consent.information')}
            value={props.draft.information}
            error={wordsErrorOf('information')}
            rows={3}
            most={MOST.text}
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
      <Group legend={t('consent.remember')} help={heard()}>
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
