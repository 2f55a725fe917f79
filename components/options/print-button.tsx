import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';

/** Prints the page that is shown; itself it doesn't get on paper. */
export function PrintButton(props: { onPrint: () => void }) {
  const t = useTexts();
  return (
    <div class="s-no-print">
      <Button onClick={() => props.onPrint()}>{t('options.print')}</Button>
    </div>
  );
}
