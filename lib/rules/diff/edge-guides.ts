import type { GuideState } from '../../domain/case';
import { EMPTY_GUIDE } from '../../domain/empty';
import type { Pack, PackService } from '../../domain/pack';
import { formulasOf } from '../check/facts-check';
import { blankWorld, factsIn } from '../check/space';
import { evaluate } from '../evaluate';
import { NEVER, NO, type Node, YES } from '../formula';
import { factId } from '../lines';
import { preparePack } from '../prepare';
import type { Prepared } from '../prepared';

/** Formulas of more facts than this (2^12 combinations) are left to the random cases. */
const MOST_FACTS = 12;

/** For every formula that differs between two packs: a case for the first combination of facts where it does. */
export function edgeGuides(before: Pack, after: Pack): GuideState[] {
  const [old, now] = [preparePack(before), preparePack(after)];
  const byName = (prepared: Prepared) => new Map(formulasOf(prepared).map(({ name, node }) => [name, node]));
  const [oldFormulas, newFormulas] = [byName(old), byName(now)];
  return [...new Set([...newFormulas.keys(), ...oldFormulas.keys()])].flatMap((name) => {
    // A cell that is blank in one of them never holds there.
    const [oldNode, newNode] = [oldFormulas.get(name) ?? NEVER, newFormulas.get(name) ?? NEVER];
    const answers = firstDifference([old, oldNode], [now, newNode]);
    return answers ? [guideFor(name, answers, after)] : [];
  });
}

type PackBand = Pack['ageBands'][number];
type Side = readonly [Prepared, Node];
type Answers = Record<string, 'yes' | 'no'>;

function firstDifference(...sides: [Side, Side]): Answers | null {
  const ids = [
    ...new Set(sides.flatMap(([prepared, node]) => factsIn([node]).map((fact) => factId(prepared, fact)))),
  ];
  if (ids.length > MOST_FACTS) return null;
  for (let bits = 0; bits < 2 ** ids.length; bits += 1) {
    const answers: Answers = Object.fromEntries(
      ids.map((id, index) => [id, (bits >> index) & 1 ? 'no' : 'yes']),
    );
    const [one, other] = sides.map(([prepared, node]) => valueWith(prepared, node, answers));
    if (one !== other) return answers;
  }
  return null;
}

function valueWith(prepared: Prepared, node: Node, answers: Answers): number {
  const world = blankWorld(prepared);
  for (const [id, answer] of Object.entries(answers)) {
    const fact = prepared.factIndex.get(id);
    if (fact !== undefined) world.values[fact] = answer === 'yes' ? YES : NO;
  }
  return evaluate(node, world);
}

/** A row's formula needs its service in the case; my own is one that is in no table, if there is one. */
function guideFor(name: string, answers: Answers, pack: Pack): GuideState {
  const row = name.split('.')[0];
  const own = pack.services.find((service) => service.row === row);
  // No pack is without services and ages.
  const mine = (pack.services.find((service) => service.row === null) ?? pack.services[0]) as PackService;
  const band = pack.ageBands[Math.min(2, pack.ageBands.length - 1)] as PackBand;
  const services = [...new Set(own ? [mine, own] : [mine])];
  return {
    ...EMPTY_GUIDE,
    myService: mine.id,
    services: services.map(({ id }) => ({ id, status: 'inne' as const })),
    servicesDone: true,
    ageBand: band.id,
    answers,
  };
}
