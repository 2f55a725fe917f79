import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createFill, type FormFiles, fromBase64 } from '../../../lib/app/form-fill';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { ForeignResult } from '../../../lib/henvendelse/read/foreign';

const read = (name: string) => new Uint8Array(readFileSync(`assets/skjema/${name}`));
const files: FormFiles = {
  template: read('henvendelse.pdf'),
  fontTable: JSON.parse(readFileSync('assets/skjema/noto-sans.json', 'utf8')),
  fontFile: read('noto-sans.ttf.z'),
};
const HOW = { pages: 'send', locked: false } as const;
/** What a foreign form begins with: more of it isn't looked at before the worker. */
const own = new TextEncoder().encode('%PDF-1.7 own');

/** @param answer what the worker says of the kommune's own PDF */
function made(answer: ForeignResult = { ok: false, why: 'scan' }, from = Promise.resolve(files)) {
  const fill = vi.fn(async () => answer);
  return { asked: fill, fill: createFill(from, { fill, close: () => undefined }) };
}

describe('filling', () => {
  it('takes the bundled form, and asks nobody else, when no other was given', async () => {
    const { fill, asked } = made();
    const { form, message, own: used } = await fill(EMPTY_FORM, { ...HOW, own: null });
    expect([message, used, form.pageNumbers, form.formPages]).toEqual([null, false, [2, 3], 4]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('takes the kommune’s own where it can be filled, and says what is not as it should be', async () => {
    const form = { bytes: new Uint8Array([1]), report: [], pageNumbers: [0], formPages: 1 };
    const of = async (signed: boolean, complete: boolean) =>
      (await made({ ok: true, form, kind: 'fields', signed, complete }).fill(EMPTY_FORM, { ...HOW, own }))
        .message;
    expect(await of(false, true)).toBeNull();
    expect(await of(false, false)).toBe('form.own.partly');
    expect(await of(true, false)).toBe('form.own.signed');
  });

  it('takes the bundled form with a word when the other can’t be filled, unread when its first bytes say so', async () => {
    const refused = made();
    const word = async (bytes: Uint8Array) =>
      (await refused.fill(EMPTY_FORM, { ...HOW, own: bytes })).message;
    expect(await word(new Uint8Array(9))).toBe('form.foreign.notPdf');
    expect(refused.asked).not.toHaveBeenCalled();
    const { form, message, own: used } = await refused.fill(EMPTY_FORM, { ...HOW, own });
    expect([message, used, form.formPages]).toEqual(['form.foreign.scan', false, 4]);
  });

  it('fails, each time it is asked for, when the package’s files can’t be had', async () => {
    const { fill } = made(undefined, Promise.reject(new Error('gone')));
    for (let i = 0; i < 2; i++) await expect(fill(EMPTY_FORM, { ...HOW, own: null })).rejects.toThrow('gone');
  });
});

it('a text that isn’t base64 is no file', () => {
  expect(fromBase64('%')).toBeNull();
  expect(fromBase64(btoa('ab'))).toEqual(new Uint8Array([97, 98]));
});
