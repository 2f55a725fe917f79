import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { type HelpProps, HelpView } from '../help/help-view';
import { Message } from '../ui/message';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { About } from './about';
import { Drawing } from './drawing';
import { KeptCases, type KeptCasesProps } from './kept-cases';
import { Lessons, type LessonsProps } from './lessons';
import { PackImport, type PackImportProps } from './pack-import';
import { PackQuestions } from './pack-questions';
import { PackToRead } from './pack-to-read';
import { PolicyView, type PolicyViewProps } from './policy-view';
import { Settings, type SettingsProps } from './settings';

const ROOMS = ['settings', 'pack', 'letter', 'drawing', 'help', 'about'] as const;
type Room = (typeof ROOMS)[number];

export interface OptionsAppProps extends SettingsProps {
  /** What the kommune's policy has set, and what in it can't be used. */
  readonly policy?: PolicyViewProps;
  /** Why the last thing chosen could not be stored, or null. */
  readonly problem?: 'full' | 'storage' | null;
  /** The cases on this machine; left out where none are shown. */
  readonly kept?: KeptCasesProps;
  /** What «Lær siden» has left; left out where nothing can be taught. */
  readonly lessons?: LessonsProps;
  /** The build's own version. */
  readonly version: string;
  /** What the help needs beside the pack; see `HelpView`. */
  readonly help: Omit<HelpProps, 'pack'>;
  /** The licences of all that is in the package, in full; empty while it isn't built. */
  readonly licences: () => Promise<string>;
  /** The decision drawn from the pack, as SVG text; null while there is none. */
  readonly drawing: readonly string[] | null;
  /** Another pack in place of this one; left out where the kommune's policy decides the pack. */
  readonly packImport?: PackImportProps;
  /** Prints the page as it is shown (a tab of ours, so the browser's own dialog opens). */
  readonly onPrint: () => void;
}

/** The options page: one room at a time, so that what is printed is what is shown. */
export function OptionsApp(props: OptionsAppProps) {
  const t = useTexts();
  const [room, setRoom] = createSignal<Room>('settings');
  return (
    <Surface kind="page" title={[t(`options.room.${room()}`), t('consent.popup.options')].join(' – ')}>
      <header class="s-page-head s-no-print">
        <h1 class="ds-heading s-heading" data-size="sm">
          {t('options.title')}
        </h1>
        <nav class="s-rooms" aria-label={t('options.rooms')}>
          <For each={ROOMS}>
            {(one) => (
              <button
                type="button"
                class="s-room"
                aria-current={room() === one ? 'page' : undefined}
                onClick={() => setRoom(one)}
              >
                {t(`options.room.${one}`)}
              </button>
            )}
          </For>
        </nav>
      </header>
      <main>
        <Show when={props.problem}>
          {(problem) => (
            <Message kind="danger" live>
              <p>{t(`options.problem.${problem()}`)}</p>
            </Message>
          )}
        </Show>
        <Switch>
          <Match when={room() === 'settings'}>
            <Settings {...props} />
            <Show when={props.policy}>{(policy) => <PolicyView {...policy()} />}</Show>
            <Show when={props.kept}>{(kept) => <KeptCases {...kept()} />}</Show>
            <Show when={props.lessons}>{(lessons) => <Lessons {...lessons()} />}</Show>
          </Match>
          <Match when={room() === 'pack'}>
            <PackToRead pack={props.pack} onPrint={props.onPrint} />
            <Show when={props.packImport}>
              {(given) => (
                <div class="s-no-print">
                  <PackImport {...given()} />
                </div>
              )}
            </Show>
          </Match>
          <Match when={room() === 'letter'}>
            <PackQuestions pack={props.pack} onPrint={props.onPrint} />
          </Match>
          <Match when={room() === 'drawing'}>
            <Drawing cards={props.drawing} onPrint={props.onPrint} />
          </Match>
          <Match when={room() === 'help'}>
            <HelpView {...props.help} pack={props.pack} />
          </Match>
          <Match when={room() === 'about'}>
            <About version={props.version} licences={props.licences} />
          </Match>
        </Switch>
      </main>
    </Surface>
  );
}
