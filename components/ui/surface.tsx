import {
  createContext,
  createEffect,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  Show,
  useContext,
} from 'solid-js';
import { Button } from './button';
import { keepFocus } from './keep-focus';
import { useTexts } from './texts';

interface Hiding {
  readonly hidden: () => boolean;
  readonly toggle: () => void;
}
const HidingContext = createContext<Hiding>();

/** Designsystemet's switches: follow the system's light or dark, our colour, the size that fits a panel. */
const LOOK = { colorScheme: 'auto', color: 'brand1', size: 'sm' } as const;

export interface SurfaceProps {
  /** Decides width and padding: the side panel, the popup, the consent dialog, or a page in a tab. */
  readonly kind: 'panel' | 'popup' | 'dialog' | 'page';
  /** What the tab or window is called, before our name; left out, it is our name alone. Never anything about a child. */
  readonly title?: string | undefined;
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
  const t = useTexts();
  let whole: HTMLElement | undefined;
  const [own, setOwn] = createSignal(false);
  const hidden = () => props.hidden ?? own();
  const toggle = () => (props.onToggleHidden ? props.onToggleHidden() : setOwn((on) => !on));
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || event.code !== 'KeyS') return;
    event.preventDefault();
    toggle();
  };
  // A screen reader reads the page in the language of its texts, and its title too.
  createEffect(() => {
    document.documentElement.lang = t.language;
    document.title = [props.title, t('common.appName')].filter(Boolean).join(' – ');
  });
  onMount(() => {
    // The colours reach the edges of the window too, where this element doesn't.
    Object.assign(document.documentElement.dataset, LOOK);
    const until = new AbortController();
    document.addEventListener('keydown', onKey, until);
    keepFocus(whole as Element, until.signal);
    onCleanup(() => until.abort());
  });
  return (
    <HidingContext.Provider value={{ hidden, toggle }}>
      <div
        class="s-surface"
        data-kind={props.kind}
        data-hidden={hidden() ? 'true' : 'false'}
        ref={(element) => {
          whole = element;
        }}
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
      class="s-small s-hide"
      aria-pressed={hiding?.hidden() ?? false}
      aria-keyshortcuts="Alt+Shift+S"
      title={t('common.hideHelp')}
      onClick={() => hiding?.toggle()}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10z" />
        <circle cx="10" cy="10" r="2.6" />
        <Show when={hiding?.hidden()}>
          <path d="M3 17 17 3" />
        </Show>
      </svg>
      <span class="s-hide-text">{t('common.hide')}</span>
    </Button>
  );
}
