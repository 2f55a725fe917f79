import { checkPack, exitCode } from '../../rules/check';
import { renderReport } from '../../rules/check/report';
import { writeTo } from '../files';
import { readPackFile, readSources, texts } from './read-files';

/** Checks a pack. Exit code 0: nothing wrong, 1: something to look at, 2: something wrong. */
export function runCheck([file, flag, reportFile, ...more]: readonly string[]): number | null {
  const isWhole = flag === undefined || (flag === '--rapport' && reportFile !== undefined);
  if (!file || !isWhole || more.length > 0) return null;
  const pack = readPackFile(file);
  if (!pack) return 2;
  const report = checkPack(pack, readSources(file, pack));
  const text = renderReport(report, pack, texts);
  if (reportFile) writeTo(reportFile, text);
  process.stdout.write(text);
  return exitCode(report.findings);
}
