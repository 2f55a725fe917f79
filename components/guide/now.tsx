import { For, Index, Show } from 'solid-js';
import type { ServiceState } from '../../lib/app/panel-view';
import type { Step } from '../../lib/domain/suggestion';
import { ConsentList } from '../consent/consent-list';
import type { ConsentAsk } from '../consent/consent-view';
import { GoneOnList } from '../consent/gone-on-list';
import { Say } from '../getting/talk';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Empty } from '../ui/empty';
import { Check } from '../ui/fields';
import { Quotes } from '../ui/quote';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { sourceNames } from './pack-words';
import type { GuideView } from './types';

export interface NowProps extends GuideView {
  readonly consents: readonly ServiceState[];
  readonly onOpenConsent: (ask: ConsentAsk) => void;
  /** Opens the page on meeting and contact; left out while the case isn't stored. */
  readonly onMeeting?: (() => void) | undefined;
  readonly onLink: (id: string) => void;
}

/** «Hva nå?»: the procedure as steps to tick, the consent where it is needed, what the role holds, what to say. */
export function Now(props: NowProps) {
  const t = useTexts();
  const procedures = () => props.suggestion.procedures;
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('guide.now.title')}</ViewHeading>
      <Show
        when={procedures().length > 0}
        fallback={<Empty title={t('guide.now.emptyTitle')} text={t(whyNoSteps(props.suggestion))} />}
      >
        <p>{t('guide.now.text')}</p>
      </Show>
      <Index each={procedures()}>
        {(procedure) => (
          <section class="s-procedure">
            <h3 class="s-subheading" lang={props.pack.language}>
              {procedure().title}
            </h3>
            <ol class="s-steps">
              <Index each={procedure().steps}>{(step) => <StepLine {...props} step={step()} />}</Index>
            </ol>
          </section>
        )}
      </Index>
      <Say pack={props.pack} services={props.consents.map((one) => one.name)} />
      <Duties {...props} />
      <Links {...props} />
    </section>
  );
}

/** Nothing to do yet, nothing to do, or nothing that can be said: three things. */
function whyNoSteps({ settled, need }: NowProps['suggestion']) {
  if (!settled) return 'guide.now.emptyText';
  return need.status === 'no' ? 'guide.now.noPlan' : 'guide.result.nothing';
}

function StepLine(props: NowProps & { step: Step }) {
  const t = useTexts();
  return (
    <li>
      <Check
        label={<span lang={props.pack.language}>{props.step.text}</span>}
        checked={props.case.guide.done.includes(props.step.id)}
        onCheck={(done) => props.onCommand({ do: 'tickStep', step: props.step.id, done })}
      />
      <Show when={props.step.needsConsent}>
        <div class="s-consent-here">
          <p>{t('guide.now.consent')}</p>
          <ConsentList services={props.consents} onAsk={props.onOpenConsent} />
          <GoneOnList {...props} />
          <Button onClick={() => props.onOpenConsent({ services: props.consents.map((one) => one.service) })}>
            {t('guide.now.openConsent')}
          </Button>
          <Show when={props.onMeeting}>
            {(open) => <Button onClick={() => open()()}>{t('meeting.open')}</Button>}
          </Show>
        </div>
      </Show>
      <Show when={props.step.citations.length > 0}>
        <Details summary={t('guide.line.words')}>
          <Quotes citations={props.step.citations} sourceName={sourceNames(props.pack)} />
        </Details>
      </Show>
    </li>
  );
}

function Duties(props: GuideView) {
  const t = useTexts();
  return (
    <Show when={props.suggestion.duties.length > 0}>
      <h3 class="s-subheading">{t('guide.duties.title')}</h3>
      <ul>
        <For each={props.suggestion.duties}>{(duty) => <li lang={props.pack.language}>{duty.text}</li>}</For>
      </ul>
      <Details summary={t('guide.line.words')}>
        <Quotes
          citations={props.suggestion.duties.flatMap((duty) => duty.citations)}
          sourceName={sourceNames(props.pack)}
        />
      </Details>
    </Show>
  );
}

/**
 * Useful tools. Their addresses are missing in the source until the kommune enters them: those without one are words, and
 * where none has one they wait folded, since there is nothing to press.
 */
function Links(props: NowProps) {
  const t = useTexts();
  const anyOpens = () => props.pack.links.some(({ href }) => href);
  const list = () => (
    <>
      <ul lang={props.pack.language}>
        <For each={props.pack.links}>
          {({ id, text, href }) => (
            <li>
              <Show when={href} fallback={text}>
                <button type="button" class="s-link" onClick={() => props.onLink(id)}>
                  {text}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.pack.links.some(({ href }) => !href)}>
        <p class="s-quiet">{t('guide.links.text')}</p>
      </Show>
    </>
  );
  return (
    <Show when={props.pack.links.length > 0}>
      <Show when={anyOpens()} fallback={<Details summary={t('guide.links.title')}>{list()}</Details>}>
        <h3 class="s-subheading">{t('guide.links.title')}</h3>
        {list()}
      </Show>
    </Show>
  );
}
