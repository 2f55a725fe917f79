import { For } from 'solid-js';
import type { Case } from '../../lib/domain/case';
import type { ConsentDraft, DraftProblem } from '../../lib/domain/consent-draft';
import type { Pack } from '../../lib/domain/pack';
import { serviceName } from '../guide/pack-words';
import { Check, Group } from '../ui/fields';
import { useTexts } from '../ui/texts';

export interface ServicesFieldProps {
  readonly pack: Pack;
  readonly case: Case | null;
  /** The services whose contact waits; none when nothing was stopped. */
  readonly stopped: readonly string[];
  /** Services to offer first. */
  readonly services?: readonly string[] | undefined;
  readonly draft: ConsentDraft;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (part: Partial<ConsentDraft>) => void;
}

/**
 * The services of the case, the stopped one first: it is the one the user came for. None is ticked beforehand.
 * «Ikke ennå» speaks of no conversation.
 */
export function ServicesField(props: ServicesFieldProps) {
  const t = useTexts();
  const inCase = () => props.case?.guide.services ?? [];
  const name = (id: string) => serviceName(props.pack, inCase(), id);
  const ids = () => {
    const first = [...props.stopped, ...(props.services ?? [])];
    const all = new Set([...first, ...props.draft.services, ...inCase().map((service) => service.id)]);
    all.delete(props.case?.guide.myService ?? '');
    return [...all];
  };
  const missing = () => props.stopped.filter((id) => !props.draft.services.includes(id));
  const error = () => {
    const problem = props.problems.find((one) => one === 'services' || one === 'stopped');
    return problem && t(`consent.missing.${problem}`, { service: missing().map(name).join(', ') });
  };
  const tick = (id: string, on: boolean) => {
    const others = props.draft.services.filter((one) => one !== id);
    props.onChange({ services: on ? [...others, id] : others });
  };
  return (
    <Group
      id="consent-services"
      legend={t('consent.services.legend')}
      help={props.draft.state === 'notYet' ? undefined : t('consent.services.help')}
      error={error()}
    >
      <For each={ids()} fallback={<p class="s-quiet">{t('consent.list.none')}</p>}>
        {(id) => (
          <Check
            label={name(id)}
            checked={props.draft.services.includes(id)}
            onCheck={(on) => tick(id, on)}
          />
        )}
      </For>
    </Group>
  );
}
