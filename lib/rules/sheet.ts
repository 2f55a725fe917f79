import type { GuideState } from '../domain/case';
import type { Pack } from '../domain/pack';
import type { Sheet, SheetReason } from '../domain/sheet';
import type { OutcomeLine, Reason, Suggestion } from '../domain/suggestion';
import type { Texts } from '../text/catalogue';
import { formatDay } from '../text/norwegian';
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
    pack: { name: pack.name, version: pack.version, validFrom: pack.validFrom },
    lines: lines.map(({ label, text, status, citations, reasons: why }) => ({
      label,
      text,
      status,
      citations,
      reasons: reasons(why),
    })),
    candidates: suggestion.candidates.map(
      ({ service, status, role, roleFits, later, natural, notNatural }) => ({
        name: pack.services.find(({ id }) => id === service)?.name ?? null,
        status,
        role,
        roleFits,
        later,
        reasons: reasons([...natural, ...notNatural]),
      }),
    ),
    notices: suggestion.notices,
    procedures: suggestion.procedures.map(({ title, steps }) => ({
      title,
      steps: steps.map(({ id, text, needsConsent }) => ({
        text,
        needsConsent,
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

/** The sheet as plain text to copy. */
export function sheetText(sheet: Sheet, texts: Texts): string {
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? [title, ...lines, ''] : []);
  const status = (value: string) => texts.find(`rules.status.${value}`);
  const because = (reasons: readonly SheetReason[]) =>
    reasons.map(({ short, value }) => `  ${short}: ${status(value)}`);
  return [
    texts('rules.sheet.title', { ...sheet.pack, validFrom: formatDay(sheet.pack.validFrom) }),
    '',
    ...part(texts('rules.sheet.suggestion'), [
      ...sheet.lines.flatMap(({ text, reasons }) => [`- ${text}`, ...because(reasons)]),
      ...sheet.notices.map(({ text }) => `- ${text}`),
    ]),
    ...part(
      texts('rules.sheet.candidates'),
      sheet.candidates
        .filter(({ later }) => !later)
        .map(
          ({ name, status: stands, role }) =>
            `- ${name ?? texts('rules.sheet.own')}: ${status(stands)}${role ? ` (${role})` : ''}`,
        ),
    ),
    ...part(
      texts('rules.sheet.steps'),
      sheet.procedures.flatMap(({ title, steps }) => [
        `- ${title}`,
        ...steps.map(
          ({ text, needsConsent }) => `  ${text}${needsConsent ? ` ${texts('rules.sheet.consent')}` : ''}`,
        ),
      ]),
    ),
    ...part(
      texts('rules.sheet.missing'),
      sheet.missing.map((question) => `- ${question}`),
    ),
    ...part(
      texts('rules.sheet.questions'),
      sheet.questions.map(({ id, tension, reading }) => `- ${id}: ${tension} ${reading}`),
    ),
    texts('rules.sheet.end'),
  ].join('\n');
}
