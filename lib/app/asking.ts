import { consentRules } from '../consent';
import type { Citation } from '../domain/basics';
import type { Case } from '../domain/case';
import type { ConsentPaper, PaperLanguage } from '../domain/consent-paper';
import type { Pack } from '../domain/pack';
import { PAPER_WORDS } from '../henvendelse';
import { formatDay } from '../text/norwegian';
import { serviceNames } from './service-name';

/** What is being asked for in a case, with everything that follows from pack and case put in. */
export interface AskingNow {
  readonly language: PaperLanguage;
  /** Ids of the services asked about, in the order of the case. */
  readonly services: readonly string[];
  /** Ids of consenters who sign. */
  readonly signers: readonly string[];
  /** True when age and foreldreansvar don't say who must consent. */
  readonly signersOpen: boolean;
  readonly purpose: string;
  readonly information: string;
  readonly months: number;
}

/** @param screen BCP 47 language of the screen */
export function askingNow(pack: Pack, openCase: Case, screen: string): AskingNow {
  const { asking, guide, custody } = openCase;
  const { paper } = pack.asking;
  const language = asking.language ?? (screen === 'nn' ? 'nn' : 'nb');
  const others = guide.services.filter(({ id }) => id !== guide.myService).map(({ id }) => id);
  const who = consentRules(pack).who(guide.ageBand, custody);
  // Of each group that must consent, the first; the user says when it is another.
  const called = who.known ? who.needs.flatMap(([first]) => first ?? []) : [];
  return {
    language,
    // A service that is no longer in the case is not asked about.
    services: others.filter((id) => asking.services === null || asking.services.includes(id)),
    signers: asking.signers ?? called,
    signersOpen: asking.signers === null && !who.known,
    purpose: asking.purpose ?? paper.purpose[language],
    information: asking.information ?? paper.information[language],
    months: asking.months ?? pack.consent.periodMonths,
  };
}

/** The consent form of a case. The child's name stands on it only when the user asks. */
export function consentPaper(pack: Pack, openCase: Case, now: AskingNow, withName: boolean): ConsentPaper {
  const { paper } = pack.asking;
  const { language } = now;
  const nameOf = serviceNames(pack, openCase);
  const mine = openCase.guide.myService;
  const signers = paper.signers.filter(({ consenter }) => now.signers.includes(consenter));
  // Somebody must be able to sign, whoever it turns out to be.
  const lines = (signers.length > 0 ? signers : paper.signers.slice(0, 1)).flatMap((one) => one.lines);
  return {
    language,
    kommune: pack.name,
    title: paper.title[language],
    lead: paper.lead[language],
    childName: withName ? openCase.form.values.child.name.trim() : '',
    askedBy: mine === null ? '' : nameOf(mine),
    services: now.services.map(nameOf),
    purpose: now.purpose,
    information: now.information,
    period: paper.period[language].replace('{period}', PAPER_WORDS[language].months(now.months)),
    declarations: paper.declarations.map(({ text }) => text[language]),
    questions: paper.questions.map(({ text, choices }) => ({
      text: text[language],
      choices: choices.map((choice) => choice[language]),
    })),
    signers: lines.map((line) => line[language]),
    laws: lawsOf(paper.declarations.flatMap(({ citations }) => citations)),
  };
}

/** The laws among citations, each once, with the day it was checked. */
function lawsOf(citations: readonly Citation[]): string[] {
  const laws = citations.flatMap((one) =>
    'law' in one ? [`${one.law} ${one.paragraph} (${formatDay(one.checked)})`] : [],
  );
  return [...new Set(laws)];
}
