import type { Adapter, FieldId, PersonId, ServiceNames } from '../domain/adapter';
import type { PageReading, ReadValue } from '../domain/page';
import { looksLikeFodselsnummer } from '../text/norwegian';
import { besideFact, saysBeside } from './beside';
import { childInHeading, nameOfPlan } from './child-heading';
import { childPart } from './child-part';
import { compose } from './compose';
import { all, HEADING, rootsOf, textOf } from './dom';
import { type Fact, factsOf } from './facts';
import { familyBoxes, familyRows } from './family-rows';
import { choiceField, choosable, fieldsOf, knowField, shownNumber, shownValue } from './fields';
import type { Found } from './found';
import { goals } from './goals';
import { under } from './headings';
import { planKey } from './key';
import { koordinatorBelow } from './koordinator';
import { labelsOf } from './labels';
import { shownNow } from './lists';
import { isForesatt, meaningOf, personOf, saysWho } from './meaning';
import { nameAbove, withChild } from './name-above';
import { withNextLine } from './next-line';
import { ofOneChild, withNameOf, withOwnName, withoutConflicts, withoutOthers } from './one-child';
import { isOver, saysPlan } from './options';
import { followsAnother, namesPerson, ownerBefore } from './owner';
import { type PersonBox, personBoxes } from './person-boxes';
import { personLine } from './person-line';
import { saysOwnWords, withoutInitials } from './person-name';
import { cleaned, isEmpty, numberBehind, plausible } from './plausible';
import { serviceRows } from './service-rows';
import { withoutUnsaid } from './unsaid';
import { whoseIs } from './whose';
import { says, split } from './words';

/**
 * Reads what the page shows about one child. Only on request: panel opened on the page, or the form asked for.
 * A page that isn't recognised, or that lists many children, gives nothing.
 * @param services the pack's, by which people from services are known where no label says it
 */
export function readPage(
  document: Document,
  address: string,
  adapter: Adapter,
  services: readonly ServiceNames[] = [],
): PageReading {
  const { screen, roots } = shownNow(rootsOf(document), adapter);
  if (!screen || screen.many) return { screen: screen?.id ?? null, key: {}, values: [], conflicts: [] };
  const fields = fieldsOf(roots);
  const isLabel = (text: string) =>
    meaningOf(text, adapter) !== null ||
    saysBeside(text, adapter) !== null ||
    [...adapter.choices.map(({ words }) => words), adapter.goals].some((words) => says(text, words));
  // «Mor» is a label, but it is also what stands for how somebody is related.
  const isValue = (value: string, label: string) =>
    !isLabel(value) || meaningOf(label, adapter)?.field === 'relation';
  const isLabelOrPerson = (text: string) => isLabel(text) || namesPerson(text, adapter);
  const facts = roots.flatMap((root) => factsOf(root, isLabelOrPerson, isValue));
  const everybody = personBoxes(roots, adapter, services);
  const saidTo = (known: Adapter, people: readonly PersonBox[]) => [
    ...fields.flatMap((field) => inField(field, fields, known)),
    ...facts.flatMap((_, i) => inFact(facts, i, people, known)),
    ...namesInHeadings(roots, adapter),
  ];
  const first = saidTo(adapter, everybody);
  const isNamed = first.some(({ person, field, text }) => person === 'child' && text && /name/i.test(field));
  const above = isNamed ? null : nameAbove(roots, facts, fields, adapter);
  // «Skole» on the child's own card makes nobody of the school.
  const boxes = above ? everybody.filter(({ name }) => name !== above.text) : everybody;
  const said = above ? [above, ...saidTo(withChild(adapter, above.text), boxes)] : first;
  const found = withNameOf(said, nameOfPlan(roots, adapter));
  found.push(...familyRows(roots, adapter), ...familyBoxes(boxes, found));
  const key = planKey(roots, address, adapter);
  found.push(...childInHeading(roots, adapter, key, found));
  const sure = withOwnName(
    withoutUnsaid(withoutOthers(found, adapter), adapter).filter(
      ({ text, confidence }) => text && confidence >= adapter.bar,
    ),
  );
  const labelled = [
    ...compose(sure, adapter),
    ...serviceRows(roots, adapter, services, boxes),
    ...choices(choosable(roots), facts, koordinatorBelow(roots, facts, adapter), adapter).filter(
      ({ text }) => !isEmpty(text, adapter),
    ),
    ...goals(roots, fields, facts, adapter),
  ];
  const hasPlanField = choiceField(choosable(roots), 'planType', adapter) !== null;
  const values = [...labelled, ...childPart(roots, labelled, hasPlanField, adapter)];
  return {
    screen: screen.id,
    key,
    ...ofOneChild(withoutConflicts(values)),
  };
}

/** What a field says, when it is known and holds something. */
function inField(element: HTMLElement, fields: readonly HTMLElement[], adapter: Adapter): Found[] {
  const known = knowField(element, adapter);
  if (!known) return [];
  const text = known.field === 'number' ? shownNumber(element) : cleaned(known.field, shownValue(element));
  // «Personnummer» can be a box for the last five digits: half a number is nobody's.
  if (isEmpty(text, adapter) || (known.field === 'number' && !plausible('number', text))) return [];
  const isSaid = known.person !== 'child' || meaningOf(known.label, adapter)?.person === 'child' || known.row;
  if (!isSaid && followsAnother(element, fields, known.field, adapter)) return [];
  return [{ ...known, at: element, field: partOf(known.field, text), text }];
}

/** What a label and the text beside it say, and whose it is: the box's of a person in which they stand, else the part's of the page. */
function inFact(facts: readonly Fact[], i: number, boxes: readonly PersonBox[], adapter: Adapter): Found[] {
  const { label, value, at } = facts[i] as Fact;
  const meaning = meaningOf(label, adapter) ?? besideFact(facts, i, adapter);
  if (!meaning || says(label, choiceWords(adapter, 'koordinator'))) return [];
  const text = cleaned(meaning.field, meaning.field === 'address' ? withNextLine(value, at) : value);
  if (isEmpty(text, adapter)) return [];
  if (!plausible(meaning.field, text))
    return meaning.field === 'name' && isForesatt(meaning.person)
      ? personLine(
          value,
          { person: meaning.person, label, at, heading: '', confidence: meaning.score },
          adapter,
        )
      : [];
  // Beside a text that only says who somebody is stands anything; a name is written as one.
  if (meaning.field === 'name' && !/^\p{Lu}.* \p{Lu}/u.test(text)) return [];
  const box = boxes.find(({ element, person }) => person && element.contains(at));
  if (box?.relation && box.relation === label) return [];
  const part = whoseIs(at, adapter);
  // A part that is mother's says more than the smaller box with her name in it.
  const whose =
    box?.person && part.person !== 'mor' && part.person !== 'far'
      ? { ...box, person: inGroup(box.person), factor: 1 }
      : part;
  const owner = box?.person || meaning.person ? null : ownerBefore(facts, i, meaning.field, adapter);
  // «Plan for» says whose the plan is wherever it stands.
  const isSaid = meaning.person && (meaning.person !== 'child' || /plan/i.test(label));
  const person = isSaid ? meaning.person : (owner?.person ?? whose.person);
  const confidence = meaning.score * 0.98 * (meaning.person || owner ? 1 : whose.factor);
  const item = box?.element ?? at.closest('li,[role=listitem]');
  const said = owner ? `${owner.label}: ${label}` : label;
  const where = {
    person,
    label: said,
    at,
    heading: whose.heading,
    ...(item ? { row: item } : {}),
    confidence,
  };
  const number = meaning.field === 'name' && person === 'child' ? numberBehind(value) : '';
  return [
    { ...where, field: partOf(meaning.field, text), text },
    ...(number && looksLikeFodselsnummer(number.replace(/\D/g, ''))
      ? [{ ...where, field: 'number' as const, text: number }]
      : []),
  ];
}

/** A box of its own is a foresatt’s of its own; whether mother or father, its relation says. */
const inGroup = (person: PersonId): PersonId => (person === 'mor' || person === 'far' ? 'foresatt' : person);

/** «Postnr/sted» over two boxes, or «Postadresse: 9008 Tromsø»: the value says which it is. */
function partOf(field: FieldId, text: string): FieldId {
  if (field === 'address' && plausible('postcodeAndPlace', text)) return 'postcodeAndPlace';
  if (field !== 'postcodeAndPlace' || plausible(field, text)) return field;
  return plausible('postcode', text) ? 'postcode' : 'place';
}

const choiceWords = (adapter: Adapter, target: string): readonly string[] =>
  adapter.choices.find((choice) => choice.target === target)?.words ?? [];

function choices(
  fields: readonly HTMLElement[],
  facts: readonly Fact[],
  koordinator: readonly Pick<ReadValue, 'text' | 'where'>[],
  adapter: Adapter,
): ReadValue[] {
  return (['planType', 'koordinator'] as const).flatMap((path) => {
    const words = choiceWords(adapter, path);
    const field = choiceField(fields, path, adapter);
    const fromField = field ? [{ text: shownValue(field), where: labelsOf(field)[0]?.text ?? '' }] : [];
    const fromText = facts
      .filter(({ label, at }) => says(label, words) && !under(at).slice(0, 2).some(isOver))
      .map(({ label, value }) => ({ text: withoutInitials(value), where: label }))
      // An article that says what the words mean has them too: «Plantype: Lovpålagt», «Koordinator: Stafettlogg».
      .filter(({ text }) => (path === 'planType' ? saysPlan(text, adapter) : !saysOwnWords(text, adapter)));
    return [...fromField, ...fromText, ...(path === 'koordinator' ? koordinator : [])]
      .filter(({ text }) => text && !/^(ja|nei|vet ikke|veit ikkje)$/i.test(text))
      .map((value) => ({ path, ...value, confidence: 0.95 }));
  });
}

/** «Marit Solbakken (mor)» as a heading, or as the beginning of a list's item, is her name. */
function namesInHeadings(roots: readonly ParentNode[], adapter: Adapter): Found[] {
  return all(roots, `${HEADING},li,[role=listitem]`).flatMap((element) => {
    const heading = textOf(element, 80);
    const whole = element.matches(HEADING) ? /^([^(]+)\(([^)]+)\)$/ : /^([^(:]+)\(([^)]+)\)/;
    const [, name = '', bracket = ''] = whole.exec(heading) ?? [];
    const person = personOf(split(bracket), adapter);
    if ((person !== 'mor' && person !== 'far') || !plausible('name', name) || isEmpty(name, adapter))
      return [];
    // «Tone Nesheim Foresatt (mor)»: two texts that only stand in one item.
    if (saysWho(name, adapter)) return [];
    return [
      { person, field: 'name' as const, text: name.trim(), label: bracket, heading: '', confidence: 0.9 },
    ];
  });
}
