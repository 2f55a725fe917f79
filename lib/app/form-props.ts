import type { FormPages } from '../domain/form-report';
import type { Pack } from '../domain/pack';
import type { FormTab, FormTabState } from './form-tab';

/** How the form shall come out. */
export interface OutputChoice {
  readonly pages: FormPages;
  /** True: the values can't be edited afterwards. */
  readonly locked: boolean;
}

/** The form view's properties: what is known, and what the user can do. */
export function formProps(pack: Pack, { openCase, own, ...shown }: FormTabState, tab: FormTab) {
  const { form } = openCase;
  const office = pack.contacts.find(({ post }) => post !== null);
  return {
    ...shown,
    draft: form,
    report: shown.filled?.report ?? [],
    onChange: tab.setValue,
    onRetry: tab.retry,
    onRemoveService: tab.removeService,
    onTakeGoals: form.offeredGoals ? tab.takeGoals : null,
    onSave: ({ pages, locked }: OutputChoice) => tab.save(pages, locked),
    onPrint: ({ pages, locked }: OutputChoice) => tab.print(pages, locked),
    postTo: office?.post ?? '',
    emailWarning: office?.warning ?? '',
    own: {
      ...own,
      onFile: tab.useFile,
      // The kommune's page hands its form over by itself («Fyll denne»).
      onFetch: null,
      onBack: () => tab.useOwn(null),
    },
  };
}
