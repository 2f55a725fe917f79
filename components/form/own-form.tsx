import { Show } from 'solid-js';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { FilePick } from '../ui/file-pick';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import type { OwnForm } from './types';

/**
 * The kommune's own PDF: dropped anywhere on the tab (see `takeDrops`), picked here, or fetched from the open page.
 * The bundled form is always the way on.
 */
export function OwnFormBox(props: { own: OwnForm }) {
  const t = useTexts();
  return (
    <div class="s-stack">
      <Details summary={t('form.own.title')} open={props.own.state !== 'none'}>
        <div class="s-stack">
          <p>{t(props.own.state === 'used' ? 'form.own.using' : 'form.own.text')}</p>
          <div class="s-row">
            <FilePick
              label={t('form.own.pick')}
              accept="application/pdf,.pdf"
              onPick={([file]) => file && props.own.onFile(file)}
            />
            <Show when={props.own.onFetch}>
              {(ask) => <Button onClick={() => ask()()}>{t('form.own.fetch')}</Button>}
            </Show>
            <Show when={props.own.state === 'used'}>
              <Button onClick={() => props.own.onBack()}>{t('form.own.back')}</Button>
            </Show>
          </div>
        </div>
      </Details>
      <Show when={props.own.state === 'reading'}>
        <Loading what={t('form.own.reading')} onCancel={() => props.own.onBack()} />
      </Show>
      <div role="status">
        <Show when={props.own.message}>
          {(message) => (
            <Message kind={props.own.state === 'failed' ? 'danger' : 'warning'}>
              <p>{t.find(message())}</p>
            </Message>
          )}
        </Show>
      </div>
    </div>
  );
}
