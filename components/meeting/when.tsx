import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import { dayOf, wholeNumber } from '../../lib/text/norwegian';
import { createGuard, GuardNotice } from '../getting/guard';
import { Button } from '../ui/button';
import { Check, DayField, Group, TextField, TimeField } from '../ui/fields';
import { Message } from '../ui/message';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import type { MeetingPageProps } from './types';

const MINUTES = { least: 15, most: 480 };
const DAY = 86_400_000;
const LENGTH = 'meeting-minutes';

/** Day, time and length; then the file for the calendar, or Teams. Whoever is called in must be in order first. */
export function When(props: MeetingPageProps) {
  const t = useTexts();
  const others = () => props.consents.map(({ service }) => service);
  const [left, setLeft] = createSignal<readonly string[]>([]);
  const [day, setDay] = createSignal(dayOf(props.now + 7 * DAY));
  const [time, setTime] = createSignal('12:00');
  const [minutes, setMinutes] = createSignal(String(props.pack.meeting.minutes));
  const [wrong, setWrong] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  const guard = createGuard((action, ground) => props.mayAct(action, ground));
  const called = () => others().filter((id) => !left().includes(id));
  const length = () => wholeNumber(minutes());
  const lengthError = () =>
    length() >= MINUTES.least && length() <= MINUTES.most ? undefined : t('meeting.wrongMinutes');
  const save = () => {
    const isSaved = props.onSaveMeeting({ day: day(), time: time(), minutes: length() });
    setWrong(!isSaved);
    setSaved(isSaved);
    return isSaved;
  };
  /** A meeting is contact with those who are called in: asked as if it named the child, until the user says it doesn't. */
  const ask = (then: () => unknown) =>
    guard.run({ kind: 'meeting', names: true, services: [...called()] }, then, then);
  // Teams may be switched off while the page stands there: then nothing waits to open it.
  const hasTeams = createMemo(() => props.onTeams !== null);
  createEffect(() => hasTeams() || guard.clear());
  const press = () => {
    setSaved(false);
    if (lengthError()) return document.getElementById(LENGTH)?.focus();
    void ask(save);
  };
  return (
    <section class="s-stack">
      <h2 class="s-subheading">{t('meeting.when')}</h2>
      <div class="s-when">
        <DayField label={t('meeting.day')} value={day()} onDay={setDay} />
        <TimeField label={t('meeting.time')} value={time()} onTime={setTime} />
        <TextField
          id={LENGTH}
          label={t('meeting.minutes')}
          value={minutes()}
          error={lengthError()}
          onText={setMinutes}
        />
      </div>
      <Group legend={t('meeting.services')}>
        <For each={props.consents} fallback={<p class="s-quiet">{t('meeting.noServices')}</p>}>
          {({ service, name }) => (
            <Check
              label={<SoftName name={name} />}
              checked={!left().includes(service)}
              onCheck={(on) =>
                setLeft((all) => (on ? all.filter((id) => id !== service) : [...all, service]))
              }
            />
          )}
        </For>
      </Group>
      <p>{t('meeting.neutral', { subject: props.pack.meeting.subject })}</p>
      <div class="s-row">
        <Button variant="primary" onClick={press}>
          {t('meeting.save')}
        </Button>
        <Show when={props.onTeams}>
          <Button onClick={() => ask(() => props.onTeams?.())}>{t('meeting.teams')}</Button>
        </Show>
      </div>
      <Show when={props.onTeams}>
        <p class="s-quiet">{t('meeting.teamsHelp')}</p>
      </Show>
      <Show when={wrong()}>
        <p class="s-error" role="alert">
          {t('meeting.wrongTime')}
        </p>
      </Show>
      <Show when={saved()}>
        <Message kind="success" live>
          <p>{t('meeting.saved')}</p>
        </Message>
      </Show>
      <GuardNotice guard={guard} page={props} />
    </section>
  );
}
