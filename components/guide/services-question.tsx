import { createSignal, For, Index } from 'solid-js';
import type { CaseService } from '../../lib/domain/case';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { knownService, nextOwnId } from './pack-words';
import type { GuideView } from './types';

type Status = CaseService['status'];
const STATUSES: readonly Status[] = ['inne', 'trengs'];

/** «Hvem er inne, eller trengs?»: a pair of chips for each service, pressed again to take it out. */
export function ServicesQuestion(props: GuideView & { focus: boolean; onDone: () => void }) {
  const t = useTexts();
  const [name, setName] = createSignal('');
  const guide = () => props.case.guide;
  const rows = () => [
    ...props.pack.services.filter((service) => service.id !== guide().myService),
    ...guide()
      .services.filter((service) => service.name && service.id !== guide().myService)
      .map((service) => ({ id: service.id, name: service.name ?? service.id })),
  ];
  const statusOf = (id: string) => guide().services.find((service) => service.id === id)?.status ?? null;
  const press = (service: string, status: Status) =>
    props.onCommand({ do: 'setService', service, status: statusOf(service) === status ? null : status });
  const addTyped = () => {
    const written = name().trim();
    setName('');
    if (!written) return;
    const { services, myService } = guide();
    const known = knownService(props.pack, services, written);
    // What is told of a service already stands: its name once more says nothing new.
    if (known && (known === myService || statusOf(known))) return;
    const own = { service: nextOwnId(services, myService), name: written };
    props.onCommand({ do: 'setService', status: 'inne', ...(known ? { service: known } : own) });
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    addTyped();
  };
  const done = () => {
    addTyped();
    props.onCommand({ do: 'setServicesDone', done: true });
    props.onDone();
  };
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus}>{t('guide.services.title')}</ViewHeading>
      <p>{t('guide.services.text')}</p>
      <ul class="s-services">
        <Index each={rows()}>
          {(service) => (
            <li>
              <span class="s-services-name">
                <SoftName name={service().name} />
              </span>
              <fieldset class="s-chips">
                <legend class="ds-sr-only">{service().name}</legend>
                <For each={STATUSES}>
                  {(status) => (
                    <button
                      type="button"
                      class="s-chip"
                      aria-pressed={statusOf(service().id) === status}
                      onClick={() => press(service().id, status)}
                    >
                      {t(`guide.services.${status}`)}
                    </button>
                  )}
                </For>
              </fieldset>
            </li>
          )}
        </Index>
      </ul>
      <form class="s-inline" onSubmit={add}>
        <TextField label={t('guide.services.own')} value={name()} maxLength={120} onText={setName} />
        <Button type="submit">{t('guide.services.add')}</Button>
      </form>
      <div class="s-sticky">
        <Button variant="primary" wide onClick={done}>
          {t('guide.services.done')}
        </Button>
      </div>
    </section>
  );
}
