// @vitest-environment happy-dom
import { cleanup } from '@solidjs/testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HelpView } from '../../components/help/help-view';
import { About } from '../../components/options/about';
import { aboutBuild, pack } from './fixture';
import { mount, press } from './mount';

afterEach(cleanup);
const text = () => document.body.textContent ?? '';
const settled = () => new Promise((done) => setTimeout(done));

describe('the help', () => {
  it('says what it does, what not, what it can’t see, and where the rules come from', () => {
    mount(() => <HelpView {...aboutBuild.help} pack={pack} />);
    for (const title of ['Dette gjør Sidemann', 'Dette gjør den ikke', 'Dette ser den ikke', 'Hurtigtaster'])
      expect(text()).toContain(title);
    for (const { title } of pack.sources) expect(text()).toContain(title);
    expect(text()).toContain(pack.version);
    expect(text()).not.toMatch(/undefined|\[object|\{\w+\}/);
  });

  it('copies a text without names for whoever looks after the rules, and says how it went', async () => {
    const onCopy = vi.fn(async (_: string) => true);
    mount(() => <HelpView pack={pack} version="0.1.0" onCopy={onCopy} />);
    press('Kopier teksten');
    await settled();
    const [copied] = onCopy.mock.calls[0] ?? [];
    expect(copied).toContain(`Sidemann 0.1.0, ${pack.name} ${pack.version}`);
    expect(text()).toContain(copied);
    expect(document.querySelector('[role=status]')?.textContent).toContain('Kopiert');
    cleanup();
    mount(() => <HelpView {...aboutBuild.help} pack={pack} onCopy={async () => false} />);
    press('Kopier teksten');
    await settled();
    expect(document.querySelector('[role=status]')?.textContent).toContain('kopier den selv');
  });

  it('shows the browser’s keys as they are set, and our own', () => {
    const shortcuts = [
      { id: 'open-panel', keys: 'Alt+Shift+P' },
      { id: 'check-consent', keys: null },
    ];
    mount(() => <HelpView {...aboutBuild.help} pack={pack} shortcuts={shortcuts} />);
    const keys = [...document.querySelectorAll('dl.s-readings > div')].map((row) => row.textContent);
    expect(keys.slice(0, 3)).toEqual([
      'Åpne veilederenAlt + Shift + P',
      'Se samtykkeneIkke satt',
      'Skjul opplysninger på skjermenAlt + Shift + S',
    ]);
  });

  it('opens nothing and sends nothing: there is no link', () => {
    mount(() => <HelpView {...aboutBuild.help} pack={pack} />);
    expect(document.querySelectorAll('a, form').length).toBe(0);
  });
});

describe('the licences', () => {
  it('are fetched when they are unfolded', async () => {
    const licences = vi.fn(aboutBuild.licences);
    mount(() => <About version="1" licences={licences} />);
    expect(licences).not.toHaveBeenCalled();
    const box = document.querySelector('details') as HTMLDetailsElement;
    box.open = true;
    box.dispatchEvent(new Event('toggle'));
    await settled();
    expect(document.querySelector('pre')?.textContent).toContain('solid-js');
  });
});
