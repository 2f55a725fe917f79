import type { Adapter, Addition } from '../domain/adapter';
import { withAdditions } from './additions';
import { SPLIT } from './child-heading';
import { COLUMN_HEADER } from './columns';
import { CONTROL, contactOn } from './contact';
import { all, FIELD, HEADING, nameOf, textOf } from './dom';
import { choiceField, choosable, fieldsOf, knowField, shownValue } from './fields';
import { isGoal } from './goals';
import { under } from './headings';
import { labelsOf } from './labels';
import type { Lesson } from './lessons';
import { meaningOf } from './meaning';
import { looksLikeName } from './person-name';
import { shownOn } from './screens';
import { columnOf } from './service-rows';
import { knowText, labelOfText, labelsOn, textsOn } from './shown-text';
import { says, wordsOf } from './words';

export type Proposal =
  | {
      readonly ok: true;
      readonly additions: readonly Addition[];
      /** All words that the rule goes by and that will be kept, as the page has them. */
      readonly label: string;
      /** Labels of other things on this page that the rule would match as well. */
      readonly also: readonly string[];
    }
  /**
   * `noLabel`: nothing to know it by. `known`: it is recognised already. `unclear`: no label tells it from others.
   * `personal`: the words may name somebody, and a rule is kept and handed on.
   */
  | { readonly ok: false; readonly problem: 'noLabel' | 'known' | 'unclear' | 'personal' };

/**
 * Proposes a rule for what was pointed at: by its label and, where that doesn't tell whose it is, by the heading
 * above. Never by id, class or place.
 * @param roots all open roots of the page
 * @param adapter as prepared for the page script, with what was taught before
 */
export function propose(
  element: HTMLElement,
  lesson: Lesson,
  roots: readonly ParentNode[],
  adapter: Adapter,
): Proposal {
  const label = bare(labelOf(element, lesson));
  const words = wordsOf(label);
  if (words.length === 0 || words.length > 8) return { ok: false, problem: 'noLabel' };
  const matched = (known: Adapter) => matches(lesson, roots, known);
  if (matched(adapter).includes(element)) return { ok: false, problem: 'known' };
  const additions = additionsFor(element, lesson, label, adapter);
  const heading = additions.some(({ to }) => to === 'neutral' || to === 'people')
    ? bare(under(element)[0] ?? '')
    : '';
  const names = namesOn(roots, adapter);
  if ([label, heading].some((text) => maySaySomebody(text) || wordsOf(text).some((word) => names.has(word))))
    return { ok: false, problem: 'personal' };
  const after = matched(withAdditions(adapter, additions));
  if (!after.includes(element)) return { ok: false, problem: 'unclear' };
  const others = after.filter((one) => one !== element && !matched(adapter).includes(one));
  const shown = heading ? `${label}, ${heading}` : label;
  return { ok: true, additions, label: shown, also: others.map((one) => labelOf(one, lesson)) };
}

/** «3.2 Kallenavn (f.eks. …): *»: the number is the form's, and another on the next page; what else stands beside the words isn't compared, and isn't kept. */
const bare = (text: string): string =>
  text
    .replace(/^\d+(\.\d+)*[.)]?\s+/, '')
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/[<>#[\]{}=()]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s:*]+$/, '')
    .trim();

/** The words on the page that a rule would go by. */
function labelOf(element: HTMLElement, { is }: Lesson): string {
  if (is === 'contact') return nameOf(element);
  if (is === 'column' || is === 'screen') return textOf(element, 80);
  return isText(element) ? labelOfText(element) : (labelsOf(element)[0]?.text ?? '');
}

/** A label on a page that shows its plans without fields. */
const isText = (element: Element): boolean =>
  !element.matches(`${FIELD},fieldset,[role=group]`) && !element.querySelector('input');

/** Each word of the names that the page shows: in its fields, its texts and its headings. */
function namesOn(roots: readonly ParentNode[], adapter: Adapter): ReadonlySet<string> {
  const isName = (field: HTMLElement) => /name/i.test(knowField(field, adapter)?.field ?? '');
  const headings = all(roots, HEADING).flatMap((heading) => textOf(heading, 80).split(SPLIT));
  return new Set(
    [
      ...fieldsOf(roots).filter(isName).map(shownValue),
      ...[...textsOn(roots), ...headings].filter((text) => looksLikeName(text, adapter)),
    ].flatMap(wordsOf),
  );
}

/** Norwegian labels have a capital only at the beginning: one further in, or a number, is taken for somebody's name. */
function maySaySomebody(text: string): boolean {
  const [, ...later] = text.trim().split(/\s+/);
  return later.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) || /\d{4}/.test(text);
}

function additionsFor(element: HTMLElement, lesson: Lesson, words: string, adapter: Adapter): Addition[] {
  const add = (to: Addition['to'], id: string, phrase: string): Addition => ({
    adapter: adapter.id,
    to,
    id,
    words: [phrase],
  });
  if (lesson.is === 'contact') return [add('contacts', lesson.id, words)];
  if (lesson.is === 'choice') return [add('choices', lesson.target, words)];
  if (lesson.is === 'goal') return [add('goals', '', words)];
  if (lesson.is === 'column') return [add('serviceTable', lesson.column, words)];
  if (lesson.is === 'screen') return [add('screens', lesson.id, words)];
  const { field, person } = lesson;
  const isKnownLabel = meaningOf(words, adapter)?.field === field;
  const label = isKnownLabel ? [] : [add('fields', field, words)];
  const taught = withAdditions(adapter, label);
  const now = isText(element)
    ? knowText({ label: labelOfText(element), at: element }, taught)
    : knowField(element, taught);
  if (now?.person === person && now.field === field) return label;
  const heading = bare(under(element)[0] ?? '');
  if (wordsOf(heading).length === 0) return label;
  return [...label, person === 'child' ? add('neutral', '', heading) : add('people', person, heading)];
}

/** The headings by which a page is known as a screen, or as another of its kind: one child's plan is read alike on all. */
function headingsOf(id: string, roots: readonly ParentNode[], adapter: Adapter): HTMLElement[] {
  const { screen } = shownOn(roots, adapter);
  const wanted = adapter.screens.find((one) => one.id === id);
  if (!screen || !wanted || screen.many !== (wanted.many ?? false)) return [];
  const marks = adapter.screens.filter((one) => one.id === screen.id).flatMap((one) => one.marks);
  return (all(roots, HEADING) as HTMLElement[]).filter((heading) =>
    marks.some(({ on, words }) => on === 'heading' && says(textOf(heading), words)),
  );
}

/** What on the page a lesson holds for now. */
function matches(lesson: Lesson, roots: readonly ParentNode[], adapter: Adapter): HTMLElement[] {
  if (lesson.is === 'contact')
    return all(roots, CONTROL).filter((control) => contactOn([control], adapter)?.control === lesson.id);
  if (lesson.is === 'screen') return headingsOf(lesson.id, roots, adapter);
  if (lesson.is === 'column')
    return all(roots, COLUMN_HEADER).filter((one) => columnOf(textOf(one), adapter) === lesson.column);
  const fields = fieldsOf(roots);
  if (lesson.is === 'goal')
    return [
      ...fields.filter((field) => isGoal(field, adapter)),
      ...labelsOn(roots, ({ label }) => says(label, adapter.goals)),
    ];
  if (lesson.is === 'choice') {
    const field = choiceField(choosable(roots), lesson.target, adapter);
    const words = adapter.choices.find(({ target }) => target === lesson.target)?.words ?? [];
    return [...(field ? [field] : []), ...labelsOn(roots, ({ label }) => says(label, words))];
  }
  const isIt = (known: ReturnType<typeof knowText>) =>
    known?.field === lesson.field && known.person === lesson.person;
  return [
    ...fields.filter((element) => isIt(knowField(element, adapter))),
    ...labelsOn(roots, (fact) => isIt(knowText(fact, adapter))),
  ];
}
