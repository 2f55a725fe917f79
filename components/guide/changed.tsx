import { Index, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { useTexts } from '../ui/texts';

/** A line that stands otherwise than before; lines that came or went have ''. */
export interface ChangedLine {
  /** `need`, an outcome or a service of the case. */
  readonly line: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What a new case changed: a service more or less, or a corrected fact, can turn what was decided. An answer alone never
 * does, so nothing is shown for lines that only went from open to decided.
 */
export function Changed(props: {
  pack: Pack;
  lines: readonly ChangedLine[];
  nameOf: (service: string) => string;
}) {
  const t = useTexts();
  const turned = () =>
    props.lines.filter(({ before }) => before !== 'unknown' && before !== 'open' && before !== '');
  const labelOf = (line: string) => {
    if (line === 'need') return props.pack.need.label;
    return props.pack.outcomes.find((one) => one.id === line)?.label ?? props.nameOf(line);
  };
  const status = (value: string) =>
    value === 'yes' || value === 'no' || value === 'unknown'
      ? t(`guide.line.${value}`)
      : t.find(`guide.status.${value}`).toLowerCase();
  const inWords = ({ line, before, after }: ChangedLine) =>
    after === ''
      ? t('guide.changed.went', { line: labelOf(line) })
      : t('guide.changed.line', { line: labelOf(line), before: status(before), after: status(after) });
  return (
    <Show when={turned().length > 0}>
      <div class="s-fallen" role="status">
        <p class="s-subheading">{t('guide.changed.title')}</p>
        <ul>
          <Index each={turned()}>{(one) => <li>{inWords(one())}</li>}</Index>
        </ul>
      </div>
    </Show>
  );
}
