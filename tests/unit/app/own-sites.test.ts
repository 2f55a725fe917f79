import { describe, expect, it } from 'vitest';
import { offerFor, ownSites, withSites } from '../../../lib/app/own-sites';
import { adapterFor } from '../../../lib/pages/adapter-for';
import { KOMMUNE, SAMSPILL } from '../pages/world';

const NAMED = ['https://www.individplan.no/*', 'https://tromso.kommune.no/*'];
const OTHER = 'https://plan.nabokommune.example';

describe('addresses beyond the manifest', () => {
  it('are the single hosts that the browser allows, those of the manifest left out', () =>
    expect(ownSites([...NAMED, `${OTHER}/*`], NAMED)).toEqual([{ origin: OTHER, adapter: 'samspill' }]));

  it.each(['https://*/*', '*://*/*', '<all_urls>', 'http://plan.example/*', 'https://*.example.no/*'])(
    '%s is nobody’s choice of a site',
    (pattern) => expect(ownSites([pattern], NAMED)).toEqual([]),
  );

  it.each([
    [`${OTHER}/nb/plan/1`, 'samspill'],
    [`${OTHER}/login`, null],
    [`${OTHER}/nb/idporten/retur`, null],
    ['https://www.individplan.no/samspill/nb/plan/1', 'samspill'],
    ['https://www.individplan.no/samspill/nb/login', null],
    ['https://plan.nabokommune.example.evil.example/', null],
    ['http://plan.nabokommune.example/', null],
  ])('%s: %s', (address, id) => {
    const adapters = withSites([SAMSPILL, KOMMUNE], [{ origin: OTHER, adapter: 'samspill' }]);
    expect(adapterFor(adapters, address)?.id ?? null).toBe(id);
  });

  it.each([
    ['https://plan.nabokommune.example/a?b#c', OTHER],
    ['https://login.idporten.no/', null],
    ['https://idporten.no/', null],
    ['https://connect.visma.com/', null],
    ['https://visma.com/', 'https://visma.com'],
    ['http://plan.example/', null],
    ['chrome://extensions/', null],
    [null, null],
  ])('on %s may be asked for: %s', (address, origin) =>
    expect(offerFor(address, [SAMSPILL, KOMMUNE])).toBe(origin),
  );
});
