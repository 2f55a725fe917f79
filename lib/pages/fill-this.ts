import type { Adapter } from '../domain/adapter';
import type { FetchFile } from '../domain/page-port';
import type { Core } from './core';
import { all, isShown, nameOf } from './dom';
import { under } from './headings';
import { atOwnHost } from './own-host';
import { part, type Surface, surface } from './surface';
import { match, wordsOf } from './words';

const CSS =
  ':host{display:inline-block!important}button{margin:4px 0 4px 10px;border:1px solid #1f6f63;border-radius:6px;padding:4px 12px;min-height:32px;background:#1f6f63;color:#fff;font-weight:600;cursor:pointer}button:focus-visible{outline:3px solid #10332d;outline-offset:2px}button[disabled]{opacity:.6}@media print{button{display:none}}';

/** A form is some pages; what is larger is something else. */
const MOST_BYTES = 8_000_000;

/**
 * «Fyll denne» beside the kommune's link to its blank form. On the press, and not before, the page's own copy is
 * fetched and handed to the background; nothing is sent anywhere.
 */
export function createFillThis(
  core: Core,
  fetchFile: FetchFile,
): { readonly place: (roots: readonly ParentNode[]) => void } {
  const { port, text, say } = core;
  const { document } = core.window;
  const boxes = new Map<Element, Surface>();
  const ownCopy = ({ href }: HTMLAnchorElement): string | null => {
    const adapter = core.hello()?.adapter;
    return adapter ? atOwnHost(href, document.location, adapter) : null;
  };

  const fill = async (link: HTMLAnchorElement, button: HTMLButtonElement) => {
    button.disabled = true;
    const address = ownCopy(link);
    const bytes = address === null ? null : await fetchFile(address).catch(() => null);
    const isPdf =
      bytes !== null && bytes.length < MOST_BYTES && String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
    const answer = isPdf
      ? await port.send({ type: 'form/foreign', pdf: base64(bytes) }).catch(() => null)
      : null;
    button.disabled = false;
    if (!answer) say(text(isPdf ? 'page.noAnswer' : 'page.fill.noPdf'));
  };

  const box = (link: HTMLAnchorElement): Surface => {
    const made = surface(document, CSS);
    const button = part(made.root, 'button', '', text('page.fillThis'));
    button.type = 'button';
    button.addEventListener('click', (event) => {
      event.preventDefault();
      void fill(link, button);
    });
    made.root.append(button);
    link.after(made.host);
    return made;
  };

  const clear = (link: Element) => {
    boxes.get(link)?.remove();
    boxes.delete(link);
  };
  core.signal.addEventListener('abort', () => [...boxes.keys()].forEach(clear));

  return {
    place: (roots) => {
      const adapter = core.hello()?.adapter;
      const links = adapter?.blankForm.length
        ? all<HTMLAnchorElement>(roots, 'a[href]').filter(
            (link) => isBlankForm(link, adapter) && ownCopy(link),
          )
        : [];
      for (const link of boxes.keys()) if (!links.includes(link as HTMLAnchorElement)) clear(link);
      for (const link of links) if (!boxes.get(link)?.host.isConnected) boxes.set(link, box(link));
    },
  };
}

/**
 * Is it the kommune's link to its blank form? Its name says so, perhaps with words of how it is opened; or it says
 * nothing more than that it is a form, below a heading that says which.
 */
function isBlankForm(link: HTMLAnchorElement, { blankForm, neutral }: Adapter): boolean {
  const name = nameOf(link);
  const isPdf = /\.pdf\b/i.test(link.href) || link.type === 'application/pdf' || /\bpdf\b/i.test(name);
  if (!isPdf || !isShown(link)) return false;
  // «… om koordinator og individuell plan»: the same words in another order.
  const aside = [...neutral, ...blankForm].flatMap((phrase) => phrase.split(' '));
  const isAside = (word: string) => /^\d+$/.test(word) || match([word], aside).score >= 0.9;
  const says = (words: readonly string[]) => {
    const { score, rest } = match(words, blankForm);
    return score > 0 && rest.every(isAside);
  };
  const words = wordsOf(name);
  return says(words) || (words.every(isAside) && says(wordsOf(under(link)[0] ?? '')));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
