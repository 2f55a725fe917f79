/// <reference lib="webworker" />
// Makes and draws papers for pages of ours. Two of it are shared by them all, by name: one fills while the other one,
// which is slow to start, comes; and what the panel has warmed up is warm for the form tab.
import type { FilledForm } from '../domain/form-report';
import type { FontFile } from '../henvendelse/font/font-data';
import { createHeld } from '../henvendelse/paperwork/held';
import type { DrawnPage, Jobs } from '../henvendelse/paperwork/jobs';
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

const filled = createHeld<FilledForm>();
const drawn = createHeld<DrawnPage[]>((pages) => {
  for (const { bitmap } of pages) bitmap.close();
});

const fill = async (given: Jobs['fill']['given']): Promise<FilledForm> => {
  const { fillForm, font, template } = await filling();
  return fillForm({ ...given, template, font });
};
const drawAll = async (given: Jobs['draw']['given']): Promise<DrawnPage[]> => {
  const pages: DrawnPage[] = [];
  await (await drawing()).drawPages(given, (page) => pages.push(page));
  return pages;
};
/** The whole question, each byte of it a letter. */
const toDraw = ({ bytes, scale }: Jobs['draw']['given']) =>
  `${scale} ${new TextDecoder('windows-1252').decode(bytes)}`;

const workers: Workers = {
  fill: async (given, tell) => {
    const form = (await filled.giveOut(JSON.stringify(given))) ?? (await fill(given));
    tell(form, [form.bytes.buffer]);
  },
  // What can't be made ahead says so when it is asked for.
  fillAhead: async (given, tell) => {
    const form = await filled.hold(JSON.stringify(given), fill(given)).catch(() => null);
    if (form) tell(form, []);
  },
  consent: async (given, tell) => {
    const { makeConsentPaper, font } = await filling();
    const form = await makeConsentPaper(given, font);
    tell(form, [form.bytes.buffer]);
  },
  draw: async (given, tell) => {
    const pages = await drawn.giveOut(toDraw(given));
    if (!pages) return (await drawing()).drawPages(given, tell);
    for (const page of pages) tell(page, [page.bitmap]);
  },
  drawAhead: async (given) => void (await drawn.hold(toDraw(given), drawAll(given)).catch(() => undefined)),
  forget: async () => {
    filled.forget();
    drawn.forget();
  },
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
