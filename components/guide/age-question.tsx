import { PickList } from '../ui/pick';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import type { GuideView } from './types';

/** The age band, confirmed by the user: it is never taken from a number on the page. */
export function AgeQuestion(props: GuideView & { focus: boolean; onDone: () => void }) {
  const t = useTexts();
  const pick = (band: string) => {
    props.onCommand({ do: 'setAgeBand', band });
    props.onDone();
  };
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus}>{t('guide.age.title')}</ViewHeading>
      <p>{t('guide.age.text')}</p>
      <PickList
        name={t('guide.age.title')}
        options={props.pack.ageBands}
        chosen={props.case.guide.ageBand}
        narrow
        onPick={pick}
      />
    </section>
  );
}
