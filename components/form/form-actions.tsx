import { createSignal, Show } from 'solid-js';
import type { FormPages } from '../../lib/domain/form-report';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Check } from '../ui/fields';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';
import type { FormViewProps } from './types';

/** «Skriv ut» and «Lagre»: first the pages that are sent, then the whole form; and what to do with the paper. */
export function FormActions(
  props: Pick<FormViewProps, 'onSave' | 'onPrint' | 'saved' | 'postTo' | 'emailWarning' | 'filled'>,
) {
  const t = useTexts();
  const [locked, setLocked] = createSignal(false);
  const choice = (pages: FormPages) => ({ pages, locked: locked() });
  return (
    <section class="f-actions s-stack">
      <h2 class="s-subheading">{t('form.send.title')}</h2>
      <div class="f-big">
        <Button variant="primary" wide disabled={!props.filled} onClick={() => props.onPrint(choice('send'))}>
          {t('form.print')}
        </Button>
        <Button variant="primary" wide disabled={!props.filled} onClick={() => props.onSave(choice('send'))}>
          {t('form.save')}
        </Button>
      </div>
      <Show when={props.saved}>
        <Message kind="success" live>
          <p>{t('form.saved')}</p>
          {/* Only the browser knows whether it let the file through: a folder, a kommune's rule or the user may say no. */}
          <p>{t('form.savedNot')}</p>
        </Message>
      </Show>
      <div class="f-send">
        <p>{t('form.byHand')}</p>
        <p>{t('form.post')}</p>
        <p class="s-copy">«{props.postTo}»</p>
        <p>«{props.emailWarning}»</p>
      </div>
      <Details summary={t('form.all.title')}>
        <div class="s-row">
          <Button disabled={!props.filled} onClick={() => props.onPrint(choice('all'))}>
            {t('form.printAll')}
          </Button>
          <Button disabled={!props.filled} onClick={() => props.onSave(choice('all'))}>
            {t('form.saveAll')}
          </Button>
        </div>
        <Check label={t('form.lock')} checked={locked()} onCheck={setLocked} />
      </Details>
    </section>
  );
}
