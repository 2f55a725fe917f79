import { createMemo, Show } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import type { Consent } from '../../lib/domain/consent';
import type { ConsentDraft, ConsentRules } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import { serviceInSentence } from '../../lib/text/in-sentence';
import { dayOf } from '../../lib/text/norwegian';
import { AskFor } from '../getting/ask-for';
import { serviceName, sourceNames } from '../guide/pack-words';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { ConsentForm } from './consent-form';
import { createDraftState } from './draft-state';
import { Exceptions } from './exceptions';
import { KeptNotice } from './kept-notice';
import { WhyConsent } from './why-consent';

/** What the user opened the view for: a whole conversation, or one service to change or withdraw. */
export interface ConsentAsk {
  readonly services: readonly string[];
  readonly only?: 'change' | 'withdraw';
}

export interface ConsentViewProps {
  readonly pack: Pack;
  readonly rules: ConsentRules;
  readonly case: Case | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly ask: ConsentAsk;
  /** What was half ticked when a view of this case went away; null when nothing was. */
  readonly keptDraft: ConsentDraft | null;
  /** Called with what is ticked so far, and with null when it is saved. */
  readonly onKeepDraft: (draft: ConsentDraft | null) => void;
  /** False (at once, or when it is known) when it could not be done: what is ticked then stands. */
  readonly onCommand: (command: Command) => unknown;
  /** Opens the page with the form to sign; left out while the case isn't stored. */
  readonly onGetting?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Looking after the consents from panel or popup, when nothing was stopped. */
export function ConsentView(props: ConsentViewProps) {
  const t = useTexts();
  const today = () => dayOf(props.now);
  const begin = createMemo((): ConsentDraft => {
    const { services, only } = props.ask;
    if (!only) return props.rules.begin(undefined, today());
    const fresh = props.rules.begin(props.case?.consents[services[0] ?? ''], today());
    return { ...fresh, services: [...services], state: only === 'withdraw' ? 'withdrawn' : '' };
  });
  const keptBefore = props.keptDraft;
  const state = createDraftState({
    kept: () => (props.ask.only ? null : keptBefore),
    begin,
    onDraft: (draft) => props.onKeepDraft(draft),
  });
  const names = () =>
    props.ask.services.map((id) => serviceName(props.pack, props.case?.guide.services ?? [], id));
  const heading = () => {
    const { only } = props.ask;
    const service = names()
      .map((name) => serviceInSentence(props.pack, name))
      .join(', ');
    return only ? t(`consent.list.${only}Of`, { service }) : t('consent.titleOpen');
  };
  const save = async (consents: readonly Consent[]) => {
    if ((await props.onCommand({ do: 'setConsents', consents: [...consents] })) === false) return;
    props.onKeepDraft(null);
    props.onClose();
  };
  return (
    <section class="s-stack">
      <ViewHeading focus>{heading()}</ViewHeading>
      {/* Who came to withdraw isn't told how to ask for it. */}
      <Show when={props.ask.only !== 'withdraw'}>
        <WhyConsent pack={props.pack} />
        <AskFor pack={props.pack} services={names()} onGetting={props.onGetting} />
      </Show>
      <Show when={state.isKept()}>
        <KeptNotice onAfresh={state.afresh} />
      </Show>
      <ConsentForm
        pack={props.pack}
        rules={props.rules}
        case={props.case}
        today={today()}
        now={props.now}
        stopped={[]}
        services={props.ask.services}
        draft={state.draft()}
        onDraft={state.change}
        onAgeBand={(band) => props.onCommand({ do: 'setAgeBand', band })}
        onCustody={(custody) => props.onCommand({ do: 'setCustody', custody })}
        onSave={save}
        onCancel={props.onClose}
      />
      <Exceptions pack={props.pack} sourceName={sourceNames(props.pack)} />
    </section>
  );
}
