import { For } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { AskWhomFolded } from '../guide/ask-whom';
import { useTexts } from '../ui/texts';
import { ViewHeading } from '../ui/view-heading';
import { PackHead } from './pack-head';

const DOES = [
  'options.about.does1',
  'options.about.does2',
  'options.about.does3',
  'options.about.does4',
] as const;
const NOT = ['options.about.not1', 'options.about.not2', 'options.about.not3'] as const;
const KEEPS = [
  'options.privacy.1',
  'options.privacy.2',
  'options.privacy.3',
  'options.privacy.4',
  'options.privacy.5',
] as const;

/** What Sidemann does and doesn't do, where the rules come from, how to report a wrong one, and what it keeps. */
export function About(props: { pack: Pack; version: string }) {
  const t = useTexts();
  return (
    <section class="s-stack">
      <ViewHeading focus>{t('options.about.title')}</ViewHeading>
      <p>{t('options.about.version', { version: props.version })}</p>
      <ul>
        <For each={DOES}>{(key) => <li>{t(key)}</li>}</For>
      </ul>
      <h3 class="s-subheading">{t('options.about.not')}</h3>
      <ul>
        <For each={NOT}>{(key) => <li>{t(key)}</li>}</For>
      </ul>
      <h3 class="s-subheading">{t('options.about.rules')}</h3>
      <PackHead pack={props.pack} />
      <h3 class="s-subheading">{t('options.about.wrong')}</h3>
      <p>{t('options.about.wrongText')}</p>
      <p class="s-copy s-say">
        {t('options.about.wrongCopy', {
          pack: props.pack.name,
          version: props.pack.version,
          build: props.version,
        })}
      </p>
      <AskWhomFolded pack={props.pack} />
      <h3 class="s-subheading">{t('options.privacy.title')}</h3>
      <ul>
        <For each={KEEPS}>{(key) => <li>{t(key)}</li>}</For>
      </ul>
    </section>
  );
}
