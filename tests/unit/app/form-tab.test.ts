import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../lib/app/apply-command';
import type { Connection } from '../../../lib/app/connection';
import type { Fill } from '../../../lib/app/form-fill';
import { formNotes, mayBeEmpty, paperValues } from '../../../lib/app/form-paper';
import { createFormTab, type FormTabState } from '../../../lib/app/form-tab';
import type { Case } from '../../../lib/domain/case';
import { EMPTY_FORM, EMPTY_GUIDE } from '../../../lib/domain/empty';
import { aCase } from './examples';
import { TROMSO } from './fake-browser';

const withValues = (change: object, guide: object = {}): Case =>
  aCase({
    form: { values: { ...EMPTY_FORM, ...change }, sources: {} },
    guide: { ...aCase().guide, ...guide },
  });

describe('what stands on paper', () => {
  it('groups numbers as is usual', () => {
    const child = { ...EMPTY_FORM.child, fodselsnummer: '15821500039', phone: '77790000' };
    const mor = { name: 'Elle', address: '', contact: 'elle@example.no, 40000021' };
    expect(paperValues(TROMSO, withValues({ mor })).mor.contact).toBe('elle@example.no, 40 00 00 21');
    expect(paperValues(TROMSO, withValues({ child })).child).toMatchObject({
      fodselsnummer: '158215 00039',
      phone: '77 79 00 00',
    });
  });

  it('leaves the parents’ part empty from eighteen on, and says so', () => {
    const mor = { name: 'Elle', address: '', contact: '' };
    const adult = withValues({ mor }, { ageBand: '18-23' });
    expect(paperValues(TROMSO, adult).mor.name).toBe('');
    expect(formNotes(TROMSO, adult)).toContainEqual({ path: 'mor.name', note: 'adultParents' });
    expect(paperValues(TROMSO, withValues({ mor }, { ageBand: '16-17' })).mor.name).toBe('Elle');
  });

  it.each([
    [
      'a number with a wrong check',
      { child: { ...EMPTY_FORM.child, fodselsnummer: '15821500030' } },
      'fodselsnummer',
    ],
    ['three digits of a postcode', { child: { ...EMPTY_FORM.child, postcode: '900' } }, 'postcode'],
    [
      'seven digits of a telephone',
      { services: [{ service: 'PPT', person: '', phone: '7779000' }] },
      'phone',
    ],
  ])('warns of %s, and keeps it', (_name, change, note) =>
    expect(formNotes(TROMSO, withValues(change)).map((one) => one.note)).toContain(note),
  );

  it.each([
    ['ufodt', ['child.name', 'child.fodselsnummer']],
    ['7-11', []],
    ['18-23', ['parents']],
    [null, []],
  ])('at %s nobody misses %j', (ageBand, paths) =>
    expect(mayBeEmpty(TROMSO, withValues({}, { ageBand }))).toEqual(paths),
  );

  it('says that a plan includes a koordinator where only the plan is applied for', () => {
    const noted = (applyFor: object) =>
      formNotes(TROMSO, withValues({ applyFor: { ...EMPTY_FORM.applyFor, ...applyFor } })).some(
        ({ note }) => note === 'koordinatorIncluded',
      );
    expect(noted({})).toBe(false);
    expect(noted({ individuellPlan: true })).toBe(true);
    expect(noted({ individuellPlan: true, koordinator: true })).toBe(false);
    expect(noted({ koordinator: true })).toBe(false);
  });

  it('says nothing of an unborn child’s missing number or of a foreign telephone', () => {
    const child = { ...EMPTY_FORM.child, phone: '+46 70 123 45 67' };
    const notes = formNotes(TROMSO, withValues({ child })).map(({ note }) => note);
    expect(notes).not.toContain('fodselsnummer');
    expect(notes).not.toContain('postcode');
    expect(notes).not.toContain('phone');
  });
});

/** The form tab over a case in memory. `fill` answers when told to. */
function formTab(foreign: string | null = null, start = aCase()) {
  let held: Case | null = start;
  let answers = true;
  let stopped = 0;
  let handed = foreign;
  const states: (FormTabState | null)[] = [];
  const saved: string[] = [];
  /** For each state how many fillings had been asked for when it was shown. */
  const askedBefore: number[] = [];
  const asked: { own: boolean; done: () => void; fail: () => void }[] = [];
  const connection = {
    getCase: async () => (answers ? held : undefined),
    lastProblem: () => 'storage',
    // Given out once.
    foreignForm: async () => {
      const given = handed;
      handed = null;
      return given;
    },
    command: async (_to: unknown, command: Parameters<typeof applyCommand>[1]) => {
      if (!answers) return null;
      held = held && applyCommand(held, command, 1);
      return held;
    },
  } as unknown as Connection;
  const fill: Fill = (values, { own }) =>
    new Promise((resolve, reject) => {
      const bytes = new TextEncoder().encode(values.child.name);
      const form = { bytes, report: [], pageNumbers: [], formPages: 4 };
      const isPdf = own !== null && String.fromCharCode(...own).startsWith('%PDF');
      const message = own && !isPdf ? 'form.foreign.notPdf' : null;
      const done = () => resolve({ form, own: isPdf, message });
      asked.push({ own: own !== null, done, fail: () => reject(new Error('no memory')) });
    });
  const inForce = { pack: TROMSO };
  const tab = createFormTab('sak-1', {
    ...{ connection, pack: () => inForce.pack, fill, now: () => new Date(2026, 10, 21).getTime() },
    save: (_bytes, name) => saved.push(name),
    print: () => undefined,
    stopReading: () => {
      stopped += 1;
    },
    show: (state) => {
      states.push(state);
      askedBefore.push(asked.length);
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const last = () => states.at(-1) as FormTabState;
  const shown = () => new TextDecoder().decode(last().filled?.bytes);
  /** Another view, or the kommune's page, does something with the case meanwhile. */
  const elsewhere = (command: Parameters<typeof applyCommand>[1] | null, pdf: string | null = null) => {
    if (command && held) held = applyCommand(held, command, 2);
    handed = pdf;
  };
  const deleted = () => {
    held = null;
  };
  const answering = (does: boolean) => {
    answers = does;
  };
  return {
    stopped: () => stopped,
    tab,
    asked,
    askedBefore,
    saved,
    last,
    shown,
    settle,
    inForce,
    elsewhere,
    deleted,
    answering,
  };
}

describe('the form tab', () => {
  it('has the form filled by another thread while the page is drawn, at first and at each change', async () => {
    const { tab, askedBefore, settle } = formTab();
    void tab.open();
    await settle();
    void tab.setValue('child.name', 'Å');
    await settle();
    expect(askedBefore).toEqual([1, 2]);
  });

  it('has nothing left of a case that is deleted elsewhere, whatever is still being filled', async () => {
    const { tab, asked, last, settle, deleted } = formTab(null, withValues({ goals: 'Ro' }));
    void tab.open();
    await settle();
    expect(last().openCase.form.values.goals).toBe('Ro');
    deleted();
    await tab.refresh();
    expect(last()).toBeNull();
    asked[0]?.done();
    await settle();
    await tab.packChanged();
    await tab.save('send', false);
    expect([last(), asked.length]).toEqual([null, 1]);
  });

  it('stays as it is where the background doesn’t answer: nothing says that the case is gone', async () => {
    const { tab, last, settle, answering } = formTab(null, withValues({ goals: 'Ro' }));
    void tab.open();
    await settle();
    answering(false);
    await tab.refresh();
    expect(last().openCase.form.values.goals).toBe('Ro');
  });

  it('says whether there is such a case', async () => {
    const { tab, asked, last, settle, deleted } = formTab();
    const opened = tab.open();
    await settle();
    asked[0]?.done();
    expect(await opened).toBe(true);
    deleted();
    expect([await tab.open(), last()]).toEqual([false, null]);
  });

  it('shows the latest change, however late an earlier filling comes', async () => {
    const { tab, asked, shown, settle } = formTab();
    void tab.open();
    await settle();
    void tab.setValue('child.name', 'Å');
    await settle();
    void tab.setValue('child.name', 'Åse');
    await settle();
    for (const one of [...asked].reverse()) one.done();
    await settle();
    expect(shown()).toBe('Åse');
  });

  it('follows a pack that changes while it is open, and keeps what it had to say', async () => {
    const start = aCase({ guide: { ...EMPTY_GUIDE, ageBand: '7-11' } });
    const { tab, asked, last, settle, inForce } = formTab(null, start);
    await tab.packChanged();
    expect(asked).toEqual([]);
    void tab.open();
    await settle();
    asked[0]?.done();
    await settle();
    const before = last();
    // From eighteen on nobody misses the parents' part.
    const ageBands = TROMSO.ageBands.map((band) => (band.id === '7-11' ? { ...band, from: 18 } : band));
    inForce.pack = { ...TROMSO, ageBands };
    void tab.packChanged();
    await settle();
    expect(asked).toHaveLength(2);
    asked[1]?.done();
    await settle();
    expect(before.missing).toContain('parents');
    expect(last().missing).not.toContain('parents');
    expect(last()).toMatchObject({ own: before.own, saved: false, unsaved: null, openCase: start });
    expect(last().filled).not.toBe(before.filled);
  });

  it('follows its case: what the page or the panel put into it stands there, before anything is saved', async () => {
    const { tab, asked, last, shown, settle, elsewhere } = formTab();
    void tab.refresh();
    await settle();
    expect(asked).toEqual([]);
    void tab.open();
    await settle();
    asked[0]?.done();
    await settle();
    void tab.refresh();
    await settle();
    // Nothing has changed: nothing is filled.
    expect(asked).toHaveLength(1);
    elsewhere({ do: 'setFormValue', path: 'child.name', text: 'Åse' });
    void tab.refresh();
    await settle();
    asked[1]?.done();
    await settle();
    expect([last().openCase.form.values.child.name, shown()]).toEqual(['Åse', 'Åse']);
    elsewhere(null, btoa('%PDF-1.7'));
    void tab.refresh();
    await settle();
    asked[2]?.done();
    await settle();
    expect(last().own).toEqual({ state: 'used', message: null });
  });

  it('a filling that was overtaken and then fails is nobody’s; one that fails is said until one is there', async () => {
    const { tab, asked, last, shown, settle } = formTab();
    void tab.open();
    await settle();
    void tab.setValue('child.name', 'Åse');
    await settle();
    asked[1]?.done();
    await settle();
    asked[0]?.fail();
    await settle();
    expect([last().failed, shown()]).toEqual([false, 'Åse']);
    void tab.packChanged();
    await settle();
    asked[2]?.fail();
    await settle();
    expect(last().failed).toBe(true);
    void tab.retry();
    await settle();
    // What is shown is not what it was before, and what was typed is filled again.
    expect([last().failed, last().filled]).toEqual([false, null]);
    asked[3]?.done();
    await settle();
    expect([last().failed, shown()]).toEqual([false, 'Åse']);
  });

  it('saves under a name that says nothing about anybody', async () => {
    const { tab, asked, saved, last, settle } = formTab();
    void tab.open();
    await settle();
    asked[0]?.done();
    void tab.save('send', false);
    await settle();
    asked.at(-1)?.done();
    await settle();
    expect(saved).toEqual(['henvendelse-2026-11-21.pdf']);
    expect(last().saved).toBe(true);
  });

  it('uses the kommune’s own form when it was handed over, and goes back on request', async () => {
    const { tab, asked, last, settle } = formTab(btoa('%PDF-1.7'));
    void tab.open();
    await settle();
    asked[0]?.done();
    await settle();
    await settle();
    asked.at(-1)?.done();
    await settle();
    expect(last().own).toEqual({ state: 'used', message: null });
    void tab.useOwn(null);
    await settle();
    asked.at(-1)?.done();
    await settle();
    expect(last().own.state).toBe('none');
  });

  it('a file that can’t be used is said, and the bundled form stays', async () => {
    const { tab, asked, last, settle } = formTab();
    void tab.open();
    await settle();
    asked[0]?.done();
    await settle();
    void tab.useOwn(new TextEncoder().encode('hei'));
    await settle();
    asked.at(-1)?.done();
    await settle();
    expect(last().own).toEqual({ state: 'failed', message: 'form.foreign.notPdf' });
    void tab.setValue('child.name', 'Åse');
    await settle();
    expect(asked.at(-1)?.own).toBe(false);
  });

  it.each([
    ['of any size is refused before it is read', 'tooLarge', { size: 5e9 }],
    [
      'that is gone or locked since it was picked',
      'broken',
      { size: 10, arrayBuffer: () => Promise.reject() },
    ],
  ])('a file %s: it is said, and the bundled form stays', async (_, why, file) => {
    const { tab, asked, last, settle } = formTab();
    void tab.open();
    await settle();
    asked[0]?.done();
    await settle();
    // Reading it would throw: a file without `arrayBuffer`.
    void tab.useFile(file as Blob);
    await settle();
    asked.at(-1)?.done();
    await settle();
    expect(last().own).toEqual({ state: 'failed', message: `form.foreign.${why}` });
    expect(asked.at(-1)?.own).toBe(false);
  });

  it('saving or printing that can’t be done is said, with what is shown still there; and then it can', async () => {
    const { tab, asked, saved, last, shown, settle } = formTab();
    void tab.open();
    await settle();
    asked[0]?.done();
    await settle();
    const before = shown();
    void tab.save('send', false);
    await settle();
    asked.at(-1)?.fail();
    await settle();
    expect([last().failed, last().saved, saved, shown()]).toEqual([true, false, [], before]);
    void tab.save('send', false);
    await settle();
    asked.at(-1)?.done();
    await settle();
    expect([last().failed, last().saved, saved.length]).toEqual([false, true, 1]);
  });

  it('a change typed into a case that is gone doesn’t ask to be tried again; one nobody answered does', async () => {
    const { tab, last, settle, deleted, answering } = formTab();
    void tab.open();
    await settle();
    answering(false);
    void tab.setValue('goals', 'Sykle');
    await settle();
    expect(last().unsaved).toBe('storage');
    answering(true);
    deleted();
    void tab.setValue('goals', 'Sykle');
    await settle();
    expect(last()).toBeNull();
  });

  it('a file that is still being read when it is given up, or another one is picked, is not taken', async () => {
    const { tab, asked, last, settle, stopped } = formTab();
    void tab.open();
    await settle();
    asked[0]?.done();
    await settle();
    const reads: ((bytes: ArrayBuffer) => void)[] = [];
    const file = { size: 8, arrayBuffer: () => new Promise((read) => reads.push(read)) } as unknown as Blob;
    const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
    void tab.useFile(file);
    await settle();
    expect(last().own.state).toBe('reading');
    void tab.useOwn(null);
    await settle();
    expect([last().own.state, stopped()]).toEqual(['none', 1]);
    reads[0]?.(bytes('%PDF-1'));
    await settle();
    expect([last().own.state, asked.at(-1)?.own]).toEqual(['none', false]);
    void tab.useFile(file);
    void tab.useFile(file);
    await settle();
    reads[2]?.(bytes('%PDF-2'));
    await settle();
    const before = asked.length;
    reads[1]?.(bytes('hei'));
    await settle();
    expect(asked).toHaveLength(before);
    asked.at(-1)?.done();
    await settle();
    expect(last().own).toEqual({ state: 'used', message: null });
  });
});
