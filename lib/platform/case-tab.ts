import { type CaseTabState, createCaseTab } from '../app/case-tab';
import { connect } from '../app/connection';
import type { SetupNow } from '../app/view-setup';
import { onSessionChange } from './store';
import { followSetup, parameter, send, viewSetup } from './views';

/**
 * A tab of ours about the case that its address names: follows what other views change. `show` gets null when there is
 * no such case (any longer).
 * @param onSetup told each time that what is in force has changed; `first` is what it is now
 */
export async function openCaseTab(
  show: (state: CaseTabState | null) => void,
  onSetup: (setup: SetupNow) => unknown,
) {
  const first = await viewSetup();
  followSetup(onSetup);
  const tab = createCaseTab(parameter('case') ?? '', { connection: connect(send), show });
  const refresh = async () => {
    if (!(await tab.refresh())) show(null);
  };
  onSessionChange(new AbortController().signal, () => void refresh());
  // What changed between being asked ahead and our listening is found by one more look.
  void refresh().then(() => requestIdleCallback(refresh));
  return { first, tab };
}
