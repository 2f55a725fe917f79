import type { FormValues } from '../domain/form-values';
import { entriesOf } from './form-model';
import { prepareText } from './layout/prepare';
import { planServices } from './plan-services';
import type { PagePlan } from './plan-types';
import { type LayoutData, Planner } from './planner';

/**
 * Decides which text stands where, in which size, and what is continued on an extra page. Nothing is drawn.
 * @param layout the boxes of one form, bundled or foreign, and the measures of the font
 */
export function planForm(values: FormValues, layout: LayoutData): PagePlan {
  const planner = new Planner(layout);
  for (const entry of entriesOf(values)) {
    if (entry.path === 'goals') planServices(values, planner);
    if (entry.checked === undefined) planner.text(entry.path, entry.path, entry.text);
    else planner.check(entry.path, entry.checked);
  }
  return { ...planner.done(), about: prepareText(values.child.name, planner.metrics, false).text };
}
