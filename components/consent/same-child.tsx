import { Show } from 'solid-js';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';

/** «Er dette samme barn?»: asked when the page beside may be about another child; `noPlan` when it shows no plan. */
export function SameChild(props: { nickname: string; noPlan?: boolean; onAnswer: (same: boolean) => void }) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <h2 class="s-subheading">{t('consent.same.title')}</h2>
      <p>
        {t(props.noPlan ? 'consent.same.textNoPlan' : 'consent.same.text')}
        <Show when={props.nickname}>
          {' '}
          {t('consent.same.case')} <strong class="s-private">{props.nickname}</strong>
        </Show>
      </p>
      <div class="s-row">
        {/* Equals: nobody should be led to «Ja». */}
        <Button onClick={() => props.onAnswer(true)}>{t('consent.same.yes')}</Button>
        <Button onClick={() => props.onAnswer(false)}>{t('consent.same.no')}</Button>
      </div>
    </section>
  );
}
