import { For, Show } from 'solid-js';
import type { Condition } from '../../lib/domain/condition';
import type { Pack, PackRow } from '../../lib/domain/pack';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';
import { ConditionTree } from './condition-tree';

/**
 * The table as the kommune knows it, word for word, with the rules read out of each cell below its words.
 * Roles are spelt out, since a narrow screen shows the rows as blocks and would take the table's meaning with it.
 */
export function PackTable(props: { pack: Pack }) {
  const columns = () => props.pack.table.columns;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display:block on a narrow screen removes the implied roles
    <table class="s-table" role="table">
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          <For each={columns()}>
            {(column) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <th scope="col" role="columnheader">
                <SoftName name={column} />
              </th>
            )}
          </For>
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        <For each={props.pack.rows}>{(row) => <Row pack={props.pack} row={row} columns={columns()} />}</For>
      </tbody>
    </table>
  );
}

/** A column's name, which may break after a slash where the table stands as blocks (an attribute holds no `<wbr>`). */
const softLabel = (column = '') => column.replaceAll('/', '/\u200b');

function Row(props: { pack: Pack; row: PackRow; columns: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see PackTable
    <tr role="row">
      {/* biome-ignore lint/a11y/noRedundantRoles: see PackTable */}
      <th scope="row" role="rowheader">
        <SoftName name={props.row.cells.service} />
      </th>
      {/* biome-ignore lint/a11y/noRedundantRoles: see PackTable */}
      <td role="cell" data-label={props.columns[1]}>
        <SoftName name={props.row.cells.role} />
        <Roles {...props} />
      </td>
      <Cell {...props} column={2} words={props.row.cells.natural} rule={props.row.natural} />
      <Cell {...props} column={3} words={props.row.cells.notNatural} rule={props.row.notNatural} />
    </tr>
  );
}

/** Where the role depends on the case, the condition for each. */
function Roles(props: { pack: Pack; row: PackRow }) {
  const t = useTexts();
  const labelOf = (id: string) => props.pack.roles.find((role) => role.id === id)?.label ?? id;
  return (
    <For each={props.row.roles}>
      {(one) => (
        <Show when={one.when}>
          {(when) => (
            <div class="s-rule">
              <p class="s-cond-name">{t('options.pack.roleWhen', { role: labelOf(one.role) })}</p>
              <ConditionTree condition={when()} pack={props.pack} />
            </div>
          )}
        </Show>
      )}
    </For>
  );
}

function Cell(props: {
  pack: Pack;
  row: PackRow;
  columns: readonly string[];
  column: number;
  words: string;
  rule: Condition | null;
}) {
  const t = useTexts();
  const examples = () => props.row.examples.filter((one) => props.words.includes(one.quote.quote));
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see PackTable
    <td role="cell" data-label={softLabel(props.columns[props.column])}>
      <Show when={props.words} fallback={<p class="s-quiet">{t('options.pack.blank')}</p>}>
        <p class="s-cell-words">«{props.words}»</p>
      </Show>
      <Show when={props.rule}>
        {(rule) => (
          <div class="s-rule">
            <p class="s-quiet">{t('options.pack.readAs')}</p>
            <ConditionTree condition={rule()} pack={props.pack} />
          </div>
        )}
      </Show>
      <For each={examples()}>
        {(example) => (
          <p class="s-quiet">{t('options.pack.example', { quote: example.quote.quote, why: example.why })}</p>
        )}
      </For>
    </td>
  );
}
