import type { Pack } from '../../domain/pack';
import type { Texts } from '../../text/catalogue';
import type { Finding } from './finding';
import type { CheckReport } from './index';

/** A report as Markdown that a fagansvarlig can read: what was found, with row, words and an example, and what was seen. */
export function renderReport(report: CheckReport, pack: Pack, texts: Texts): string {
  const { findings, seen } = report;
  const count = (severity: string) => String(findings.filter((one) => one.severity === severity).length);
  const lines = [
    `# ${texts('rules.report.title', { name: report.pack.name, version: report.pack.version })}`,
    '',
    texts('rules.report.count', { errors: count('error'), warnings: count('warning'), notes: count('note') }),
    '',
    ...(findings.length === 0
      ? [texts('rules.report.none')]
      : findings.flatMap((one) => renderFinding(one, pack, texts))),
    '',
    `## ${texts('rules.report.seen')}`,
    '',
    ...Object.entries(seen).map(([name, number]) => `- ${number} ${texts.find(`rules.report.seen.${name}`)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function renderFinding(
  { kind, severity, where, quote, example, values }: Finding,
  pack: Pack,
  texts: Texts,
): string[] {
  const text = texts.find(`rules.check.${kind}`, values);
  return [
    `- **${texts.find(`rules.severity.${severity}`)}** ${where}: ${text}`,
    ...(quote ? [`  - ${texts('rules.report.quote')}: «${quote}»`] : []),
    ...(example ? [`  - ${texts('rules.report.example')}: ${renderAnswers(example, pack, texts)}`] : []),
  ];
}

/** Answers as «short statement: ja», in the pack's words. */
export function renderAnswers(answers: Readonly<Record<string, string>>, pack: Pack, texts: Texts): string {
  return Object.entries(answers)
    .map(([id, answer]) => {
      const fact = pack.facts.find((one) => one.id === id);
      return `${fact?.short ?? id}: ${texts.find(`rules.status.${answer}`)}`;
    })
    .join('; ');
}
