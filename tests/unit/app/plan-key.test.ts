import { describe, expect, it } from 'vitest';
import { hashKey, sameChild } from '../../../lib/app/plan-key';

describe('is it the same child', () => {
  it.each([
    ['same address', { address: 'a' }, { address: 'a' }, 'same'],
    ['other address', { address: 'a' }, { address: 'b' }, 'different'],
    [
      'same number, other spelling of the name',
      { number: '1', name: 'x' },
      { number: '1', name: 'y' },
      'same',
    ],
    [
      'siblings: same name typed, other number',
      { number: '1', name: 'x' },
      { number: '2', name: 'x' },
      'different',
    ],
    [
      'same address but another number shows',
      { address: 'a', number: '1' },
      { address: 'a', number: '2' },
      'different',
    ],
    ['only names, equal', { name: 'x' }, { name: 'x' }, 'same'],
    ['only names, different', { name: 'x' }, { name: 'y' }, 'different'],
    ['nothing in common to compare', { name: 'x' }, { address: 'a' }, 'unknown'],
    ['a page without a plan', { address: 'a', name: 'x' }, {}, 'unknown'],
    ['a case without a plan', {}, { address: 'a' }, 'unknown'],
    ['nothing at all', {}, {}, 'unknown'],
  ] as const)('%s', (_name, ofCase, ofPage, answer) => expect(sameChild(ofCase, ofPage)).toBe(answer));
});

describe('the plan key is kept only as hashes', () => {
  const hash = async (text: string) =>
    `#${[...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)}`;
  const raw = { address: '/plan/7', number: '158215 00039', name: ' Åse  Ærøskjær ' };

  it('holds no raw value', async () => {
    const key = JSON.stringify(await hashKey(raw, 'salt', hash));
    for (const value of ['plan', '158215', 'røskj', 'roskj']) expect(key).not.toContain(value);
  });

  it('does not depend on spaces or case, but does on the salt', async () => {
    const one = await hashKey(raw, 'salt', hash);
    const other = await hashKey({ ...raw, number: '15821500039', name: 'åse ærøskjær' }, 'salt', hash);
    expect(other).toEqual(one);
    expect((await hashKey(raw, 'pepper', hash)).number).not.toBe(one.number);
  });

  it('leaves out what the page does not show', async () =>
    expect(await hashKey({ name: '  ', number: '' }, 'salt', hash)).toEqual({}));
});
