import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../repo/files';

/** Runs the audit with an npm that answers what it is told. */
function audit(answer: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sidemann-npm-'));
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${answer}'\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  return spawnSync(process.execPath, [join(ROOT, 'lib/cli/audit.mjs')], { env, encoding: 'utf8' });
}
const found = (high: number) => JSON.stringify({ metadata: { vulnerabilities: { high, total: high } } });

describe('the audit of packages', () => {
  it('passes when nothing is known', () => {
    const { status, stdout } = audit(found(0));
    expect(status).toBe(0);
    expect(stdout).toContain('Kjente hull i det som følger med: 0 kritiske, 0 alvorlige');
  });
  it('fails when something that ships has a hole', () => expect(audit(found(1)).status).toBe(1));
  it.each(['{"message":"405"}', 'nothing of the kind', ''])(
    'claims nothing without an answer: %s',
    (answer) => {
      const { status, stdout } = audit(answer);
      expect(status).toBe(0);
      expect(stdout).toContain('ikke sjekket');
    },
  );
});
