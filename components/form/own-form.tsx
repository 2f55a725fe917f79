import { createSignal, Show } from 'solid-js';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import type { OwnForm } from './types';

/** The kommune's own PDF: drop it, pick it, or have it fetched from the open page. The bundled form is always the way on. */
export function OwnFormBox(props: { own: OwnForm }) {
  const t = useTexts();
  const [over, setOver] = createSignal(false);
  let picker: HTMLInputElement | undefined;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) props.own.onFile(file);
  };
  return (
    <fieldset
      class="f-own s-stack"
      aria-label={t('form.own.title')}
      data-over={over() ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 class="s-subheading">{t('form.own.title')}</h2>
      <p>{t(props.own.state === 'used' ? 'form.own.using' : 'form.own.text')}</p>
      <div class="s-row">
        <Button onClick={() => picker?.click()}>{t('form.own.pick')}</Button>
        <Show when={props.own.onFetch}>
          {(ask) => <Button onClick={() => ask()()}>{t('form.own.fetch')}</Button>}
        </Show>
        <Show when={props.own.state === 'used'}>
          <Button onClick={() => props.own.onBack()}>{t('form.own.back')}</Button>
        </Show>
      </div>
      <input
        ref={picker}
        type="file"
        accept="application/pdf,.pdf"
        class="f-picker"
        tabindex={-1}
        aria-label={t('form.own.pick')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <div role="status">
        <Show when={props.own.state === 'reading'}>
          <p>{t('form.own.reading')}</p>
        </Show>
        <Show when={props.own.message}>
          {(message) => (
            <Message kind={props.own.state === 'failed' ? 'danger' : 'warning'}>
              <p>{t.find(message())}</p>
            </Message>
          )}
        </Show>
      </div>
    </fieldset>
  );
}
