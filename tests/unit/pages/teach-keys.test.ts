// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Core } from '../../../lib/pages/core';
import { startTeaching } from '../../../lib/pages/teach';
import { SAMSPILL, SERVICES, show } from './world';

afterEach(() => vi.restoreAllMocks());

/** Opens «Lær siden» on a page, as a superuser without a mouse meets it. */
function teach(html: string, kept: unknown = true, here?: string) {
  const page = show(html);
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    const root = attach.call(this, { ...how, mode: 'open' });
    roots.push(root);
    return root;
  });
  const sent: unknown[] = [];
  const said: string[] = [];
  const end = new AbortController();
  const core = {
    window,
    port: {
      send: async (message: unknown) => {
        sent.push(message);
        return kept;
      },
    },
    hello: () => ({ adapter: SAMSPILL, services: SERVICES, texts: {} }),
    text: (key: string) => key,
    say: (line: string) => said.push(line),
    again: () => {},
    signal: end.signal,
  } as unknown as Core;
  if (here) (page.querySelector(here) as HTMLElement).focus();
  startTeaching(core, () => {}, here !== undefined);
  const root = roots.at(-1) as ShadowRoot;
  const press = (element: Element, key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
    element.dispatchEvent(event);
    return event;
  };
  const choose = (id: string) => {
    const list = root.querySelector('select') as HTMLSelectElement;
    list.value = id;
    list.dispatchEvent(new Event('change'));
  };
  const told = () => root.querySelector('[role=status]')?.textContent;
  return { page, root, sent, said, press, choose, told, end };
}

it('a field is picked by Tab and Enter, saved by Enter, and the page hears none of it', () => {
  const { page, root, sent, press, end } = teach(
    '<h1>Ny plan</h1><form><label>ID-kode<input x></label><button>Lagre</button></form>',
  );
  const heard: string[] = [];
  page.body.addEventListener('keydown', (event) => heard.push(event.key));
  const choice = root.querySelector('select') as HTMLSelectElement;
  choice.value = 'childNumber';
  const field = page.querySelector('[x]') as HTMLElement;
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  expect((root.querySelector('.m') as HTMLElement).hidden).toBe(false);
  expect(press(field, 'Enter').defaultPrevented).toBe(true);
  expect(root.querySelector('[role=status]')?.textContent).toContain('page.teach.rule');
  (root.querySelector('button.s') as HTMLElement).click();
  expect(sent).toEqual([
    {
      type: 'teach/save',
      additions: [{ adapter: 'samspill', to: 'fields', id: 'number', words: ['ID-kode'] }],
    },
  ]);
  expect(press(field, 'a').defaultPrevented).toBe(false);
  expect(heard).toEqual(['a']);
  press(field, 'Escape');
  expect(root.host.isConnected).toBe(false);
  end.abort();
});

it.each([
  ['kept', true, 'page.teach.saved'],
  ['not kept: the disk is full', false, 'page.teach.notSaved'],
  ['not done at all', { failed: true }, 'page.teach.notSaved'],
  ['not answered', null, 'page.teach.notSaved'],
])('what was taught and %s is said so', async (_name, kept, told) => {
  const { page, root, said, press, end } = teach('<h1>Ny plan</h1><label>ID-kode<input x></label>', kept);
  (root.querySelector('select') as HTMLSelectElement).value = 'childNumber';
  const field = page.querySelector('[x]') as HTMLElement;
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  press(field, 'Enter');
  (root.querySelector('button.s') as HTMLElement).click();
  await new Promise((resolve) => setTimeout(resolve));
  expect([...said, root.querySelector('[role=status]')?.textContent]).toContain(told);
  end.abort();
});

it('a heading, where no key can stop, is offered as a button; a page nobody knew is taught in four presses', () => {
  const { root, sent, end } = teach('<h1>Tiltaksbilde</h1><label>Fødselsnummer<input></label>');
  const choice = root.querySelector('select') as HTMLSelectElement;
  choice.value = 'plan';
  choice.dispatchEvent(new Event('change'));
  const named = (text: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === text) as HTMLElement;
  named('Tiltaksbilde').click();
  named('page.teach.save').click();
  expect(sent).toMatchObject([{ additions: [{ to: 'screens', id: 'plan', words: ['Tiltaksbilde'] }] }]);
  end.abort();
});

it('the field may come first, and what it is by one choice; a choice can be made over again', () => {
  const { page, root, sent, press, choose, told, end } = teach(
    '<h1>Ny plan</h1><label for="f">ID-kode</label><input x id="f">',
  );
  expect(told()).toBe('page.teach.begin');
  press(page.querySelector('label') as Element, 'Enter');
  expect(told()).toBe('page.teach.choose');
  choose('childPlace');
  choose('childNumber');
  expect(told()).toBe('page.teach.rule page.teach.alone');
  (root.querySelector('button.s') as HTMLElement).click();
  expect(sent).toMatchObject([{ additions: [{ to: 'fields', id: 'number', words: ['ID-kode'] }] }]);
  end.abort();
});

it('begins with the field it was asked for in, and is ready for the next one after it is saved', async () => {
  const { root, choose, told, end } = teach('<h1>Ny plan</h1><label>ID-kode<input></label>', true, 'input');
  expect(told()).toBe('page.teach.choose');
  choose('childNumber');
  (root.querySelector('button.s') as HTMLElement).click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told()).toBe('page.teach.saved');
  expect((root.querySelector('select') as HTMLSelectElement).value).toBe('');
  end.abort();
});

it('says so when what was pointed at has gone meanwhile', () => {
  const { page, root, press, choose, told, end } = teach('<h1>Ny plan</h1><label>ID-kode<input></label>');
  press(page.querySelector('input') as Element, 'Enter');
  page.querySelector('label')?.remove();
  choose('childNumber');
  expect(told()).toBe('page.teach.gone');
  expect((root.querySelector('.m') as HTMLElement).hidden).toBe(true);
  end.abort();
});

it('Esc ends it and nothing of the page’s', () => {
  const { page, root, press, end } = teach('<h1>Ny plan</h1><label>ID-kode<input></label>');
  const heard: string[] = [];
  page.body.addEventListener('keydown', (event) => heard.push(event.key));
  expect(press(page.querySelector('input') as Element, 'Escape').defaultPrevented).toBe(true);
  expect([heard, root.host.isConnected]).toEqual([[], false]);
  end.abort();
});

it('what the page takes away with its own is there again for the next press', () => {
  const { page, root, press, end } = teach('<h1>Ny plan</h1><label>ID-kode<input></label>');
  root.host.remove();
  press(page.querySelector('input') as Element, 'Enter');
  expect(root.host.isConnected).toBe(true);
  end.abort();
});
