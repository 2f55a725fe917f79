// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { rootsOf } from '../../../lib/pages/dom';
import { shownOn } from '../../../lib/pages/screens';
import { ORDINARY, ordinaryPage } from '../../standins/vanlige.mjs';
import { SAMSPILL, show } from './world';

/** The same thirty as in the real browser, so that a word too many shows at once. */
it.each(ORDINARY)('%s is none of the screens', (name: string) => {
  const page = show(/<body>([\s\S]*)<\/body>/.exec(ordinaryPage(name) ?? '')?.[1] ?? '');
  expect(shownOn(rootsOf(page), SAMSPILL).screen).toBeNull();
});
