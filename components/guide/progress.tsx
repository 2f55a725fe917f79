import { Show } from 'solid-js';
import { useTexts } from '../ui/texts';
import type { GuideAppProps } from './app-props';

/** While the upper bound is above the usual number, the usual number says more. */
const USUAL = 8;

/** How far it is: the usual number at the start, what is left when one comes back, an upper bound on the way. */
export function Progress(props: Pick<GuideAppProps, 'suggestion' | 'status'> & { first: boolean }) {
  const t = useTexts();
  const words = () => {
    const left = props.suggestion.remaining;
    if (props.first) return t('guide.progress.start');
    if (left === 0) return '';
    if (props.status.resumed) return t.count('guide.progress.resumed', left);
    return left > USUAL ? t('guide.progress.start') : t.count('guide.progress.left', left);
  };
  return (
    <>
      <Show when={props.first}>
        <p>{t('guide.intro')}</p>
      </Show>
      <Show when={words()}>
        <p class="s-quiet">{words()}</p>
      </Show>
    </>
  );
}
