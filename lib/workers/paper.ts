/// <reference lib="webworker" />
// Makes and draws papers for pages of ours. Two of it are shared by them all, by name: one fills while the other one,
// which is slow to start, comes; and what the panel has warmed up is warm for the form tab.
import type { FontFile } from '../henvendelse/font/font-data';
import { servePaperwork, type Workers } from '../henvendelse/paperwork/serve';
import { loadFormFiles } from '../platform/form-files';

const filling = once(async () => {
  const [{ fillForm, fontData, makeConsentPaper }, files] = await Promise.all([
    import('../henvendelse'),
    loadFormFiles(),
  ]);
  const font = fontData(files.fontTable as FontFile, files.fontFile);
  return { fillForm, makeConsentPaper, font, template: files.template };
});
const drawing = once(() => import('../henvendelse/read/draw-pdf'));

const workers: Workers = {
  fill: async (given, tell) => {
    const { fillForm, font, template } = await filling();
    const form = await fillForm({ ...given, template, font });
    tell(form, [form.bytes.buffer]);
  },
  consent: async (given, tell) => {
    const { makeConsentPaper, font } = await filling();
    const form = await makeConsentPaper(given, font);
    tell(form, [form.bytes.buffer]);
  },
  draw: async (given, tell) => (await drawing()).drawPages(given, tell),
};

const scope = self as unknown as SharedWorkerGlobalScope | DedicatedWorkerGlobalScope;
const end = () => scope.close();
// At once, and not when it is asked: the page that started it is being read meanwhile. Who asks hears that it failed.
void (scope.name === 'fill' ? filling() : drawing()).catch(() => undefined);
if ('onconnect' in scope)
  scope.addEventListener('connect', ({ ports }) => {
    for (const port of ports) {
      servePaperwork(port, workers, end);
      port.start();
    }
  });
else servePaperwork(scope, workers, end);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
