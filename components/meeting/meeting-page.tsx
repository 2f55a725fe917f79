import { Show } from 'solid-js';
import { AskWhomFolded } from '../guide/ask-whom';
import { CopyButton } from '../ui/copy-button';
import { Message } from '../ui/message';
import { HideButton, Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { Agenda } from './agenda';
import { ContactText } from './contact-text';
import { People } from './people';
import type { MeetingPageProps } from './types';
import { When } from './when';

/** Meeting and contact after the gate: calendar file, Teams, agenda, what to write, whom to reach. A tab of ours. */
export function MeetingPage(props: MeetingPageProps) {
  const t = useTexts();
  const copyAgenda = () => {
    const title = t('meeting.agendaTitle', { subject: props.pack.meeting.subject });
    return props.onCopy(`${title}\n${props.agenda}`);
  };
  return (
    <Surface kind="page" title={t('meeting.title')}>
      <main class="s-stack s-getting">
        <div class="s-case-row">
          <ViewHeading level={1} focus>
            {t('meeting.title')}
          </ViewHeading>
          <HideButton />
        </div>
        <p>{t('meeting.lead')}</p>
        <Show when={props.failed}>
          <Message kind="danger" live>
            <p>{t('getting.failed')}</p>
          </Message>
        </Show>
        <When {...props} />
        <section class="s-stack">
          <h2 class="s-subheading">{t('meeting.agenda')}</h2>
          <p>{t('meeting.agendaText')}</p>
          <Agenda pack={props.pack} />
          <CopyButton copy={copyAgenda} />
        </section>
        <ContactText {...props} />
        <People {...props} />
        <AskWhomFolded pack={props.pack} />
      </main>
    </Surface>
  );
}
