import { createSignal, For, Show } from 'solid-js';
import type { CaseSheet, SheetChoice, SheetPart } from '../../lib/app/case-sheet';
import { formatDay } from '../../lib/text/norwegian';
import { ConsentList } from '../consent/consent-list';
import { createGuard, GuardNotice } from '../getting/guard';
import { type CasePage, childName } from '../getting/types';
import { AskWhomFolded } from '../guide/ask-whom';
import { Agenda } from '../meeting/agenda';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Check, Group } from '../ui/fields';
import { Message } from '../ui/message';
import { SourceLine } from '../ui/source-line';
import { HideButton, Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { OpenPart, StepsPart, SuggestionPart } from './parts';

export interface SheetPageProps extends CasePage, CaseSheet {
  /** All parts there are, in order. */
  readonly allParts: readonly SheetPart[];
  /** `yyyy-mm-dd`. */
  readonly today: string;
  readonly onPrint: () => void;
}

/** Room to write by hand below the agenda. */
const NOTE_LINES = Array.from({ length: 16 });

/**
 * One sheet for those who come to the meeting: suggestion, steps, consents, agenda. Each part can be left out. Without
 * names, until the user asks for them and every service it is for may know.
 */
export function SheetPage(props: SheetPageProps) {
  const t = useTexts();
  const [left, setLeft] = createSignal<readonly SheetPart[]>([]);
  const [ticked, setTicked] = createSignal(false);
  const [names, setNames] = createSignal(false);
  const guard = createGuard((action, ground) => props.mayAct(action, ground));
  const services = () => props.consents.map(({ service }) => service);
  const has = (part: SheetPart) => !left().includes(part);
  const choice = (): SheetChoice => ({ parts: props.allParts.filter(has), names: names() });
  const turn = (on: boolean) => {
    setTicked(on);
    guard.clear();
    if (!on) return setNames(false);
    // On a stated ground the yes comes later: the box says the same as the sheet then too.
    const show = () => setTicked(setNames(true));
    const asked = guard.run({ kind: 'copy', names: true, services: services(), preview: true }, show);
    void asked.then((done) => setTicked(done === true));
  };
  const toggle = (part: SheetPart, on: boolean) =>
    setLeft((all) => (on ? all.filter((one) => one !== part) : [...all, part]));
  /** What names somebody is asked about each time: a consent may have ended meanwhile. */
  const asked = async <T,>(then: () => T | Promise<T>) => {
    const onGround = names() && guard.held() !== undefined;
    const action = { kind: 'copy' as const, names: names(), services: services() };
    const done = await guard.run(action, then, () => turn(false));
    // A ground is for one time.
    if (onGround && done !== null && done !== false) turn(false);
    return done;
  };
  return (
    <Surface kind="page" title={t('guide.sheet.title')}>
      <main class="s-stack s-sheet">
        <div class="s-case-row">
          <h1 class="ds-heading s-heading" data-size="sm">
            {t('guide.sheet.title')}
          </h1>
          <span class="s-no-print">
            <HideButton />
          </span>
        </div>
        <div class="s-stack s-no-print">
          <p>{t('guide.sheet.lead')}</p>
          <div class="s-row">
            <Button variant="primary" onClick={() => asked(props.onPrint)}>
              {t('guide.sheet.print')}
            </Button>
            <CopyButton copy={() => asked(() => props.onCopy(props.textOf(choice())))} />
          </div>
          <Group legend={t('guide.sheet.parts')} short>
            <For each={props.allParts}>
              {(part) => (
                <Check
                  label={t(`guide.sheet.part.${part}`)}
                  checked={has(part)}
                  onCheck={(on) => toggle(part, on)}
                />
              )}
            </For>
          </Group>
          <Check
            label={t('guide.sheet.names')}
            help={t('guide.sheet.namesHelp')}
            checked={ticked()}
            onCheck={turn}
          />
          <GuardNotice guard={guard} page={props} />
          <Show when={props.failed}>
            <Message kind="danger" live>
              <p>{t('getting.failed')}</p>
            </Message>
          </Show>
        </div>
        <p>
          {formatDay(props.today)}.{' '}
          {t('guide.sheet.basis', { pack: props.sheet.pack.name, version: props.sheet.pack.version })}{' '}
          <strong>{t('common.alwaysSuggestion')}</strong>
        </p>
        <Show when={names() && childName(props.case)}>
          {(name) => <p class="s-private">{t('getting.journal.child', { name: name() })}</p>}
        </Show>
        <Show when={has('suggestion')}>
          <SuggestionPart {...props} names={names()} />
        </Show>
        <Show when={has('steps')}>
          <StepsPart sheet={props.sheet} language={props.pack.language} />
        </Show>
        <Show when={has('suggestion')}>
          <OpenPart sheet={props.sheet} />
        </Show>
        <Show when={has('consents')}>
          <section class="s-sheet-part">
            <h2 class="s-subheading">{t('guide.sheet.consents')}</h2>
            <ConsentList
              services={props.consents.map((one) => ({ ...one, name: props.nameOf(one.service, names()) }))}
            />
          </section>
        </Show>
        <Show when={has('meeting')}>
          <section class="s-sheet-part" data-own-page>
            <h2 class="s-subheading">{t('meeting.agendaTitle', { subject: props.pack.meeting.subject })}</h2>
            <Agenda pack={props.pack} />
            <SourceLine
              citations={props.pack.meeting.agenda.flatMap(({ citations }) => citations)}
              sources={props.pack.sources}
            />
            <h3 class="s-subheading">{t('guide.sheet.notes')}</h3>
            <div class="s-sheet-lines" aria-hidden="true">
              <For each={NOTE_LINES}>{() => <div />}</For>
            </div>
          </section>
        </Show>
        <div class="s-no-print">
          <AskWhomFolded pack={props.pack} />
        </div>
      </main>
    </Surface>
  );
}
