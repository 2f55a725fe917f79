import { createSignal } from 'solid-js';
import { Button } from './button';
import { useTexts } from './texts';

/** Copies a text, and says whether the browser let it. `copy` gives null when nothing was to be copied after all. */
export function CopyButton(props: { label?: string; copy: () => Promise<boolean | null> }) {
  const t = useTexts();
  const [said, setSaid] = createSignal('');
  const press = async () => {
    const done = await props.copy();
    setSaid(done === null ? '' : t(done ? 'getting.copied' : 'getting.notCopied'));
  };
  return (
    <div class="s-row s-no-print">
      <Button onClick={press}>{props.label ?? t('getting.copy')}</Button>
      <p role="status">{said()}</p>
    </div>
  );
}
