import { createSignal, Match, Show, Switch } from 'solid-js';
import type { Problem } from '../../lib/app/connection';
import type { PageKind, ServiceState } from '../../lib/app/panel-view';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import type { ConsentDraft, ConsentRules } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import { AskWhomFolded } from '../guide/ask-whom';
import { type HelpProps, HelpView } from '../help/help-view';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Message } from '../ui/message';
import { HideButton, Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { ConsentList } from './consent-list';
import { type ConsentAsk, ConsentView } from './consent-view';
import { GoneOnList } from './gone-on-list';

export interface PopupAppProps {
  /** What the page in the active tab is; the same words as in the panel. */
  readonly page: PageKind;
  /** Why the last thing asked for could not be done, or null; what is shown is what is stored. */
  readonly problem?: Problem | null;
  /** Null when the tab has no case. */
  readonly case: Case | null;
  readonly pack: Pack;
  readonly rules: ConsentRules;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly consents: readonly ServiceState[];
  /** In Firefox only a press in the popup can open the sidebar. */
  readonly sidebar: boolean;
  readonly onOpenPanel: () => void;
  readonly onFillForm: () => void;
  /** A new, empty form, without the guide. */
  readonly onJustForm: () => void;
  /** False (at once, or when it is known) when it could not be done. */
  readonly onCommand: (command: Command) => unknown;
  /** What is half ticked about consent in this case, and what keeps it; null when it is saved. */
  readonly keptDraft: ConsentDraft | null;
  readonly onKeepDraft: (draft: ConsentDraft | null) => void;
  /** «Lær siden»: the superuser points at the page. */
  readonly onTeach: () => void;
  readonly onOptions: () => void;
  /** Opens the page with the form to sign and the text for the journal. */
  readonly onGetting?: (() => void) | undefined;
  /** What the help needs beside the pack; left out, there is no way to it. */
  readonly help?: Omit<HelpProps, 'pack'>;
  /** The origin of a page that the user may ask to use Sidemann on; null where there is nothing to ask. */
  readonly offer?: string | null;
  /** The browser asks the user, and may close this window meanwhile. */
  readonly onUseHere?: (origin: string) => void;
}

/** The toolbar button's window: where am I, which consents are in order, and the three ways on. */
export function PopupApp(props: PopupAppProps) {
  const t = useTexts();
  const [view, setView] = createSignal<ConsentAsk | 'home' | 'help'>('home');
  const [back, setBack] = createSignal(false);
  const close = () => {
    setBack(true);
    setView('home');
  };
  const asked = () => {
    const now = view();
    return typeof now === 'object' ? now : null;
  };
  return (
    <Surface kind="popup">
      <main class="s-stack">
        <div class="s-case-row">
          <h1 class="ds-heading s-heading" data-size="2xs">
            {t('common.appName')}
          </h1>
          <HideButton />
        </div>
        <Show when={props.problem}>
          {(problem) => (
            <Message kind="danger" live>
              <p>{t(`guide.problem.${problem()}`)}</p>
            </Message>
          )}
        </Show>
        <Switch
          fallback={<Home {...props} focus={back()} onConsent={setView} onHelp={() => setView('help')} />}
        >
          <Match when={asked()}>{(ask) => <ConsentView {...props} ask={ask()} onClose={close} />}</Match>
          <Match when={view() === 'help' && props.help}>
            {(help) => (
              <>
                <HelpView {...help()} pack={props.pack} />
                <Button wide onClick={close}>
                  {t('help.close')}
                </Button>
              </>
            )}
          </Match>
        </Switch>
      </main>
    </Surface>
  );
}

function Home(
  props: PopupAppProps & { focus: boolean; onConsent: (ask: ConsentAsk) => void; onHelp: () => void },
) {
  const t = useTexts();
  return (
    <>
      <p>{t('consent.popup.lead')}</p>
      <p class="s-quiet">{t(`guide.page.${props.page}`)}</p>
      <Show when={props.case}>
        {(open) => (
          <p>
            <span class="s-quiet">{t('guide.case.label')}</span>{' '}
            <strong class={open().nickname ? 's-private' : ''}>
              {open().nickname || t('guide.case.unnamed')}
            </strong>
          </p>
        )}
      </Show>
      <Button variant="primary" wide onClick={() => props.onOpenPanel()}>
        {t(props.sidebar ? 'consent.popup.sidebar' : 'consent.popup.panel')}
      </Button>
      <Button wide onClick={() => props.onFillForm()}>
        {t('consent.popup.fill')}
      </Button>
      <Button variant="tertiary" wide onClick={() => props.onJustForm()}>
        {t('consent.popup.justForm')}
      </Button>
      <Show when={props.case}>
        <section class="s-stack" aria-label={t('consent.popup.consents')}>
          <ViewHeading focus={props.focus}>{t('consent.popup.consents')}</ViewHeading>
          <ConsentList services={props.consents} onAsk={props.onConsent} />
          <GoneOnList {...props} />
          <Show when={props.consents.length > 0}>
            <Button
              wide
              onClick={() => props.onConsent({ services: props.consents.map((one) => one.service) })}
            >
              {t('consent.popup.openConsent')}
            </Button>
            <Show when={props.onGetting}>
              {(open) => (
                <Button wide onClick={() => open()()}>
                  {t('getting.open')}
                </Button>
              )}
            </Show>
          </Show>
        </section>
      </Show>
      <Show when={props.offer}>
        {(origin) => (
          <Details summary={t('consent.popup.otherAddress')} open={props.page === 'noAccess'}>
            <p>{t('consent.popup.useHereText', { host: new URL(origin()).host })}</p>
            <Button wide onClick={() => props.onUseHere?.(origin())}>
              {t('consent.popup.useHere')}
            </Button>
          </Details>
        )}
      </Show>
      <AskWhomFolded pack={props.pack} />
      <Show when={props.page === 'site' || props.page === 'recognised'}>
        <button type="button" class="s-link" onClick={() => props.onTeach()}>
          {t('consent.popup.teach')}
        </button>
      </Show>
      <Show when={props.help}>
        <button type="button" class="s-link" onClick={() => props.onHelp()}>
          {t('help.link')}
        </button>
      </Show>
      <button type="button" class="s-link" onClick={() => props.onOptions()}>
        {t('consent.popup.options')}
      </button>
      <p class="s-quiet">{t('common.alwaysSuggestion')}</p>
    </>
  );
}
