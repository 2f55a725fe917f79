import { createMemo, For, onCleanup, onMount, Show } from 'solid-js';
import type { DialogProblem } from '../../lib/app/dialog';
import type { Case } from '../../lib/domain/case';
import type { Consent, Custody, StatedGround, WhyNot } from '../../lib/domain/consent';
import type { ConsentDraft, ConsentRules } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import type { PackException } from '../../lib/domain/pack-consent';
import { serviceInSentence } from '../../lib/text/in-sentence';
import { AskFor } from '../getting/ask-for';
import { AskWhomFolded } from '../guide/ask-whom';
import { serviceName, sourceNames } from '../guide/pack-words';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { HideButton, Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { ConsentForm } from './consent-form';
import { createDraftState } from './draft-state';
import { Exceptions } from './exceptions';
import { KeptNotice } from './kept-notice';
import { SameChild } from './same-child';
import type { ChosenRecipient, ConsentRequestView } from './types';
import { WhoIsIt } from './who-is-it';
import { WhyConsent } from './why-consent';

export interface ConsentDialogProps {
  readonly request: ConsentRequestView;
  readonly pack: Pack;
  readonly rules: ConsentRules;
  /** Null while the tab has no case: the caller starts one before it saves. */
  readonly case: Case | null;
  /** `yyyy-mm-dd`, and the same moment in milliseconds since 1970. */
  readonly today: string;
  readonly now: number;
  /** Why the last answer could not be stored, or null; what was ticked stands. */
  readonly problem?: DialogProblem | null;
  /** What was half ticked when a dialog about this child went away; null when nothing was. */
  readonly keptDraft: ConsentDraft | null;
  /** Grounds on which a contact with this service can go on without consent. */
  readonly grounds: (service: string) => readonly PackException[];
  readonly onDraft: (draft: ConsentDraft) => void;
  readonly onGoOn: (ground: StatedGround) => void;
  readonly onSave: (consents: readonly Consent[]) => void;
  /** Nothing happens to the stopped contact. */
  readonly onCancel: () => void;
  /** Opens the page with the form to sign; left out while the case isn't stored. */
  readonly onGetting?: (() => void) | undefined;
  readonly onChooseService: (who: ChosenRecipient) => void;
  readonly onAgeBand: (band: string) => void;
  readonly onCustody: (custody: Custody) => void;
  /** The answer to «Er dette samme barn?», asked when the page doesn't tell. */
  readonly onSameChild: (same: boolean) => void;
  /** Takes back «nei, et annet barn»; left out where it wasn't said. */
  readonly onAskChild?: (() => void) | undefined;
}

/** What the dialog asks about by itself needs no line of its own. */
const ASKED: readonly WhyNot[] = [
  'noCase',
  'otherChild',
  'childNotSure',
  'serviceNotSure',
  'ageBandMissing',
  'custodyMissing',
];

/**
 * The consent dialog, made for an iframe over the page. Says which service, why it stopped and what is needed; three
 * things are ticked (who has consented, to which services, where it is written down), the rest is filled in.
 * Escape gives up: nothing happens to the contact.
 */
export function ConsentDialog(props: ConsentDialogProps) {
  const t = useTexts();
  /** The services whose contact waits; none while it isn't known who it is with. */
  const stopped = () => {
    const { recipient } = props.request;
    if (recipient.kind === 'services') return recipient.services;
    return recipient.kind === 'service' && (!('sure' in recipient) || recipient.sure)
      ? [recipient.service]
      : [];
  };
  const isKnown = () => stopped().length > 0;
  const names = () =>
    stopped()
      .map((id) => serviceInSentence(props.pack, name(id)))
      .join(', ');
  const name = (id: string) => serviceName(props.pack, props.case?.guide.services ?? [], id);
  const earlier = () => (stopped().length === 1 ? props.case?.consents[stopped()[0] ?? ''] : undefined);
  const state = createDraftState({
    kept: () => props.keptDraft,
    begin: createMemo(() => props.rules.begin(earlier(), props.today)),
    onDraft: (draft) => props.onDraft(draft),
  });
  const askChild = () =>
    props.request.why.some((reason) => reason === 'childNotSure' || reason === 'otherChild');
  /** None before it is known which child and which service it is. */
  const grounds = () => {
    const [service, ...others] = stopped();
    return service && others.length === 0 && !askChild() ? props.grounds(service) : [];
  };
  const reasons = () => props.request.why.filter((reason) => !ASKED.includes(reason));
  /** What stands before and after the label, which may hold a name and so is hidden with the rest. */
  const stoppedText = () =>
    t(props.request.label ? 'consent.stopped' : 'consent.stoppedPlain').split('{label}');
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onCancel();
  };
  onMount(() => {
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });

  return (
    <Surface kind="dialog" title={t('consent.titleOpen')}>
      <main class="s-dialog">
        <div class="s-case-row">
          <ViewHeading level={1} focus>
            {isKnown() ? t('consent.title', { service: names() }) : t('consent.titleOpen')}
          </ViewHeading>
          <HideButton />
        </div>
        <p>
          {stoppedText()[0]}
          <span class="s-private">{props.request.label}</span>
          {stoppedText()[1]}
        </p>
        <Show
          when={!askChild()}
          fallback={
            <SameChild
              nickname={props.case?.nickname ?? ''}
              noPlan={props.request.noPlan ?? false}
              onAnswer={props.onSameChild}
            />
          }
        >
          <Show when={props.onAskChild}>
            {(ask) => (
              <p class="s-quiet">
                {t('consent.same.other')}{' '}
                <Button variant="tertiary" class="s-small s-in-text" onClick={() => ask()()}>
                  {t('consent.same.change')}
                </Button>
              </p>
            )}
          </Show>
          <Show
            when={isKnown()}
            fallback={<WhoIsIt pack={props.pack} case={props.case} onChoose={props.onChooseService} />}
          >
            <Show when={reasons().length > 0}>
              <ul class="s-why">
                <For each={reasons()}>{(reason) => <li>{t(`consent.why.${reason}`)}</li>}</For>
              </ul>
            </Show>
            <WhyConsent pack={props.pack} />
            <AskFor pack={props.pack} services={stopped().map(name)} onGetting={props.onGetting} />
            <Show when={state.isKept()}>
              <KeptNotice onAfresh={state.afresh} />
            </Show>
            <ConsentForm {...props} stopped={stopped()} draft={state.draft()} onDraft={state.change} />
          </Show>
        </Show>
        <Show when={askChild() || !isKnown()}>
          <Button onClick={() => props.onCancel()}>{t('common.cancel')}</Button>
        </Show>
        <Show when={props.problem}>
          {(problem) => (
            <div ref={(box) => onMount(() => box.scrollIntoView({ block: 'nearest' }))}>
              <Message kind="danger" live>
                <p>{t(`consent.problem.${problem()}`)}</p>
              </Message>
            </div>
          )}
        </Show>
        <Exceptions
          pack={props.pack}
          sourceName={sourceNames(props.pack)}
          grounds={grounds()}
          onGoOn={props.onGoOn}
        />
        <AskWhomFolded pack={props.pack} />
      </main>
    </Surface>
  );
}
