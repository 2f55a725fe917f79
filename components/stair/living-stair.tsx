import type { StairStep } from '../../lib/domain/suggestion';
import { useTexts } from '../ui/texts';
import { StairPicture } from './stair-picture';

/** The small stair that answers back. Pressed, it opens the large one; its name says all that the picture shows. */
export function LivingStair(props: { steps: readonly StairStep[]; open: boolean; onToggle: () => void }) {
  const t = useTexts();
  const inWords = () =>
    props.steps.map((step) => `${step.label}: ${t(`guide.stair.${step.state}`)}`).join('. ');
  return (
    <button
      type="button"
      class="s-stair-button"
      aria-expanded={props.open}
      aria-label={`${t('guide.stair.name')}. ${inWords()}. ${t('guide.stair.press')}`}
      title={t('guide.stair.press')}
      onClick={() => props.onToggle()}
    >
      <StairPicture steps={props.steps} />
    </button>
  );
}
