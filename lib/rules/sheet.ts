import type { Citation } from '../domain/basics';
import type { GuideState } from '../domain/case';
import type { Pack } from '../domain/pack';
import type { Sheet, SheetReason } from '../domain/sheet';
import type { OutcomeLine, Reason, Suggestion } from '../domain/suggestion';
import type { Texts } from '../text/catalogue';
import { formatDay } from '../text/norwegian';
import { sourceLine } from '../text/source-line';
import { byId } from './by-id';
import { suggest } from './suggest';

/** Makes the sheet of a case. Lines that don't hold are left out, except need and what the sources differ on. */
export function sheetOf(pack: Pack, guide: GuideState): Sheet {
  const suggestion = suggest(pack, guide);
  const reasons = (list: readonly Reason[]) =>
    list
      .filter(({ value }) => value !== 'unknown')
      .map(({ fact, value, citation }) => ({ short: byId(pack.facts, fact).short, value, citation }));
  const shown = suggestion.outcomes.filter((line) => line.status === 'yes' || line.perSource.length > 0);
  const lines: (Pick<OutcomeLine, 'text' | 'status' | 'citations' | 'reasons'> & { label: string })[] = [
    { ...suggestion.need, label: pack.need.label },
    ...shown,
  ];
  return {
    pack: {
      name: pack.name,
      version: pack.version,
      validFrom: pack.validFrom,
      sources: pack.sources.map(({ id, title }) => ({ id, title })),
    },
    lines: lines.map(({ label, text, status, citations, reasons: why }) => ({
      label,
      text,
      status,
      citations,
      reasons: reasons(why),
    })),
    candidates: suggestion.candidates.map(
      ({ service, status, role, roleFits, later, natural, notNatural, citations }) => ({
        service,
        name: pack.services.find(({ id }) => id === service)?.name ?? null,
        status,
        role,
        roleFits,
        later,
        reasons: reasons([...natural, ...notNatural]),
        citations,
      }),
    ),
    notices: suggestion.notices,
    procedures: suggestion.procedures.map(({ title, steps }) => ({
      title,
      steps: steps.map(({ id, text, needsConsent, citations }) => ({
        text,
        needsConsent,
        citations,
        done: guide.done.includes(id),
      })),
    })),
    missing: missingOf(pack, suggestion),
    questions: questionsOf(pack, suggestion),
  };
}

function missingOf(pack: Pack, { need, outcomes, candidates }: Suggestion): string[] {
  const facts = new Set(
    [need, ...outcomes, ...candidates.filter(({ later }) => !later)].flatMap(({ missing }) => missing),
  );
  return pack.facts.filter(({ id }) => facts.has(id)).map(({ question }) => question);
}

function questionsOf(pack: Pack, { need, outcomes, candidates, notices }: Suggestion): Sheet['questions'] {
  const ids = new Set([
    ...[need, ...outcomes, ...candidates].flatMap(({ openQuestions }) => openQuestions),
    ...notices.map(({ openQuestion }) => openQuestion),
  ]);
  return pack.readings
    .filter(({ id, status }) => ids.has(id) && status === 'foreslått')
    .map(({ id, tension, reading }) => ({ id, tension, reading }));
}

/** The sheet as lines of plain text, part by part. */
export interface SheetParts {
  readonly head: readonly string[];
  /** What the guide suggests, and who it points to. */
  readonly suggestion: readonly string[];
  readonly steps: readonly string[];
  /** What is not answered, and what the kommune is asked. */
  readonly open: readonly string[];
  readonly end: readonly string[];
}

/** @param nameOf names a service that the user added; left out: it is not named */
export function sheetParts(sheet: Sheet, texts: Texts, nameOf?: (service: string) => string): SheetParts {
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);
  const status = (value: string) => texts.find(`rules.status.${value}`);
  const because = (reasons: readonly SheetReason[]) =>
    reasons.map(({ short, value }) => `  ${short}: ${status(value)}`);
  const nameIn = ({ service, name }: Sheet['candidates'][number]) =>
    name ?? nameOf?.(service) ?? texts('rules.sheet.own');
  /** Every part says where it comes from; a text that is pasted elsewhere has no quotes beside it. */
  const from = (citations: readonly Citation[]) =>
    [sourceLine(citations, sheet.pack.sources, texts)].filter(Boolean).map((line) => `  ${line}`);
  const { name, version, validFrom } = sheet.pack;
  const lines = sheet.lines.flatMap(({ text, reasons, citations }) => [
    `- ${text}`,
    ...because(reasons),
    ...from(citations),
  ]);
  const candidates = sheet.candidates.filter(({ later }) => !later);
  return {
    head: [texts('rules.sheet.title', { name, version, validFrom: formatDay(validFrom) }), ''],
    suggestion: [
      ...part(texts('rules.sheet.suggestion'), [
        ...lines,
        ...sheet.notices.flatMap(({ text, citations }) => [`- ${text}`, ...from(citations)]),
      ]),
      ...part(
        texts('rules.sheet.candidates'),
        candidates.flatMap((one) => [
          `- ${nameIn(one)}: ${status(one.status)}${one.role ? ` (${one.role})` : ''}`,
          ...from(one.citations),
        ]),
      ),
    ],
    steps: part(
      texts('rules.sheet.steps'),
      sheet.procedures.flatMap(({ title, steps }) => [
        `- ${title}`,
        ...steps.map(
          ({ text, needsConsent }) => `  ${text}${needsConsent ? ` ${texts('rules.sheet.consent')}` : ''}`,
        ),
        ...from(steps.flatMap(({ citations }) => citations)),
      ]),
    ),
    open: [
      ...part(
        texts('rules.sheet.missing'),
        sheet.missing.map((question) => `- ${question}`),
      ),
      ...part(
        texts('rules.sheet.questions'),
        sheet.questions.map(
          ({ tension, reading }) => `- ${tension} ${texts('options.letter.reading', { reading })}`,
        ),
      ),
    ],
    end: [texts('rules.sheet.end')],
  };
}
