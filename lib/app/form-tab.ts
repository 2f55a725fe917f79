import type { Case } from '../domain/case';
import type { FilledForm, FormPages } from '../domain/form-report';
import type { FormValues } from '../domain/form-values';
import type { Pack } from '../domain/pack';
import { type FontFile, fillForm, fontData, missingFields } from '../henvendelse';
import { dayOf } from '../text/norwegian';
import type { Connection } from './connection';
import { type FormNote, formNotes, paperValues } from './form-paper';

/** What the form tab shows. Nothing of it is written to disk before the user says save. */
export interface FormTabState {
  readonly openCase: Case;
  /** The pages that are sent; null until the first filling is done. */
  readonly filled: FilledForm | null;
  readonly failed: boolean;
  readonly saved: boolean;
  readonly missing: readonly string[];
  readonly notes: readonly FormNote[];
}

export interface FormTabPorts {
  readonly connection: Connection;
  readonly pack: Pack;
  readonly fill: (values: FormValues, pages: FormPages, locked: boolean) => Promise<FilledForm>;
  readonly save: (bytes: FilledForm['bytes'], name: string) => void;
  readonly print: (bytes: FilledForm['bytes']) => void;
  readonly now: () => number;
  readonly show: (state: FormTabState) => void;
}

/** The form of one case: every change goes to the case and comes back filled. */
export function createFormTab(caseId: string, ports: FormTabPorts) {
  const { connection, pack, fill, show } = ports;
  let state: FormTabState | null = null;
  let round = 0;

  const put = (change: Partial<FormTabState>) => {
    if (!state) return;
    state = { ...state, ...change };
    show(state);
  };

  const take = async (openCase: Case | null) => {
    if (!openCase) return put({ failed: true });
    const values = paperValues(pack, openCase);
    const looked = { missing: missingFields(values), notes: formNotes(pack, openCase) };
    state = { filled: null, saved: false, ...state, failed: false, openCase, ...looked };
    show(state);
    round += 1;
    const mine = round;
    try {
      const filled = await fill(values, 'send', false);
      // A later change is being filled already; its result is the one to show.
      if (mine === round) put({ filled });
    } catch {
      put({ failed: true });
    }
  };

  const change = async (command: Parameters<Connection['command']>[1]) =>
    take(await connection.command({ caseId, tabId: null }, command));

  const carryOut = async (pages: FormPages, locked: boolean, then: (bytes: FilledForm['bytes']) => void) => {
    if (!state) return;
    const { bytes } = await fill(paperValues(pack, state.openCase), pages, locked);
    then(bytes);
  };

  return {
    open: async () => take(await connection.getCase(caseId)),
    setValue: (path: string, text: string) => change({ do: 'setFormValue', path, text }),
    removeService: (row: number) => change({ do: 'removeServiceRow', row }),
    takeGoals: () =>
      change({ do: 'setFormValue', path: 'goals', text: state?.openCase.form.offeredGoals ?? '' }),
    print: (pages: FormPages, locked: boolean) => carryOut(pages, locked, ports.print),
    save: (pages: FormPages, locked: boolean) =>
      carryOut(pages, locked, (bytes) => {
        ports.save(bytes, `henvendelse-${dayOf(ports.now())}.pdf`);
        put({ saved: true });
      }),
  };
}

/** The form view's properties: what is known, and what the user can do. */
export function formProps(
  pack: Pack,
  { openCase, ...shown }: FormTabState,
  tab: ReturnType<typeof createFormTab>,
) {
  const { form } = openCase;
  const office = pack.contacts.find(({ post }) => post !== null);
  return {
    ...shown,
    draft: form,
    report: shown.filled?.report ?? [],
    onChange: tab.setValue,
    onRemoveService: tab.removeService,
    onTakeGoals: form.offeredGoals ? tab.takeGoals : null,
    onSave: ({ pages, locked }: Output) => tab.save(pages, locked),
    onPrint: ({ pages, locked }: Output) => tab.print(pages, locked),
    postTo: office?.post ?? '',
    emailWarning: office?.warning ?? '',
  };
}

interface Output {
  readonly pages: FormPages;
  readonly locked: boolean;
}

/** The blank form and the font, as the package holds them. */
export interface FormFiles {
  readonly template: Uint8Array;
  readonly fontTable: unknown;
  readonly fontFile: Uint8Array;
}

/** Fills the bundled form; its files are waited for at the first filling. */
export function createFill(files: Promise<FormFiles>): FormTabPorts['fill'] {
  return async (values, pages, locked) => {
    const { template, fontTable, fontFile } = await files;
    return fillForm({ template, font: fontData(fontTable as FontFile, fontFile), values, pages, locked });
  };
}
