import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this process alone. */
export interface Temporary {
  readonly path: string;
  readonly remove: () => void;
}

/** A folder that is gone when it is let go, and at the latest when the process ends: by itself, by an error or by Ctrl-C. */
export function temporaryFolder(): Temporary {
  const path = mkdtempSync(join(tmpdir(), 'sidemann-'));
  const remove = () => {
    process.off('exit', remove);
    // A browser that has just ended may still have been writing.
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.on('exit', remove);
  return { path, remove };
}
