import { For, Index } from 'solid-js';
import type { CaseService } from '../../lib/domain/case';
import { MOST } from '../../lib/domain/limits';
import { Button } from '../ui/button';
import { isRefused, TextField } from '../ui/fields';
import { onceDone } from '../ui/once-done';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { createHalfTyped } from './half-typed';
import { knownService, nextOwnId } from './pack-words';
import type { GuideView } from './types';

type Status = CaseService['status'];
const FIELD = 'own-service';
const STATUSES: readonly Status[] = ['inne', 'trengs'];

/** «Hvem er inne, eller trengs?»: a pair of chips for each service, pressed again to take it out. */
export function ServicesQuestion(props: GuideView & { focus: boolean; onDone: () => void }) {
  const t = useTexts();
  const name = createHalfTyped(props, 'services');
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
  /** False when there is too much of it to be a name: it stands, with a word about it. */
  const addTyped = (): boolean => {
    const written = name.text().trim();
    if (isRefused(FIELD, written, MOST.serviceName)) return false;
    const { services, myService } = guide();
    const known = knownService(props.pack, services, written);
    // What is told of a service already stands: its name once more says nothing new.
    const isTold = known && (known === myService || statusOf(known));
    const own = { service: nextOwnId(services, myService), name: written };
    const add = () =>
      props.onCommand({ do: 'setService', status: 'inne', ...(known ? { service: known } : own) });
    onceDone(written && !isTold ? add() : true, name.clear);
    return true;
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    addTyped();
  };
  const done = () => {
    if (!addTyped()) return;
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
        <TextField
          id={FIELD}
          label={t('guide.services.own')}
          value={name.text()}
          most={MOST.serviceName}
          onText={name.type}
          onLeave={name.keep}
        />
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
