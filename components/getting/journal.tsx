import { createSignal, Show } from 'solid-js';
import { CopyButton } from '../ui/copy-button';
import { Check } from '../ui/fields';
import { useTexts } from '../ui/texts';
import { createGuard, GuardNotice } from './guard';
import { RecordPlaces } from './talk';
import type { CasePage } from './types';

export interface JournalProps extends CasePage {
  /** The text, without names or with. */
  readonly journal: (withNames: boolean) => string;
}

/** A text for the user's own journal, and where to write it down. It stays in one's own service: no consent is asked. */
export function Journal(props: JournalProps) {
  const t = useTexts();
  const [withNames, setWithNames] = createSignal(false);
  const guard = createGuard((action, ground) => props.mayAct(action, ground));
  const copy = () =>
    guard.run({ kind: 'copy', names: withNames(), services: [] }, () =>
      props.onCopy(props.journal(withNames())),
    );
  return (
    <section class="s-stack">
      <h2 class="s-subheading">{t('getting.journal.head')}</h2>
      <p>{t('getting.journal.lead')}</p>
      <Check label={t('getting.journal.withName')} checked={withNames()} onCheck={setWithNames} />
      <p class="s-copy s-private" translate="no">
        {props.journal(withNames())}
      </p>
      <CopyButton copy={copy} />
      <GuardNotice guard={guard} page={props} />
      <h2 class="s-subheading">{t('getting.record.title')}</h2>
      <RecordPlaces pack={props.pack} />
      <Show when={props.pack.consent.places.length > 0}>
        <p>{t('getting.record.then')}</p>
      </Show>
    </section>
  );
}
