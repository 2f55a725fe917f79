import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { useTexts } from '../ui/texts';

/** Said when what was half ticked before stands in the form again, with the way to begin afresh. */
export function KeptNotice(props: { onAfresh: () => void }) {
  const t = useTexts();
  return (
    <Message kind="info">
      <p>{t('consent.kept')}</p>
      <Button variant="tertiary" class="s-small" onClick={() => props.onAfresh()}>
        {t('consent.afresh')}
      </Button>
    </Message>
  );
}
