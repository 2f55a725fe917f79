import { For } from 'solid-js';
import type { Pack } from '../../lib/domain/pack';
import { sourceNames } from '../guide/pack-words';
import { Details } from '../ui/details';
import { Quotes } from '../ui/quote';
import { useTexts } from '../ui/texts';

/** The agenda of the meeting, from the guide. */
export function Agenda(props: { pack: Pack }) {
  const t = useTexts();
  return (
    <>
      <ol lang={props.pack.language}>
        <For each={props.pack.meeting.agenda}>{({ text }) => <li>{text}</li>}</For>
      </ol>
      <Details summary={t('guide.line.words')}>
        <Quotes
          citations={props.pack.meeting.agenda.flatMap(({ citations }) => citations)}
          sourceName={sourceNames(props.pack)}
        />
      </Details>
    </>
  );
}
