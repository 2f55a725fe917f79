import { Show } from 'solid-js';
import { MOST } from '../../lib/domain/limits';
import { Button } from '../ui/button';
import { isRefused, TextField } from '../ui/fields';
import { onceDone } from '../ui/once-done';
import { PickList } from '../ui/pick';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { createHalfTyped } from './half-typed';
import { knownService, nextOwnId } from './pack-words';
import type { GuideView } from './types';

const FIELD = 'other-service';

/** «Hvilken tjeneste er du i?»: those in the table first; for the rest it is said that they have no row. */
export function MyServiceQuestion(props: GuideView & { focus: boolean; onDone: () => void }) {
  const t = useTexts();
  const other = createHalfTyped(props, 'myService');
  const inTable = () => props.pack.services.filter((service) => service.row !== null);
  const outside = () => props.pack.services.filter((service) => service.row === null);
  const own = () => props.case.guide.services.filter((service) => service.name);
  const mine = () => props.case.guide.myService;
  const pick = (service: string, then: () => void = () => undefined) =>
    onceDone(props.onCommand({ do: 'setMyService', service }), () => {
      then();
      props.onDone();
    });
  const addOther = (event: SubmitEvent) => {
    event.preventDefault();
    const name = other.text().trim();
    if (!name) return;
    if (isRefused(FIELD, name, MOST.serviceName)) return;
    const { services } = props.case.guide;
    const known = knownService(props.pack, services, name);
    const service = known ?? nextOwnId(services, mine());
    if (!known) props.onCommand({ do: 'setService', service, name, status: 'inne' });
    pick(service, other.clear);
  };
  const options = (services: readonly { id: string; name?: string | undefined }[]) =>
    services.map((service) => ({ id: service.id, label: service.name ?? service.id }));
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus}>{t('guide.mine.title')}</ViewHeading>
      <p>{t('guide.mine.text')}</p>
      <h3 class="s-subheading">{t('guide.mine.inTable')}</h3>
      <PickList
        name={t('guide.mine.inTable')}
        options={options(inTable())}
        chosen={mine()}
        onPick={(id) => pick(id)}
      />
      <h3 class="s-subheading">{t('guide.mine.outside')}</h3>
      <p class="s-quiet">{t('guide.mine.outsideHelp')}</p>
      <PickList
        name={t('guide.mine.outside')}
        options={options([...outside(), ...own()])}
        chosen={mine()}
        onPick={(id) => pick(id)}
      />
      <form class="s-stack" onSubmit={addOther}>
        <TextField
          id={FIELD}
          label={t('guide.mine.other')}
          value={other.text()}
          most={MOST.serviceName}
          onText={other.type}
          onLeave={other.keep}
        />
        <Show when={other.text().trim()}>
          <Button type="submit">{t('guide.mine.useOther')}</Button>
        </Show>
      </form>
    </section>
  );
}
