import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLink } from '../../../lib/platform/open';

const { opened } = vi.hoisted(() => ({ opened: [] as string[] }));
vi.mock('../../../lib/platform/browser', () => ({
  browser: { tabs: { create: async ({ url }: { url: string }) => void opened.push(url) } },
}));
beforeEach(() => opened.splice(0));

describe('the pack’s tools', () => {
  const link = (id: string, href: string | null) => ({ id, text: id, href, citations: [] });
  const links = [link('opprette', 'https://www.tromso.kommune.no/samspill?a=1'), link('mal', null)];

  it('are opened at the address that stands in the pack, as it stands there', async () => {
    await openLink({ links }, 'opprette');
    expect(opened).toEqual(['https://www.tromso.kommune.no/samspill?a=1']);
  });

  it('are left alone without an address, and when the pack doesn’t know them', async () => {
    await openLink({ links }, 'mal');
    await openLink({ links }, 'https://annen.example');
    expect(opened).toEqual([]);
  });
});
