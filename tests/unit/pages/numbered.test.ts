// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { rootsOf } from '../../../lib/pages/dom';
import { shownNow } from '../../../lib/pages/lists';
import { SAMSPILL, show } from './world';

const screenOf = (html: string) => shownNow(rootsOf(show(html)), SAMSPILL).screen?.id;

const labels = (number: string) =>
  ['Barnets navn', 'Fødselsnummer', 'Adresse', 'Koordinator', 'Mål', 'Plantype']
    .map((label) => `<p>${number}${label}</p><p><textarea></textarea></p>`)
    .join('');
const page = (number: string) => `<h1>Individuell plan</h1>${labels(number)}`;

describe('a document whose labels are numbered', () => {
  it.each(['', '3.2 ', '3.2. ', '4) ', '7. '])('is known like one without: «%s»', (number) =>
    expect(screenOf(page(number))).toBe('plan'),
  );
  it('how many there are is no number of a label', () => expect(screenOf(page('12 '))).toBeUndefined());
});
