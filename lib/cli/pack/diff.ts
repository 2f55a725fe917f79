import { diffPacks, renderDiff } from '../../rules/diff';
import { readPackFile, texts } from './read-files';

/** Shows what two packs differ in: words and behaviour. Exit code 0 when they answer the same, 1 when not. */
export function runDiff([before, after, ...more]: readonly string[]): number | null {
  if (!before || !after || more.length > 0) return null;
  const [old, now] = [readPackFile(before), readPackFile(after)];
  if (!old || !now) return 2;
  const diff = diffPacks(old, now);
  process.stdout.write(renderDiff(diff, old, now, texts));
  return diff.behaviour.length > 0 ? 1 : 0;
}
