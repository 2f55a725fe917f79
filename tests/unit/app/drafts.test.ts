import { describe, expect, it } from 'vitest';
import type { Context } from '../../../lib/app/context';
import { draftsFor, keepDraft } from '../../../lib/app/drafts';
import { createRepository } from '../../../lib/app/repository';
import type { ConsentDraft } from '../../../lib/domain/consent-draft';
import { fakeBrowser } from './fake-browser';

const HALF: ConsentDraft = {
  ...{ state: 'given', services: ['fysio'], givenBy: ['begge'], form: '', recordedIn: '', purpose: '' },
  ...{ information: '', givenOn: '2026-11-21', validUntil: '', withdrawnOn: '', childHeard: false },
  interpreter: false,
};
const SAID = { ageBand: null, custody: null, draft: HALF };
/** A press on a page that doesn't say whose plan it shows. */
const PRESS = { tabId: 1, documentId: 'dok-1', control: 'link', label: 'Skriv', key: {} };

/** What was half ticked at one press, and is there at another one. */
async function after(kept: Partial<typeof PRESS>, next: Partial<typeof PRESS>) {
  const { session } = fakeBrowser();
  const context = {
    repository: createRepository(
      session,
      () => 0,
      () => 'id',
    ),
  } as unknown as Context;
  await keepDraft(context, { ...PRESS, ...kept }, { known: null, sameChild: null }, SAID);
  const { ofPage } = await draftsFor(context, { ...PRESS, ...next }, null);
  return ofPage?.draft ?? null;
}

describe('what was half ticked on a page that doesn’t say whose plan it shows', () => {
  it('is there at the same press on the same document', async () =>
    expect(await after({}, {})).toEqual(HALF));

  it.each([
    ['another document', { documentId: 'dok-2' }],
    ['a document that the browser doesn’t name', { documentId: null as unknown as string }],
    ['another control', { control: 'knapp' }],
    ['another text', { label: 'Ring' }],
    ['another tab', { tabId: 2 }],
    ['a page that shows a plan', { key: { number: '14831751259' } }],
  ])('is not there at %s', async (_, next) => expect(await after({}, next)).toBeNull());

  it('is nowhere else either where the browser names no document: two presses may be two pages', async () => {
    const unnamed = { documentId: null as unknown as string };
    expect(await after(unnamed, unnamed)).toBeNull();
  });
});

it('what was half ticked on one child’s plan is there on that plan alone, whatever is pressed', async () => {
  const [iben, other] = [{ number: '14831751259' }, { number: '27862073326' }];
  expect(await after({ key: iben }, { key: iben, label: 'Ring', documentId: 'dok-2' })).toEqual(HALF);
  expect(await after({ key: iben }, { key: other })).toBeNull();
  expect(await after({ key: iben }, {})).toBeNull();
});
