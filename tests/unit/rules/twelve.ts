import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import type { Suggestion } from '../../../lib/domain/suggestion';
import { suggest } from '../../../lib/rules';
import { TROMSO } from './tromso';

export interface Walk {
  readonly name: string;
  /** Services that are in, mine first. */
  readonly services: readonly string[];
  readonly age: string;
  /** What the professional would answer; everything else is «nei». */
  readonly truth: Readonly<Record<string, Answer>>;
  readonly otherwise?: Answer;
}

/** The twelve of the reading's section 9, as a professional would meet them. */
export const TWELVE: readonly Walk[] = [
  {
    name: 'tiltak bare på skolen, BUP inne',
    services: ['skole', 'bup'],
    age: '7-11',
    truth: { 'R1.arena': 'yes', F3: 'yes' },
  },
  {
    name: 'hjelpetiltak, fysioterapeut ukentlig, helsesykepleier',
    services: ['fysio', 'barnevern', 'helsesykepleier', 'skole'],
    age: '7-11',
    truth: { 'R2.tett': 'yes', F3: 'yes', F11: 'yes', F12: 'yes', F13: 'yes', hjelpetiltak: 'yes' },
  },
  {
    name: 'bekymringsmelding i undersøkelse, og skole',
    services: ['barnevern', 'skole'],
    age: '7-11',
    truth: { 'R9.undersokelse': 'yes', F3: 'yes', F6: 'yes' },
  },
  {
    name: 'gravid, alvorlig sykdom',
    services: ['egen-jordmor', 'fysio'],
    age: 'ufodt',
    truth: { F3: 'yes', F15: 'yes', F16: 'yes', F17: 'yes' },
  },
  {
    name: '19 år, alvorlig sykdom',
    services: ['fysio', 'miljotjenesten'],
    age: '18-23',
    truth: {
      'R2.tett': 'yes',
      F3: 'yes',
      F11: 'yes',
      F12: 'yes',
      F13: 'yes',
      F15: 'yes',
      F16: 'yes',
      F17: 'yes',
    },
  },
  {
    name: 'bare skole og PPT, har IOP',
    services: ['skole', 'ppt'],
    age: '7-11',
    truth: { 'R1.arena': 'yes', F3: 'yes', F5: 'yes' },
  },
  {
    name: 'BUP, barnehabilitering og skole',
    services: ['skole', 'bup', 'barnehabilitering'],
    age: '12-14',
    truth: { 'R1.arena': 'yes', F3: 'yes' },
  },
  {
    name: 'min tjeneste er PPT',
    services: ['ppt', 'skole', 'miljotjenesten'],
    age: '7-11',
    truth: { F3: 'yes', 'R1.arena': 'yes', 'R3.tett': 'yes' },
  },
  {
    name: 'Utekontakten og kultur/fritid viser til hverandre',
    services: ['utekontakten', 'kultur'],
    age: '16-17',
    truth: { 'R5.overTid': 'yes', 'R6.overTid': 'yes', F3: 'yes' },
  },
  {
    name: 'avlastning og barnebolig, begge naturlige',
    services: ['avlastning', 'barnebolig'],
    age: '12-14',
    truth: {
      'R8.innvilget': 'yes',
      'R8.ingenSentrale': 'yes',
      'R10.bor': 'yes',
      F3: 'yes',
      F11: 'yes',
      F12: 'yes',
      F13: 'yes',
    },
  },
  {
    name: 'stafettlogg finnes, rett til individuell plan',
    services: ['miljotjenesten', 'fysio'],
    age: '7-11',
    truth: { 'R3.tett': 'yes', F3: 'yes', F11: 'yes', F12: 'yes', F13: 'yes', F20: 'yes' },
  },
  { name: 'alt «vet ikke»', services: ['ppt', 'skole'], age: '7-11', truth: {}, otherwise: 'unknown' },
];

export interface Walked {
  readonly guide: GuideState;
  readonly suggestion: Suggestion;
  /** Answers given until the suggestion was settled; the three first screens count one each. */
  readonly toSettled: number;
  /** Answers given until nothing more was asked. */
  readonly toEnd: number;
  readonly asked: readonly string[];
}

/** Walks a case as the panel does: answers what is asked, one thing at a time, to the very end. */
export function walkCase(walk: Walk): Walked {
  let guide: GuideState = EMPTY_GUIDE;
  let toSettled: number | null = null;
  const asked: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    const suggestion = suggest(TROMSO, guide);
    if (suggestion.settled) toSettled ??= count;
    const { next } = suggestion;
    if (!next) return { guide, suggestion, toSettled: toSettled ?? count, toEnd: count, asked };
    asked.push(next.kind === 'fact' ? next.fact : next.kind);
    if (next.kind === 'myService') guide = { ...guide, myService: walk.services[0] ?? null };
    if (next.kind === 'services') {
      guide = {
        ...guide,
        services: walk.services.map((id) => ({ id, status: 'inne' as const })),
        servicesDone: true,
      };
    }
    if (next.kind === 'age') guide = { ...guide, ageBand: walk.age };
    if (next.kind === 'fact') {
      const answer = walk.truth[next.fact] ?? walk.otherwise ?? 'no';
      guide = { ...guide, answers: { ...guide.answers, [next.fact]: answer } };
    }
  }
  throw new Error('asks without end');
}
