import { For, Show } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { Pack } from '../../lib/domain/pack';
import { dayOf, formatDay } from '../../lib/text/norwegian';
import { serviceName } from '../guide/pack-words';
import { useTexts } from '../ui/texts';

/** Contacts in this case that went on without consent, each with the ground that was stated. */
export function GoneOnList(props: { pack: Pack; case: Case | null }) {
  const t = useTexts();
  const entries = () => props.case?.goneOn ?? [];
  const ground = (id: string) => props.pack.consent.exceptions.find((one) => one.id === id)?.title ?? id;
  const name = (id: string) => serviceName(props.pack, props.case?.guide.services ?? [], id);
  return (
    <Show when={entries().length > 0}>
      <section class="s-stack">
        <h3 class="s-subheading">{t('consent.goneOn.title')}</h3>
        <ul>
          <For each={entries()}>
            {(one) => (
              <li>
                {formatDay(dayOf(one.at))}, {name(one.service)}: {ground(one.ground)}{' '}
                <Show when={one.words}>
                  <span class="s-private">{one.words}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <p class="s-quiet">{t('consent.goneOn.help')}</p>
      </section>
    </Show>
  );
}
