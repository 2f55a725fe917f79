import { type CaseTabState, createCaseTab } from '../app/case-tab';
import { connect } from '../app/connection';
import { onSessionChange } from './store';
import { parameter, send, viewSetup } from './views';

/**
 * A tab of ours about the case that its address names: follows what other views change. `show` gets null when there is
 * no such case (any longer).
 */
export async function openCaseTab(show: (state: CaseTabState | null) => void) {
  const setup = await viewSetup();
  const tab = createCaseTab(parameter('case') ?? '', { connection: connect(send), show });
  const refresh = async () => {
    if (!(await tab.refresh())) show(null);
  };
  onSessionChange(new AbortController().signal, () => void refresh());
  void refresh();
  return { ...setup, tab };
}
