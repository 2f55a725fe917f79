import { createSignal, For } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Pack } from '../../lib/domain/pack';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Check, Group } from '../ui/fields';
import { PickList } from '../ui/pick';
import { useTexts } from '../ui/texts';
import type { ChosenRecipient } from './types';

const NOT_A_SERVICE = ['family', 'ownService', 'noNames'] as const;

/** Asked when the page doesn't tell who the contact is with: who needs no consent first, then the services. */
export function WhoIsIt(props: { pack: Pack; case: Case | null; onChoose: (who: ChosenRecipient) => void }) {
  const t = useTexts();
  const inCase = () => props.case?.guide.services.map((service) => service.id) ?? [];
  const services = () => {
    const own = props.case?.guide.services.filter((service) => service.name) ?? [];
    const all = [...props.pack.services, ...own.map(({ id, name }) => ({ id, name: name ?? id }))];
    const mine = props.case?.guide.myService;
    const others = all.filter((service) => service.id !== mine);
    // Those already in the case are the likeliest; the rest keep the table's order.
    return [
      ...others.filter((service) => inCase().includes(service.id)),
      ...others.filter((service) => !inCase().includes(service.id)),
    ].map((service) => ({ id: service.id, label: service.name }));
  };
  const free = () => NOT_A_SERVICE.map((kind) => ({ id: kind, label: t(`consent.who.${kind}`) }));
  const pickFree = (id: string) => {
    const kind = NOT_A_SERVICE.find((one) => one === id);
    if (kind) props.onChoose({ kind });
  };
  return (
    <section class="s-stack">
      <h2 class="s-subheading">{t('consent.who.title')}</h2>
      <p>{t('consent.who.text')}</p>
      <h3 class="s-subheading">{t('consent.who.free')}</h3>
      <PickList name={t('consent.who.free')} options={free()} chosen={null} onPick={pickFree} />
      <h3 class="s-subheading">{t('consent.who.services')}</h3>
      <PickList
        name={t('consent.who.services')}
        options={services()}
        chosen={null}
        onPick={(service) => props.onChoose({ kind: 'service', service })}
      />
      <Several services={services()} onChoose={props.onChoose} />
    </section>
  );
}

/** One message to several services: each of them is ticked, and each needs its own consent. */
function Several(props: {
  services: readonly { readonly id: string; readonly label: string }[];
  onChoose: (who: ChosenRecipient) => void;
}) {
  const t = useTexts();
  const [ticked, setTicked] = createSignal<readonly string[]>([]);
  const [tried, setTried] = createSignal(false);
  const tick = (id: string, on: boolean) =>
    setTicked((before) => [...before.filter((one) => one !== id), ...(on ? [id] : [])]);
  const go = () => {
    setTried(true);
    if (ticked().length === 0) return document.getElementById('consent-several')?.focus();
    props.onChoose({ kind: 'services', services: ticked() });
  };
  return (
    <Details summary={t('consent.who.several')}>
      <Group
        id="consent-several"
        legend={t('consent.who.severalLegend')}
        error={tried() && ticked().length === 0 ? t('consent.missing.services') : undefined}
      >
        <For each={props.services}>
          {({ id, label }) => (
            <Check label={label} checked={ticked().includes(id)} onCheck={(on) => tick(id, on)} />
          )}
        </For>
      </Group>
      <Button onClick={go}>{t('consent.who.severalGo')}</Button>
    </Details>
  );
}
