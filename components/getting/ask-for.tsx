import { Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { useTexts } from '../ui/texts';
import { RecordPlaces, Say, TalkSteps } from './talk';

export interface AskForProps {
  readonly pack: Pack;
  /** Names of the services in question. */
  readonly services: readonly string[];
  /** Opens the page with the form to sign and the text for the journal; left out while the case isn't stored. */
  readonly onGetting?: (() => void) | undefined;
}

/** How consent is got, folded up where consents are looked after: what to say, and the way to form and journal text. */
export function AskFor(props: AskForProps) {
  const t = useTexts();
  return (
    <Details summary={t('getting.how')}>
      {/* So that the headings are in order also where only a first one stands above. */}
      <h2 class="ds-sr-only">{t('getting.how')}</h2>
      <Say pack={props.pack} services={props.services} />
      <TalkSteps pack={props.pack} />
      <RecordPlaces pack={props.pack} />
      <Show when={props.onGetting}>
        {(open) => (
          <>
            <p>{t('getting.openHelp')}</p>
            <Button onClick={() => open()()}>{t('getting.open')}</Button>
          </>
        )}
      </Show>
    </Details>
  );
}
