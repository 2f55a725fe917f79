import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { createGuard, GuardNotice } from '../getting/guard';
import { childName } from '../getting/types';
import { CopyButton } from '../ui/copy-button';
import { Check, Choice, Group } from '../ui/fields';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import type { MeetingPageProps } from './types';

/** What to write to one other service: without names at once, with the child's name when consent is in order. */
export function ContactText(props: MeetingPageProps) {
  const t = useTexts();
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [ticked, setTicked] = createSignal(false);
  const [withName, setWithName] = createSignal(false);
  const guard = createGuard((action, ground) => props.mayAct(action, ground));
  const service = () => chosen() ?? props.consents[0]?.service ?? '';
  const inOrder = () => props.consents.some((one) => one.service === service() && one.inOrder);
  // A consent that ends while the text is shown takes the name out of it.
  const named = () => withName() && inOrder() && childName(props.case) !== '';
  // The name is shown when it may be used, and not before: what stands on the screen can be copied by hand.
  const turn = (on: boolean) => {
    setTicked(on);
    if (!on) return setWithName(false);
    const asked = guard.run({ kind: 'copy', names: true, services: [service()], preview: true }, () =>
      setWithName(true),
    );
    void asked.then((done) => setTicked(done === true));
  };
  createEffect(
    on(service, () => {
      setTicked(false);
      setWithName(false);
      guard.clear();
    }),
  );
  const text = () => props.contactText(service(), named());
  const copy = () =>
    guard.run(
      { kind: 'copy', names: named(), services: [service()] },
      () => props.onCopy(text()),
      () => setWithName(false),
    );
  return (
    <section class="s-stack">
      <h2 class="s-subheading">{t('meeting.contact')}</h2>
      <Show when={props.consents.length > 0} fallback={<p>{t('meeting.contactNone')}</p>}>
        <p>{t('meeting.contactLead')}</p>
        <Group legend={t('meeting.contactWho')}>
          <For each={props.consents}>
            {({ service: id, name }) => (
              <Choice
                name="contact-service"
                label={<SoftName name={name} />}
                checked={service() === id}
                onPick={() => setChosen(id)}
              />
            )}
          </For>
        </Group>
        <Show when={childName(props.case)} fallback={<p class="s-quiet">{t('meeting.nameMissing')}</p>}>
          <Check label={t('meeting.withName')} checked={ticked()} onCheck={turn} />
        </Show>
        <p class="s-copy s-private" lang={props.pack.language} translate="no">
          {text()}
        </p>
        <CopyButton copy={copy} />
        {/* The text with the name says that the family has consented: it is for nobody where they haven't. */}
        <GuardNotice guard={guard} page={props} onlyConsent />
      </Show>
    </section>
  );
}
