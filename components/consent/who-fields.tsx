import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Custody } from '../../lib/domain/consent';
import type { ConsentDraft, ConsentRules } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import { Button } from '../ui/button';
import { Check, Choice, Group } from '../ui/fields';
import { useTexts } from '../ui/texts';

/** The child, as far as it matters to who must consent. */
export interface ChildFieldsProps {
  readonly pack: Pack;
  readonly rules: ConsentRules;
  readonly ageBand: string | null;
  readonly custody: Custody;
  readonly onAgeBand: (band: string) => void;
  readonly onCustody: (custody: Custody) => void;
}

interface WithError {
  readonly error: string | undefined;
}

/** A choice in one line when it is made, to be changed on request; else the choices themselves. */
function Settled(props: { id: string; known: string; change: string; children: JSX.Element }) {
  const [open, setOpen] = createSignal(props.known === '');
  const change = () => {
    setOpen(true);
    document.getElementById(props.id)?.focus();
  };
  return (
    <Show
      when={open() || !props.known}
      fallback={
        <p>
          {props.known}{' '}
          <Button variant="tertiary" class="s-small s-in-text" onClick={change}>
            {props.change}
          </Button>
        </p>
      }
    >
      {props.children}
    </Show>
  );
}

/** The age band, as the user confirms it. */
export function AgeBand(props: ChildFieldsProps & WithError) {
  const t = useTexts();
  const label = () => props.pack.ageBands.find((band) => band.id === props.ageBand)?.label;
  const known = () => {
    const age = label();
    return age ? t('consent.age.known', { age }) : '';
  };
  return (
    <Settled id="consent-ageBand" known={known()} change={t('consent.age.change')}>
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
    </Settled>
  );
}

/**
 * Who has foreldreansvar: asked only where it decides who must consent. «Vet ikke» is an answer, and the way on from it
 * is said; it is never taken for one of the others.
 */
export function CustodyField(props: ChildFieldsProps & WithError) {
  const t = useTexts();
  const [unsure, setUnsure] = createSignal(false);
  const isUnsure = () => unsure() && props.custody === 'unknown';
  const pick = (custody: Custody) => {
    setUnsure(custody === 'unknown');
    props.onCustody(custody);
  };
  const choices = () => props.rules.custodies(props.ageBand);
  const known = () =>
    choices().includes(props.custody)
      ? t('consent.custody.known', { custody: t(`consent.custody.${props.custody as Choosable}`) })
      : '';
  return (
    <Show when={choices().length > 0}>
      <Settled id="consent-custody" known={known()} change={t('consent.custody.change')}>
        <Group id="consent-custody" legend={t('consent.custody.legend')} error={props.error}>
          <For each={choices()}>
            {(custody) => (
              <Choice
                name="custody"
                label={t(`consent.custody.${custody as Choosable}`)}
                checked={props.custody === custody}
                onPick={() => pick(custody)}
              />
            )}
          </For>
          <Choice
            name="custody"
            label={t('consent.custody.unknown')}
            checked={isUnsure()}
            onPick={() => pick('unknown')}
          />
          <Show when={isUnsure()}>
            <p role="status">{t('consent.custody.findOut')}</p>
          </Show>
        </Group>
      </Settled>
    </Show>
  );
}
/** What a rule can be chosen for; what isn't said is no choice. */
type Choosable = Exclude<Custody, 'unknown'>;

export interface GivenByProps extends ChildFieldsProps, WithError {
  readonly draft: ConsentDraft;
  readonly onDraft: (change: Partial<ConsentDraft>) => void;
}

/** Who has consented, by the rules for this child; every group of the rule needs one. */
export function GivenBy(props: GivenByProps) {
  const t = useTexts();
  const who = () => props.rules.who(props.ageBand, props.custody);
  const rule = () => {
    const answer = who();
    return answer.known ? answer : null;
  };
  const unknown = () => {
    const answer = who();
    return answer.known || answer.why === 'noRule' ? t('consent.missing.noRule') : t('consent.givenBy.first');
  };
  const labelOf = (id: string) => props.pack.consent.consenters.find((one) => one.id === id)?.label ?? id;
  const toggle = (id: string, on: boolean) => {
    const others = props.draft.givenBy.filter((one) => one !== id);
    props.onDraft({ givenBy: on ? [...others, id] : others });
  };
  return (
    <Show when={rule()} fallback={<p class="s-quiet">{unknown()}</p>}>
      {(known) => (
        <Group
          id="consent-givenBy"
          legend={t('consent.givenBy.legend')}
          help={known().note}
          error={props.error}
        >
          <For each={known().needs}>
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
          <Show when={known().proposals.length > 0}>
            <p class="s-quiet">{t('consent.proposal')}</p>
          </Show>
        </Group>
      )}
    </Show>
  );
}
