import { For, Show } from 'solid-js';
import type { AskingNow } from '../../lib/app/asking';
import type { Asking } from '../../lib/domain/asking';
import { isTooLong, MOST } from '../../lib/domain/limits';
import { wholeNumber } from '../../lib/text/norwegian';
import { serviceName } from '../guide/pack-words';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Check, Choice, Group, TextField } from '../ui/fields';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { createTyped } from '../ui/typed';
import { type CasePage, childName } from './types';

export interface PaperChoicesProps extends CasePage {
  /** What is asked for, with everything that follows from pack and case put in. */
  readonly asking: AskingNow;
  readonly withName: boolean;
  readonly onWithName: (on: boolean) => void;
}

/** What doesn't is said in its field, and stands there. */
const fits = (text: string): boolean => !isTooLong(text, MOST.text);

const LANGUAGES = ['nb', 'nn'] as const;
const MOST_MONTHS = 60;
const isMonths = (n: number): boolean => n >= 1 && n <= MOST_MONTHS;

/** What stands on the form, to be changed where it should be another: every change shows on the paper at once. */
export function PaperChoices(props: PaperChoicesProps) {
  const t = useTexts();
  const set = (part: Partial<Asking>) =>
    props.onCommand({ do: 'setAsking', asking: { ...props.case.asking, ...part } });
  const others = () =>
    props.case.guide.services.map(({ id }) => id).filter((id) => id !== props.case.guide.myService);
  const toggled = (list: readonly string[], id: string, on: boolean) =>
    on ? [...list, id] : list.filter((one) => one !== id);
  const name = (id: string) => serviceName(props.pack, props.case.guide.services, id);
  return (
    <div class="s-stack">
      <Group legend={t('getting.paper.language')} short>
        <For each={LANGUAGES}>
          {(language) => (
            <Choice
              name="paper-language"
              label={t(`getting.paper.${language}`)}
              checked={props.asking.language === language}
              onPick={() => set({ language })}
            />
          )}
        </For>
      </Group>
      <Group legend={t('getting.paper.services')}>
        <For each={others()} fallback={<p class="s-quiet">{t('getting.paper.noServices')}</p>}>
          {(id) => (
            <Check
              label={<SoftName name={name(id)} />}
              checked={props.asking.services.includes(id)}
              onCheck={(on) => set({ services: toggled(props.asking.services, id, on) })}
            />
          )}
        </For>
      </Group>
      <Group
        legend={t('getting.paper.signers')}
        help={props.asking.signersOpen ? t('getting.paper.signersOpen') : undefined}
      >
        <For each={props.pack.consent.consenters}>
          {({ id, label }) => (
            <Check
              label={label}
              checked={props.asking.signers.includes(id)}
              onCheck={(on) => set({ signers: toggled(props.asking.signers, id, on) })}
            />
          )}
        </For>
      </Group>
      <Show when={childName(props.case)} fallback={<p class="s-quiet">{t('getting.paper.nameMissing')}</p>}>
        <Check
          label={t('getting.paper.name')}
          help={t('getting.paper.nameHelp')}
          checked={props.withName}
          onCheck={props.onWithName}
        />
      </Show>
      <Details summary={t('getting.paper.more')}>
        <Words {...props} onSet={set} />
      </Details>
    </div>
  );
}

function Words(props: PaperChoicesProps & { onSet: (part: Partial<Asking>) => void }) {
  const t = useTexts();
  const purpose = createTyped(
    () => props.asking.purpose,
    (text) => fits(text) && props.onSet({ purpose: text }),
  );
  const information = createTyped(
    () => props.asking.information,
    (text) => fits(text) && props.onSet({ information: text }),
  );
  const months = createTyped(
    () => String(props.asking.months),
    (text) => {
      if (isMonths(wholeNumber(text))) props.onSet({ months: wholeNumber(text) });
    },
  );
  const monthsError = () =>
    isMonths(wholeNumber(months.text())) ? undefined : t('getting.paper.wrongMonths', { most: MOST_MONTHS });
  const changed = () =>
    [props.case.asking.purpose, props.case.asking.information, props.case.asking.months].some(
      (one) => one !== null,
    );
  return (
    <div class="s-stack">
      <TextField
        label={t('getting.paper.purpose')}
        value={purpose.text()}
        rows={3}
        most={MOST.text}
        onText={purpose.onText}
        onLeave={purpose.leave}
      />
      <TextField
        label={t('getting.paper.information')}
        value={information.text()}
        rows={3}
        most={MOST.text}
        onText={information.onText}
        onLeave={information.leave}
      />
      <TextField
        label={t('getting.paper.months')}
        value={months.text()}
        error={monthsError()}
        onText={months.onText}
        onLeave={months.leave}
      />
      <Show when={changed()}>
        <Button onClick={() => props.onSet({ purpose: null, information: null, months: null })}>
          {t('getting.paper.reset')}
        </Button>
      </Show>
    </div>
  );
}
