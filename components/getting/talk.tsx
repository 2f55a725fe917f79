import { createSignal, For } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Pack } from '../../lib/domain/pack';
import { serviceInSentence } from '../../lib/text/in-sentence';
import { joinEquals } from '../guide/headline';
import { sourceNames } from '../guide/pack-words';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Quotes } from '../ui/quote';
import { SoftName } from '../ui/soft-name';
import { useTexts } from '../ui/texts';

/** The written form of Norwegian nearest to the screen's language. */
const formOf = (language: string) => (language === 'nn' ? 'nn' : 'nb');

/** A sentence to say to the parent, and the same sentence big enough to read across a desk. */
export function Say(props: {
  pack: Pack;
  services: readonly string[];
  big?: boolean;
  /** Below which heading it stands: 2 in the dialog and on the page about consent, else 3. */
  level?: 2 | 3;
}) {
  const t = useTexts();
  const [big, setBig] = createSignal(props.big ?? false);
  const services = () => {
    if (props.services.length === 0) return t('getting.otherServices');
    const said = props.services.map((name) => serviceInSentence(props.pack, name));
    return joinEquals(said, t('common.and'));
  };
  const language = () => formOf(t.language);
  const text = () => props.pack.asking.talk.say[language()].replace('{services}', services());
  return (
    <div class="s-say" data-big={big() ? '' : undefined}>
      <Dynamic component={`h${props.level ?? 3}`} class="s-subheading">
        {t('getting.say.title')}
      </Dynamic>
      <p class="s-say-text" lang={language()}>
        <SoftName name={text()} />
      </p>
      <Button variant="tertiary" class="s-small" aria-pressed={big()} onClick={() => setBig((on) => !on)}>
        {t(big() ? 'getting.say.small' : 'getting.say.big')}
      </Button>
    </div>
  );
}

/** What to say and in which order when consent is asked for by word of mouth. */
export function TalkSteps(props: { pack: Pack }) {
  const t = useTexts();
  const language = () => formOf(t.language);
  const steps = () => props.pack.asking.talk.steps;
  return (
    <>
      <ol class="s-talk" lang={language()}>
        <For each={steps()}>{({ text }) => <li>{text[language()]}</li>}</For>
      </ol>
      <Details summary={t('getting.talk.why')}>
        <Quotes
          citations={steps().flatMap(({ citations }) => citations)}
          sourceName={sourceNames(props.pack)}
        />
      </Details>
    </>
  );
}

/** Where a consent can be written down: never here. */
export function RecordPlaces(props: { pack: Pack }) {
  const t = useTexts();
  return (
    <>
      <p>{t('getting.record.text')}</p>
      <ul>
        <For each={props.pack.consent.places}>{({ label }) => <li>{label}</li>}</For>
      </ul>
    </>
  );
}
