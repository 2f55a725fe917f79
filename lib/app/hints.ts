import type { Case } from '../domain/case';
import type { Pack } from '../domain/pack';
import type { Hint } from '../domain/page';
import type { Candidate, OutcomeLine, Suggestion } from '../domain/suggestion';
import { suggest } from '../rules';
import type { Texts } from '../text/catalogue';
import { fold } from '../text/fold';
import { inSentence, serviceInSentence } from '../text/in-sentence';

/**
 * What stands beside the page's fields for plan type and koordinator. «Sett inn» is offered only for a line that is
 * decided: one plan type, and one natural candidate of whose service exactly one person is known. Among equals, or
 * while anything is open, the hint opens the panel.
 */
export function hintsFor(
  openCase: Case | null,
  { pack, texts }: { pack: Pack; texts: Texts },
): readonly Hint[] {
  if (!openCase) {
    return [
      { target: 'planType', text: texts('app.hint.begin'), insert: null },
      { target: 'koordinator', text: texts('app.hint.begin'), insert: null },
    ];
  }
  const suggestion = suggest(pack, openCase.guide);
  return [planTypeHint(suggestion, texts), koordinatorHint(openCase, suggestion, pack, texts)];
}

function planTypeHint({ outcomes, need }: Suggestion, texts: Texts): Hint {
  // A right to an individuell plan isn't yet that one is suggested: without need for a written plan it is ansvarsgruppe.
  const plans = outcomes.filter(({ kind }) => kind === 'plan');
  const [plan, another] = plans.filter(({ suggested }) => suggested === 'yes') as (OutcomeLine | undefined)[];
  const isOpen = plans.some(({ suggested }) => suggested === 'unknown');
  if (need.status !== 'yes' || !plan || another || isOpen)
    return { target: 'planType', text: texts('app.hint.planTypeOpen'), insert: null };
  const text = texts('app.hint.planType', { plan: inSentence(plan.label) });
  return { target: 'planType', text, insert: plan.id };
}

function koordinatorHint(openCase: Case, { candidates }: Suggestion, pack: Pack, texts: Texts): Hint {
  const natural = candidates.filter(
    ({ status, roleFits, later }) => status === 'natural' && roleFits === 'yes' && !later,
  );
  const [one, another] = natural as (Candidate | undefined)[];
  if (!one || another)
    return { target: 'koordinator', text: texts('app.hint.koordinatorOpen'), insert: null };
  const service = serviceInSentence(pack, one.name);
  const text = texts('app.hint.koordinator', { service, role: inSentence(one.role) });
  return { target: 'koordinator', text, insert: onlyPersonOf(one.service, openCase, pack) };
}

/** The name of the one person of a service that stands on the form, or null when there is none or more than one. */
function onlyPersonOf(service: string, { form }: Case, pack: Pack): string | null {
  const known = pack.services.find(({ id }) => id === service);
  const names = known ? [known.name, ...known.aliases].map(fold) : [];
  const rows = form.values.services.filter(
    (row) => names.includes(fold(row.service)) && row.person.trim() !== '',
  );
  return rows.length === 1 ? (rows[0]?.person ?? null) : null;
}
