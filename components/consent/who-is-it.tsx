import type { Case } from '../../lib/domain/case';
import type { Pack } from '../../lib/domain/pack';
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
    </section>
  );
}
