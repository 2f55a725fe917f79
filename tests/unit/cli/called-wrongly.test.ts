import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBytes, readText, Told, writeTo } from '../../../lib/cli/files';
import { readCaseFile } from '../../../lib/cli/fill/case-file';
import { runCheck } from '../../../lib/cli/pack/check';
import { runDiff } from '../../../lib/cli/pack/diff';
import { runDraw } from '../../../lib/cli/pack/draw';
import { runNew } from '../../../lib/cli/pack/new';
import { TROMSO } from '../app/fake-browser';

/** What is said to whoever calls a command wrongly: in words, and with nothing written. */
const folder = mkdtempSync(join(tmpdir(), 'sidemann-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file that can’t be read or written', () => {
  const gone = join(folder, 'borte.json');
  it.each([
    ['is not there', () => readText(gone), `${gone}: finner ikke filen.`],
    ['is a folder', () => readBytes(folder), `${folder}: dette er en mappe, ikke en fil.`],
    ['is to be written where a folder is', () => writeTo(folder, ''), `${folder}: dette er en mappe`],
  ])('says so when it %s', (_, work, words) => {
    expect(work).toThrow(Told);
    expect(work).toThrow(words);
  });

  it('gets the folders above it', () => {
    const deep = join(folder, 'a/b/c.txt');
    writeTo(deep, 'ja');
    expect(readFileSync(deep, 'utf8')).toBe('ja');
    expect(() => writeTo(join(deep, 'd.txt'), '')).toThrow('noe i stien er ikke en mappe');
  });
});

describe('a command of `pack`', () => {
  const nowhere = join(folder, 'ny');
  it.each([
    ['check without a file', () => runCheck([])],
    ['check with half an option', () => runCheck(['a.json', '--rapport'])],
    ['check with another option', () => runCheck(['a.json', '--raport', 'b.md'])],
    ['diff of one', () => runDiff(['a.json'])],
    ['a drawing without a place', () => runDraw(['a.json'])],
    ['a new one without a name', () => runNew([nowhere])],
    ['a name without quotes', () => runNew([nowhere, 'Min', 'kommune'])],
  ])('knows that it was called wrongly: %s', (_, run) => expect(run()).toBeNull());

  it('has then written nothing', () => expect(existsSync(nowhere)).toBe(false));
});

describe('a case file', () => {
  it.each([
    ['{', 'Filen er ikke JSON.'],
    ['7', 'Filen: skal være felt og verdier, i krøllparenteser'],
    ['{"barn": {}}', 'Ukjent felt: barn'],
    ['{"child": {"name": 7}}', 'child.name: skal være tekst, i anførselstegn'],
    ['{"services": {}}', 'services: skal være en liste'],
    ['{"applyFor": {"koordinator": "ja"}}', 'applyFor.koordinator: skal være true eller false'],
  ])('%s: %s', (text, words) => expect(() => readCaseFile(text, TROMSO)).toThrow(new Told(words)));
});
