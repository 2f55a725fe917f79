import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createFill, fromBase64 } from '../../../lib/app/form-fill';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { ForeignResult } from '../../../lib/henvendelse/read/foreign';

const font = {
  fontTable: JSON.parse(readFileSync('assets/skjema/noto-sans.json', 'utf8')),
  fontFile: new Uint8Array(readFileSync('assets/skjema/noto-sans.ttf.z')),
};
const HOW = { pages: 'send', locked: false } as const;
/** What a foreign form begins with: more of it isn't looked at before the worker. */
const own = new TextEncoder().encode('%PDF-1.7 own');
const form = (name: number) => ({
  bytes: new Uint8Array([name]),
  report: [],
  pageNumbers: [0],
  formPages: 1,
});
const [BUNDLED, OWN] = [form(1), form(2)];

/** @param answer what the worker says of the kommune's own PDF */
function made(answer: ForeignResult = { ok: false, why: 'scan' }, bundled = vi.fn(async () => BUNDLED)) {
  const asked = vi.fn(async () => answer);
  const loadFont = vi.fn(async () => font);
  return { bundled, asked, loadFont, fill: createFill(bundled, loadFont, { fill: asked, close: () => {} }) };
}

describe('filling', () => {
  it('takes the bundled form, and asks nobody else, when no other was given', async () => {
    const { fill, asked, bundled, loadFont } = made();
    expect(await fill(EMPTY_FORM, { ...HOW, own: null })).toEqual({
      form: BUNDLED,
      message: null,
      own: false,
    });
    expect(bundled).toHaveBeenCalledWith({ values: EMPTY_FORM, ...HOW, screen: false });
    expect([asked, loadFont].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });

  it('takes the kommune’s own where it can be filled, and says what is not as it should be', async () => {
    const of = async (signed: boolean, complete: boolean) =>
      made({ ok: true, form: OWN, kind: 'fields', signed, complete }).fill(EMPTY_FORM, { ...HOW, own });
    expect((await of(false, true)).message).toBeNull();
    expect((await of(false, false)).message).toBe('form.own.partly');
    expect((await of(true, false)).message).toBe('form.own.signed');
    // Somebody else's: it is drawn where a hang reaches nobody.
    expect((await of(false, true)).form).toEqual({ ...OWN, strange: true });
  });

  it('takes the bundled form with a word when the other can’t be filled, unread when its first bytes say so', async () => {
    const refused = made();
    const filled = (bytes: Uint8Array) => refused.fill(EMPTY_FORM, { ...HOW, own: bytes });
    expect((await filled(new Uint8Array(9))).message).toBe('form.foreign.notPdf');
    expect(refused.asked).not.toHaveBeenCalled();
    expect(await filled(own)).toEqual({ form: BUNDLED, message: 'form.foreign.scan', own: false });
  });

  it('fails, each time it is asked for, when the bundled form can’t be had', async () => {
    const { fill } = made(undefined, vi.fn().mockRejectedValue(new Error('gone')));
    for (let i = 0; i < 2; i++) await expect(fill(EMPTY_FORM, { ...HOW, own: null })).rejects.toThrow('gone');
  });
});

it('a text that isn’t base64 is no file', () => {
  expect(fromBase64('%')).toBeNull();
  expect(fromBase64(btoa('ab'))).toEqual(new Uint8Array([97, 98]));
});
