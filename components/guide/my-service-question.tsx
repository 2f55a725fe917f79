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

/** «Hvilken tjeneste er du i?»: in the pack's order; below it is said which of them have no row in the table. */
export function MyServiceQuestion(props: GuideView & { focus: boolean; onDone: () => void }) {
  const t = useTexts();
  const other = createHalfTyped(props, 'myService');
  const outside = () => props.pack.services.filter((service) => service.row === null).map(({ name }) => name);
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
  const options = () => [...props.pack.services, ...own()].map(({ id, name }) => ({ id, label: name ?? id }));
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus}>{t('guide.mine.title')}</ViewHeading>
      <p>{t('guide.mine.text')}</p>
      <PickList name={t('guide.mine.title')} options={options()} chosen={mine()} onPick={(id) => pick(id)} />
      <Show when={outside().length > 0}>
        <p class="s-quiet">{t('guide.mine.outside', { services: outside().join(', ') })}</p>
      </Show>
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
