import { For, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { Quotes } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { sourceNames } from './pack-words';

/** «Hvem spør jeg?»: the pack's contacts as text to copy, and one's own nearest leader. */
export function AskWhom(props: { pack: Pack }) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('guide.ask.title')}</ViewHeading>
      <p>{t('guide.ask.text')}</p>
      <For each={props.pack.contacts}>
        {(contact) => (
          <article class="s-line">
            <p>
              <strong>{contact.name}</strong>
            </p>
            <p>{contact.what}</p>
            <Show when={contact.phone}>{(phone) => <p class="s-copy">{phone()}</p>}</Show>
            <Show when={contact.email}>{(email) => <p class="s-copy">{email()}</p>}</Show>
            <Show when={contact.post}>{(post) => <p class="s-copy">{post()}</p>}</Show>
            <Show when={contact.warning}>{(warning) => <p class="s-mismatch">{warning()}</p>}</Show>
            <Quotes citations={contact.citations} sourceName={sourceNames(props.pack)} />
          </article>
        )}
      </For>
    </section>
  );
}
