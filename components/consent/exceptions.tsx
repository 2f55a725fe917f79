import { For, Show } from 'solid-js';
import type { StatedGround } from '../../lib/domain/consent';
import type { Pack } from '../../lib/domain/pack';
import type { PackException } from '../../lib/domain/pack-consent';
import { formatPhone } from '../../lib/text/norwegian';
import { Details } from '../ui/details';
import { Quotes, type SourceName } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { GoOn } from './go-on';

export interface ExceptionsProps {
  readonly pack: Pack;
  readonly sourceName: SourceName;
  /** Grounds on which the contact that waits can go on; left out where none waits. */
  readonly grounds?: readonly PackException[];
  readonly onGoOn?: (ground: StatedGround) => void;
}

/** What needs no consent, always one step away: bekymringsmelding, avverging, talking without names. */
export function Exceptions(props: ExceptionsProps) {
  const t = useTexts();
  const confirmOf = ({ id }: PackException) => props.grounds?.find((one) => one.id === id)?.goOn?.confirm;
  return (
    <Details summary={t('consent.exceptions')}>
      <For each={props.pack.consent.exceptions}>
        {(one) => (
          <article class="s-exception">
            <h2 class="s-subheading" lang={props.pack.language}>
              {one.title}
            </h2>
            <p lang={props.pack.language}>{one.text}</p>
            <Call pack={props.pack} contact={one.contact} />
            <Quotes citations={one.citations} sourceName={props.sourceName} />
            <Show when={confirmOf(one)}>
              {(confirm) => (
                <GoOn ground={one.id} confirm={confirm()} onGoOn={(ground) => props.onGoOn?.(ground)} />
              )}
            </Show>
          </article>
        )}
      </For>
      <h2 class="s-subheading">{t('consent.neverStopped')}</h2>
      <ul>
        <For each={props.pack.consent.neverStopped}>
          {(one) => <li lang={props.pack.language}>{one.label}</li>}
        </For>
      </ul>
    </Details>
  );
}

/** Whom to ring about it, as text to read; a number that the kommune hasn't entered is never guessed. */
function Call(props: { pack: Pack; contact: string | null }) {
  const t = useTexts();
  const contact = () => props.pack.contacts.find((one) => one.id === props.contact);
  return (
    <Show when={contact()}>
      {(known) => (
        <p>
          {known().name}: {known().phone ? formatPhone(known().phone ?? '') : t('consent.exceptions.noPhone')}
        </p>
      )}
    </Show>
  );
}
