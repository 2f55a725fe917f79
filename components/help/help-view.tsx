import { createSignal, For, Show } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import type { MessageKey } from '../../lib/text/catalogue';
import { AskWhomFolded } from '../guide/ask-whom';
import { PackHead } from '../options/pack-head';
import { Button } from '../ui/button';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { type Shortcut, Shortcuts } from './shortcuts';

export interface HelpProps {
  readonly pack: Pack;
  /** The build's own version. */
  readonly version: string;
  /** The keys that the browser itself listens for, as they are set now. */
  readonly shortcuts?: readonly Shortcut[];
  /** Puts a text on the clipboard; false when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

const DOES = ['help.does.1', 'help.does.2', 'help.does.3', 'help.does.4'] as const;
const NOT = ['help.not.1', 'help.not.2', 'help.not.3', 'help.not.4'] as const;
const UNSEEN = ['help.unseen.1', 'help.unseen.2', 'help.unseen.3', 'help.unseen.4'] as const;
const RULES = ['help.rules.1', 'help.rules.2', 'help.rules.3'] as const;

/**
 * The help: what Sidemann does and doesn't do, what its stop can't see, where each rule comes from, how to report a wrong
 * one, and the keys. The same in panel, popup and options.
 */
export function HelpView(props: HelpProps & { focus?: boolean }) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <ViewHeading focus={props.focus ?? true}>{t('help.title')}</ViewHeading>
      <p>{t('help.text')}</p>
      <List title={t('help.does.title')} items={DOES} />
      <List title={t('help.not.title')} items={NOT} />
      <List title={t('help.unseen.title')} lead={t('help.unseen.text')} items={UNSEEN} />
      <List title={t('help.rules.title')} items={RULES} />
      <PackHead pack={props.pack} />
      <WrongRule {...props} />
      <AskWhomFolded pack={props.pack} />
      <Shortcuts shortcuts={props.shortcuts ?? []} />
    </section>
  );
}

function List(props: { title: string; lead?: string; items: readonly MessageKey[] }) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{props.title}</h3>
      <Show when={props.lead}>{(lead) => <p>{lead()}</p>}</Show>
      <ul>
        <For each={props.items}>{(key) => <li>{t(key)}</li>}</For>
      </ul>
    </section>
  );
}

/** A text to fill in and send by other means: nothing is sent from here, and nothing of a case is in it. */
function WrongRule(props: HelpProps) {
  const t = useTexts();
  const [said, setSaid] = createSignal('');
  const text = () => {
    const { name, version } = props.pack;
    return t('help.wrong.copy', { pack: name, version, build: props.version });
  };
  const copy = async () =>
    setSaid(t((await props.onCopy(text())) ? 'help.wrong.copied' : 'help.wrong.notCopied'));
  return (
    <section class="s-stack">
      <h3 class="s-subheading">{t('help.wrong.title')}</h3>
      <p>{t('help.wrong.text')}</p>
      <p class="s-copy s-say">{text()}</p>
      <div class="s-row">
        <Button onClick={copy}>{t('help.wrong.button')}</Button>
        <p role="status">{said()}</p>
      </div>
    </section>
  );
}
