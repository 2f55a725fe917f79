import { For, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { Details } from '../ui/details';
import { Quotes } from '../ui/quote';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { sourceNames } from './pack-words';

/** «Hvem spør jeg?» as a view of its own in the panel. */
export function AskWhom(props: { pack: Pack }) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('guide.ask.title')}</ViewHeading>
      <Contacts pack={props.pack} />
    </section>
  );
}

/** «Hvem spør jeg?» folded up, for dialog, popup and options. */
export function AskWhomFolded(props: { pack: Pack }) {
  const t = useTexts();
  return (
    <Details summary={t('guide.ask.title')}>
      <Contacts pack={props.pack} />
    </Details>
  );
}

/** The pack's contacts as text to copy: never a link, so that nothing is opened or sent from here. */
function Contacts(props: { pack: Pack }) {
  const t = useTexts();
  return (
    <>
      <p>{t('guide.ask.text')}</p>
      <For each={props.pack.contacts}>
        {(contact) => (
          <article class="s-line">
            <p>
              <strong>{contact.name}</strong>
            </p>
            <p>{contact.what}</p>
            <Show when={contact.phone}>{(phone) => <p class="s-copy">{phone()}</p>}</Show>
            <Show when={contact.email}>
              {(email) => (
                <p class="s-copy">
                  <SoftName name={email()} />
                </p>
              )}
            </Show>
            <Show when={contact.post}>{(post) => <p class="s-copy">{post()}</p>}</Show>
            <Show when={contact.warning}>{(warning) => <p class="s-mismatch">{warning()}</p>}</Show>
            <Show when={contact.citations.length > 0}>
              <Details summary={t('guide.line.words')}>
                <Quotes citations={contact.citations} sourceName={sourceNames(props.pack)} />
              </Details>
            </Show>
          </article>
        )}
      </For>
    </>
  );
}
