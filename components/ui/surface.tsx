import { createContext, createSignal, type JSX, onCleanup, onMount, useContext } from 'solid-js';
import { Button } from './button';
import { useTexts } from './texts';

interface Hiding {
  readonly hidden: () => boolean;
  readonly toggle: () => void;
}
const HidingContext = createContext<Hiding>();

export interface SurfaceProps {
  /** Decides width and padding: the side panel, the popup, the consent dialog, or a page in a tab. */
  readonly kind: 'panel' | 'popup' | 'dialog' | 'page';
  /** «Skjul opplysninger» when another view of ours holds it; left out, this surface holds it itself. */
  readonly hidden?: boolean | undefined;
  readonly onToggleHidden?: (() => void) | undefined;
  readonly children: JSX.Element;
}

/**
 * The outermost element of every view of ours: colours that follow the system, our size, and «Skjul opplysninger»
 * with its fixed key Alt+Shift+S, for a parent at the desk or a shared screen.
 */
export function Surface(props: SurfaceProps) {
  const [own, setOwn] = createSignal(false);
  const hidden = () => props.hidden ?? own();
  const toggle = () => (props.onToggleHidden ? props.onToggleHidden() : setOwn((on) => !on));
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || event.code !== 'KeyS') return;
    event.preventDefault();
    toggle();
  };
  onMount(() => {
    document.addEventListener('keydown', onKey);
    onCleanup(() => document.removeEventListener('keydown', onKey));
  });
  return (
    <HidingContext.Provider value={{ hidden, toggle }}>
      <div
        class="s-surface"
        data-kind={props.kind}
        data-color-scheme="auto"
        data-color="brand1"
        data-size="sm"
        data-hidden={hidden() ? 'true' : 'false'}
      >
        {props.children}
      </div>
    </HidingContext.Provider>
  );
}

/** Blurs names and numbers until a field is focused or the pointer holds them. */
export function HideButton() {
  const t = useTexts();
  const hiding = useContext(HidingContext);
  return (
    <Button
      variant="tertiary"
      class="s-small"
      aria-pressed={hiding?.hidden() ?? false}
      aria-keyshortcuts="Alt+Shift+S"
      title={t('common.hideHelp')}
      onClick={() => hiding?.toggle()}
    >
      {hiding?.hidden() ? t('common.hideOff') : t('common.hide')}
    </Button>
  );
}
