import type { Pack } from '../../lib/domain/pack';
import { sourceNames } from '../guide/pack-words';
import { Quotes } from '../ui/quote';

/** Why consent comes first, with the guide's own words. */
export function WhyConsent(props: { pack: Pack }) {
  return (
    <>
      <p>{props.pack.consent.why.text}</p>
      <Quotes citations={props.pack.consent.why.citations.slice(0, 1)} sourceName={sourceNames(props.pack)} />
    </>
  );
}
