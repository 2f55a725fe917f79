import { writeFileSync } from 'node:fs';
import { checkPack, exitCode } from '../../rules/check';
import { renderReport } from '../../rules/check/report';
import { readPackFile, readSources, texts } from './read-files';

/** Checks a pack. Exit code 0: nothing wrong, 1: something to look at, 2: something wrong. */
export function runCheck([file, flag, reportFile]: readonly string[]): number {
  const pack = file ? readPackFile(file) : null;
  if (!file || !pack) return 2;
  const report = checkPack(pack, readSources(file, pack));
  const text = renderReport(report, pack, texts);
  if (flag === '--rapport' && reportFile) writeFileSync(reportFile, text);
  process.stdout.write(text);
  return exitCode(report.findings);
}
