import { For, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { createGuard, GuardNotice } from '../getting/guard';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import type { MeetingPageProps } from './types';

type Contact = Pack['contacts'][number];

/** Whom the kommune has named, each with a button where the pack gives an address. The address is only ever the pack's. */
export function People(props: MeetingPageProps) {
  const t = useTexts();
  const reachable = () => props.pack.contacts.filter(({ email, phone }) => email || phone);
  return (
    <Show when={reachable().length > 0}>
      <section class="s-stack">
        <h2 class="s-subheading">{t('meeting.people')}</h2>
        <For each={reachable()}>{(contact) => <Person {...props} contact={contact} />}</For>
      </section>
    </Show>
  );
}

function Person(props: MeetingPageProps & { contact: Contact }) {
  const t = useTexts();
  const guard = createGuard((action, ground) => props.mayAct(action, ground));
  const reach = (kind: 'mail' | 'phone') => {
    const { id, asksFirst } = props.contact;
    const act = () => props.onAddress(id, kind);
    return guard.run({ kind, names: true, services: asksFirst === null ? [] : [asksFirst] }, act, act);
  };
  return (
    <article class="s-line">
      <p>
        <strong>{props.contact.name}</strong>
      </p>
      <p>{props.contact.what}</p>
      <Show when={props.contact.warning}>{(warning) => <p class="s-mismatch">{warning()}</p>}</Show>
      <div class="s-row">
        <Show when={props.contact.email}>
          <Button onClick={() => reach('mail')}>{t('meeting.mail', { name: props.contact.name })}</Button>
        </Show>
        <Show when={props.contact.phone}>
          <Button onClick={() => reach('phone')}>{t('meeting.call', { name: props.contact.name })}</Button>
        </Show>
      </div>
      <GuardNotice guard={guard} page={props} />
    </article>
  );
}
