import type { Addition } from '../domain/adapter';
import { COLUMN_HEADER } from './columns';
import type { Core } from './core';
import { all, closest, FIELD, HEADING, isShown, rootsOf, textOf } from './dom';
import { fieldsOf, radioGroup } from './fields';
import { LESSONS, type Lesson } from './lessons';
import { propose } from './propose';
import { labelAt } from './shown-text';
import { part, surface } from './surface';

const CSS =
  '.p{position:fixed;z-index:2147483647;inset:16px 16px auto auto;width:min(340px,calc(100vw - 32px));padding:16px;border:1px solid #fff;border-radius:12px;background:#0f2f38;color:#fff;box-shadow:0 8px 30px #0006;display:grid;grid-template-columns:minmax(0,1fr);gap:10px;max-height:calc(100vh - 32px);overflow:auto}.p b{font-weight:650;font-size:16px}select,button{font:inherit;min-height:36px;padding:5px 12px;border-radius:6px}select{border:1px solid #9fb0b3;background:#fff;color:#10332d}button{border:1px solid #ffffff80;background:none;color:inherit;cursor:pointer}button.s{background:#fff;color:#0f2f38;font-weight:600}.r{display:flex;gap:8px;flex-wrap:wrap}.m{position:fixed;z-index:2147483646;border:3px solid #d6336c;border-radius:6px;pointer-events:none}:focus-visible{outline:3px solid #fff;outline-offset:2px}';

/** While one is pointing, no press on the page does anything: neither does what is pointed at contact anybody. */
const PRESSES = [
  ...['click', 'auxclick', 'contextmenu', 'dragstart', 'submit'],
  ...['pointerdown', 'mousedown', 'mouseup', 'pointerup'],
];

/** What is pointed at when it isn't a field. */
const OF_KIND: Partial<Record<Lesson['is'], string>> = {
  contact: 'button,a,[role=button],input',
  column: COLUMN_HEADER,
  screen: HEADING,
};
/** Nobody can go to these by Tab, so they are offered as buttons too: the first so many of the page. */
const MOST_OFFERED = 6;

/**
 * «Lær siden»: the superuser says what something is, presses it on the page (or goes there by Tab and presses Enter),
 * sees the rule and what else it would match, and saves it. While it is open, presses on the page do nothing else.
 */
export function startTeaching(
  { window, port, hello, text, say, again, signal }: Core,
  ended: () => void,
): void {
  const { document } = window;
  const end = new AbortController();
  const { root, host, remove } = surface(document, CSS);
  const panel = part(root, 'div', 'p');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', text('page.teach.title'));
  const frame = part(root, 'div', 'm');
  frame.hidden = true;
  const line = part(root, 'span', '');
  line.setAttribute('role', 'status');
  const choice = part(root, 'select', '');
  choice.setAttribute('aria-label', text('page.teach.what'));
  for (const id of Object.keys(LESSONS)) {
    const option = part(root, 'option', '', text(`page.teach.${id}`));
    option.value = id;
    choice.append(option);
  }
  const buttons = part(root, 'div', 'r');
  const button = (label: string, press: () => void, className = '') => {
    const made = part(root, 'button', className, label);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  };
  const before = document.activeElement as HTMLElement | null;
  const close = () => {
    const hadFocus = document.activeElement === host;
    end.abort();
    remove();
    if (hadFocus) before?.focus({ preventScroll: true });
    ended();
  };
  const ask = (words: string, ...more: HTMLElement[]) => {
    line.textContent = words;
    buttons.replaceChildren(...more, button(text('page.teach.end'), close));
  };

  const lesson = (): Lesson => LESSONS[choice.value] as Lesson;
  const isOurs = (event: Event) => event.composedPath().includes(host);
  const wanted = (event: Event): HTMLElement | null => {
    const at = (event.composedPath()[0] as Element | undefined) ?? null;
    const selector = OF_KIND[lesson().is];
    if (selector) return closest(at, selector) as HTMLElement | null;
    const field = closest(at, FIELD) ?? closest(at, 'label')?.querySelector(FIELD) ?? null;
    if (!field) return at && labelAt(at);
    if (!fieldsOf([field.getRootNode() as ParentNode]).includes(field as HTMLElement)) return null;
    return ((field as HTMLInputElement).type === 'radio' ? radioGroup(field) : field) as HTMLElement;
  };

  const point = (event: Event) => {
    const target = isOurs(event) ? null : wanted(event);
    frame.hidden = target === null;
    if (!target) return;
    const { width, height } = target.getBoundingClientRect();
    const { left, top } = placeOf(target, document);
    frame.style.cssText = `left:${left - 5}px;top:${top - 5}px;width:${width + 10}px;height:${height + 10}px`;
  };

  const pick = (event: Event) => {
    if (isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const target = wanted(event);
    if (/^(click|keydown)$/.test(event.type) && target) offer(target);
    // By key one goes on in the box; by mouse the hand is on the page already.
    if (event.type === 'keydown') (buttons.firstElementChild as HTMLElement | null)?.focus();
  };

  const offer = (target: HTMLElement) => {
    const adapter = hello()?.adapter;
    if (!adapter) return;
    const found = propose(target, lesson(), rootsOf(document), adapter);
    if (!found.ok) return ask(text(`page.teach.${found.problem}`));
    const also =
      found.also.length > 0
        ? text('page.teach.also').replace('{labels}', found.also.join(', '))
        : text('page.teach.alone');
    ask(
      `${text('page.teach.rule').replace('{label}', found.label)} ${also}`,
      button(text('page.teach.save'), () => void save(found.additions), 's'),
    );
  };

  /** What to do next; headings and columns, which no key can reach, stand as buttons. */
  const begin = () => {
    const { is } = lesson();
    const texts = is === 'column' || is === 'screen' ? all(rootsOf(document), OF_KIND[is] ?? '') : [];
    const offered = texts.filter((one) => isShown(one) && textOf(one)).slice(0, MOST_OFFERED);
    const press = (one: Element) =>
      button(textOf(one, 40), () => {
        offer(one as HTMLElement);
        (buttons.firstElementChild as HTMLElement | null)?.focus();
      });
    ask(text(`page.teach.point.${is === 'column' || is === 'screen' ? is : 'field'}`), ...offered.map(press));
  };

  const save = async (additions: readonly Addition[]) => {
    const answer = await port.send({ type: 'teach/save', additions }).catch(() => null);
    if (answer !== true) return say(text('page.teach.notSaved'));
    again();
    ask(text('page.teach.saved'));
  };

  const listen = { capture: true, signal: end.signal };
  const pages = rootsOf(document).filter((root): root is Document => root.nodeType === 9);
  // A form may stand in a frame of the page's own.
  const windows = new Set([window, ...pages.flatMap(({ defaultView }) => defaultView ?? [])]);
  const hear = (type: string, how: (event: Event) => void) => {
    for (const one of windows) one.addEventListener(type, how, listen);
  };
  for (const type of PRESSES) hear(type, pick);
  // By mouse or by Tab: what would be picked is framed. Enter picks it, and does nothing else on the page.
  for (const type of ['pointermove', 'focusin']) hear(type, point);
  for (const type of ['keydown', 'keypress', 'keyup'])
    hear(type, (event) => {
      const { key } = event as KeyboardEvent;
      if (key === 'Escape') close();
      else if (key === 'Enter') pick(event);
    });
  signal.addEventListener('abort', close);
  panel.append(part(root, 'b', '', text('page.teach.title')), choice, line, buttons);
  root.append(panel, frame);
  begin();
  choice.addEventListener('change', begin);
  choice.focus();
}

/** Where an element stands in the window, also when it is in a frame of the page. */
function placeOf(element: Element, document: Document): { left: number; top: number } {
  const { left, top } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame || element.ownerDocument === document) return { left, top };
  const outer = placeOf(frame, document);
  return { left: outer.left + left, top: outer.top + top };
}
