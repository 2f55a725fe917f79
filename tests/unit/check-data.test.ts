import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkData } from '../../lib/cli/check-data';
import { ROOT } from '../repo/files';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the assets in which one file is changed. */
function withChanged(file: string, change: (text: string) => string): string {
  const root = mkdtempSync(join(tmpdir(), 'sidemann-'));
  folders.push(root);
  cpSync(join(ROOT, 'assets'), join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
  return root;
}

const PACK = 'assets/kommuner/tromso/pakke.json';

describe('the data that ships', () => {
  it('is in order', () => expect(checkData(ROOT)).toEqual([]));

  it.each([
    ['a pack that is not JSON', PACK, (text: string) => text.slice(0, -3), /pakke\.json .*JSON/],
    [
      'a fact of another type',
      PACK,
      (text: string) => text.replace('"id": "F1"', '"id": 1'),
      /pakke\.json facts\.0\.id/,
    ],
    [
      'a quote that is in no source',
      PACK,
      (text: string) => text.replace('har de behov for dette?"', 'har de det?"'),
      /pakke\.json .*«/,
    ],
    [
      'a site with a path for a label',
      'assets/sider/samspill.json',
      (text: string) => text.replace('"Plantype"', '"#plantype"'),
      /samspill\.json screens/,
    ],
  ])('%s is named with file, path and what was expected', (_name, file, change, problem) => {
    const problems = checkData(withChanged(file, change));
    expect(problems.join('\n')).toMatch(problem);
  });
});
