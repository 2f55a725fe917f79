import type { Pack } from '../../domain/pack';
import { preparePack } from '../prepare';
import { checkConditions, checkFacts } from './facts-check';
import type { Checked, CheckInput, Finding, Severity } from './finding';
import { checkMonotone, checkNeed, checkNever } from './plans-check';
import { checkQuotes } from './quotes-check';
import { checkReach } from './reach-check';
import { checkAlike, checkFit, checkRowStates } from './rows-check';
import { checkWords } from './words-check';

export type { Finding, Severity } from './finding';

export interface CheckReport {
  readonly pack: { readonly id: string; readonly name: string; readonly version: string };
  readonly findings: readonly Finding[];
  /** What was looked at: quotes, states or cases, by the name of the check. */
  readonly seen: Readonly<Record<string, number>>;
}

const CHECKS: Readonly<Record<string, (input: CheckInput) => Checked>> = {
  quotes: checkQuotes,
  facts: checkFacts,
  conditions: checkConditions,
  rows: checkRowStates,
  fit: checkFit,
  alike: checkAlike,
  never: checkNever,
  need: checkNeed,
  monotone: checkMonotone,
  reach: (input) => checkReach(input),
  words: checkWords,
};

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Runs every check on a pack that `readPack` has accepted.
 * @param sources text of each source file, by source id
 */
export function checkPack(pack: Pack, sources: ReadonlyMap<string, string>): CheckReport {
  const input = { prepared: preparePack(pack), sources };
  const seen: Record<string, number> = {};
  const findings = Object.entries(CHECKS).flatMap(([name, check]) => {
    const result = check(input);
    seen[name] = result.states;
    return result.findings;
  });
  findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || a.check - b.check);
  return { pack: { id: pack.id, name: pack.name, version: pack.version }, findings, seen };
}

/** 0: nothing wrong; 1: something to look at; 2: something wrong. Notes are not counted. */
export function exitCode(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ severity }) => severity === 'error')) return 2;
  return findings.some(({ severity }) => severity === 'warning') ? 1 : 0;
}
