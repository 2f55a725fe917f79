import { createSignal } from 'solid-js';
import { GuideApp, type GuideAppProps } from '../../components/guide/guide-app';
import { applyCommand } from '../../lib/app/apply-command';
import { serviceStates } from '../../lib/app/panel-view';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import { compareSuggestions, derivedFacts, formRoute, suggest, whatWouldChange } from '../../lib/rules';
import { caseWith, pack, rules } from './fixture';

const NOW = Date.parse('2026-11-21T12:00:00Z');

/** The panel on the real rules and the real commands, without a browser behind it. */
export function LiveGuide(props: { start?: Case; onCase?: (now: Case) => void } & Partial<GuideAppProps>) {
  const [open, setOpen] = createSignal(props.start ?? caseWith());
  const command = (one: Command) => {
    const now = setOpen((before) => applyCommand(before, one, NOW));
    props.onCase?.(now);
  };
  return (
    <GuideApp
      case={open()}
      pack={pack}
      suggestion={suggest(pack, open().guide)}
      derived={derivedFacts(pack, open().guide)}
      status={{ page: 'recognised', askSameChild: false, resumed: false, problems: [] }}
      consents={serviceStates(pack, open(), NOW)}
      rules={rules}
      keptDraft={null}
      onKeepDraft={() => {}}
      now={NOW}
      formClosed={formRoute(pack, open().guide).closed}
      changesOf={(line, depth) => whatWouldChange(pack, open().guide, line, depth)}
      changedBetween={compareSuggestions}
      onCommand={command}
      onOpenForm={() => {}}
      onSameChild={() => {}}
      onOpenSheet={() => {}}
      onLink={() => {}}
      {...props}
    />
  );
}
