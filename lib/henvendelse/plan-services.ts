import type { FormValues } from '../domain/form-values';
import { filledRows, SERVICE_COLUMNS } from './form-model';
import { prepareText } from './layout/prepare';
import type { Planner } from './planner';
import { WORDS } from './words';

/**
 * The table of services. When there are more than rows, the last row says so and what stood there goes with
 * the others to the extra page.
 */
export function planServices(values: FormValues, plan: Planner): void {
  const filled = filledRows(values);
  const rows = countRows(plan);
  const inTable = filled.length > rows ? Math.max(0, rows - 1) : filled.length;
  filled.slice(0, inTable).forEach(({ index, row }, at) => {
    for (const column of SERVICE_COLUMNS)
      plan.text(`services.${index}.${column}`, `services.${at}.${column}`, row[column]);
  });
  const over = filled.slice(inTable);
  if (over.length === 0) return;
  const reference = plan.target(`services.${rows - 1}.service`);
  if (reference) plan.reference(reference, WORDS.moreServices);
  const lines = over.flatMap(({ index, row }) => {
    const line = WORDS.service(row);
    const { missing } = prepareText(line, plan.metrics, false);
    const refused = missing.length > 0;
    plan.say(
      `services.${index}.service`,
      undefined,
      refused ? ['refused', missing.join(' ')] : ['continued', ''],
    );
    return refused ? [] : [line];
  });
  if (lines.length > 0) plan.continueElsewhere(WORDS.services, lines.join('\n'));
}

/** Rows that the form has, counted from the first until one is missing. */
function countRows(plan: Planner): number {
  let rows = 0;
  while (plan.target(`services.${rows}.service`)) rows += 1;
  return rows;
}
