import { createSignal } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import type { Consent } from '../../lib/domain/consent';
import type { ConsentRules } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import { dayOf } from '../../lib/text/norwegian';
import { sourceNames } from '../guide/pack-words';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { ConsentForm } from './consent-form';
import { Exceptions } from './exceptions';
import { WhyConsent } from './why-consent';

export interface ConsentViewProps {
  readonly pack: Pack;
  readonly rules: ConsentRules;
  readonly case: Case | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly services: readonly string[];
  readonly onCommand: (command: Command) => void;
  readonly onClose: () => void;
}

/** Looking after the consents from panel or popup, when nothing was stopped. */
export function ConsentView(props: ConsentViewProps) {
  const t = useTexts();
  const today = () => dayOf(props.now);
  const known = props.services.length === 1 ? props.case?.consents[props.services[0] ?? ''] : undefined;
  const [draft, setDraft] = createSignal(props.rules.begin(known, today()));
  const save = (consents: readonly Consent[]) => {
    for (const consent of consents) props.onCommand({ do: 'setConsent', consent });
    props.onClose();
  };
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('consent.titleOpen')}</ViewHeading>
      <WhyConsent pack={props.pack} />
      <ConsentForm
        pack={props.pack}
        rules={props.rules}
        case={props.case}
        today={today()}
        now={props.now}
        stopped={null}
        services={props.services}
        draft={draft()}
        onDraft={setDraft}
        onAgeBand={(band) => props.onCommand({ do: 'setAgeBand', band })}
        onCustody={(custody) => props.onCommand({ do: 'setCustody', custody })}
        onSave={save}
        onCancel={props.onClose}
      />
      <Exceptions pack={props.pack} sourceName={sourceNames(props.pack)} />
    </section>
  );
}
