import { Show } from 'solid-js';
import { AskWhomFolded } from '../guide/ask-whom';
import { serviceName } from '../guide/pack-words';
import { Message } from '../ui/message';
import { HideButton, Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { Journal, type JournalProps } from './journal';
import { PaperView, type PaperViewProps } from './paper-view';
import { Say, TalkSteps } from './talk';

/** Getting consent: what to say, the form to sign, and what to write in the journal. A tab of ours. */
export function GettingPage(props: PaperViewProps & JournalProps) {
  const t = useTexts();
  const names = () =>
    props.asking.services.map((id) => serviceName(props.pack, props.case.guide.services, id));
  return (
    <Surface kind="page" title={t('getting.title')}>
      <main class="s-stack s-getting">
        <div class="s-case-row">
          <ViewHeading level={1} focus>
            {t('getting.title')}
          </ViewHeading>
          <HideButton />
        </div>
        <p>{t('getting.lead')}</p>
        <Show when={props.failed}>
          <Message kind="danger" live>
            <p>{t('getting.failed')}</p>
          </Message>
        </Show>
        <Say pack={props.pack} services={names()} big level={2} />
        <section class="s-stack">
          <h2 class="s-subheading">{t('getting.talk.title')}</h2>
          <TalkSteps pack={props.pack} />
        </section>
        <PaperView {...props} />
        <Journal {...props} />
        <AskWhomFolded pack={props.pack} />
      </main>
    </Surface>
  );
}
