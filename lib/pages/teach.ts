import type { Addition } from '../domain/adapter';
import type { Core } from './core';
import { all, FIELD, isA, isShown, rootsOf, textOf } from './dom';
import type { Lesson } from './lessons';
import { focusedIn, OF_KIND, placeOf, pointedAt } from './pointed';
import { propose } from './propose';
import { createTeachBox } from './teach-box';

/** While one is pointing, no press on the page does anything: neither does what is pointed at contact anybody. */
const PRESSES = [
  ...['click', 'auxclick', 'contextmenu', 'dragstart', 'submit'],
  ...['pointerdown', 'mousedown', 'mouseup', 'pointerup'],
];
/** Nobody can go to these by Tab, so they are offered as buttons too: the first so many of the page. */
const MOST_OFFERED = 6;

/**
 * «Lær siden»: the superuser presses something on the page (or goes there by Tab and presses Enter) and says what it is,
 * in whichever order, sees the rule and what else it would match, and saves it. While it is open, presses on the page do
 * nothing else.
 * @param here it was asked for in the field that has the focus: that is what is pointed at
 */
export function startTeaching(
  { window, port, hello, text, say, again, signal }: Core,
  ended: () => void,
  here = false,
): void {
  const { document } = window;
  const end = new AbortController();
  const before = document.activeElement as HTMLElement | null;
  /** What was pointed at last: the innermost element. What is meant by it depends on what it is said to be. */
  let picked: Element | null = null;
  const focused = here ? focusedIn(document) : null;
  if (focused?.matches(FIELD)) picked = focused;

  const close = () => {
    const hadFocus = document.activeElement === box.host;
    end.abort();
    box.remove();
    if (hadFocus) before?.focus({ preventScroll: true });
    ended();
  };

  /** What stands there now follows from what is picked and what is chosen. */
  const goOn = () => {
    box.stay();
    listen();
    const lesson = box.chosen();
    const isGone = picked !== null && !picked.isConnected;
    if (isGone) picked = null;
    showPicked();
    const target = lesson && pointedAt(picked, lesson);
    if (isGone) box.ask(text('page.teach.gone'));
    else if (lesson && target) offer(target, lesson);
    else if (lesson) guide(lesson);
    else box.ask(text(picked ? 'page.teach.choose' : 'page.teach.begin'));
  };
  const box = createTeachBox(document, text, goOn, close);

  const frame = (at: Element | null) => {
    const target = pointedAt(at, box.chosen());
    box.frame(target && placeOf(target, document));
  };
  const showPicked = () => frame(picked?.isConnected ? picked : null);
  const innermost = (event: Event) => (event.composedPath()[0] as Element | undefined) ?? null;
  const isOurs = (event: Event) => event.composedPath().includes(box.host);
  const point = (event: Event) => {
    if (!box.host.isConnected) box.stay();
    if (isOurs(event)) showPicked();
    else frame(innermost(event));
  };
  const pick = (event: Event) => {
    if (isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const at = innermost(event);
    if (!/^(click|keydown)$/.test(event.type) || !pointedAt(at, box.chosen())) return;
    picked = at;
    goOn();
    // By key one goes on in the box; by mouse the hand is on the page already.
    if (event.type === 'keydown') (box.chosen() ? box.toFirstButton : box.toList)();
  };

  const offer = (target: HTMLElement, lesson: Lesson) => {
    const adapter = hello()?.adapter;
    if (!adapter) return;
    const found = propose(target, lesson, rootsOf(document), adapter);
    if (!found.ok) return box.ask(text(`page.teach.${found.problem}`));
    const also =
      found.also.length > 0
        ? text('page.teach.also').replace('{labels}', found.also.join(', '))
        : text('page.teach.alone');
    box.ask(
      `${text('page.teach.rule').replace('{label}', found.label)} ${also}`,
      box.button(text('page.teach.save'), () => void save(found.additions), 's'),
    );
  };

  /** What to point at; headings and columns, which no key can reach, stand as buttons. */
  const guide = ({ is }: Lesson) => {
    const kind = is === 'column' || is === 'screen' ? is : null;
    const texts = kind ? all(rootsOf(document), OF_KIND[kind] ?? '') : [];
    const offered = texts.filter((one) => isShown(one) && textOf(one)).slice(0, MOST_OFFERED);
    const press = (one: Element) =>
      box.button(textOf(one, 40), () => {
        picked = one;
        goOn();
        box.toFirstButton();
      });
    box.ask(text(`page.teach.point.${kind ?? 'field'}`), ...offered.map(press));
  };

  const save = async (additions: readonly Addition[]) => {
    const answer = await port.send({ type: 'teach/save', additions }).catch(() => null);
    if (answer !== true) return say(text('page.teach.notSaved'));
    again();
    picked = null;
    box.clear();
    showPicked();
    box.ask(text('page.teach.saved'));
  };

  const key = (event: Event) => {
    const { key } = event as KeyboardEvent;
    if (key === 'Enter') return pick(event);
    if (key !== 'Escape') return;
    // A dialog of the page's own stays as it is.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  /** A frame of another origin has the focus: no press in it is heard here. */
  const away = () => {
    const at = document.activeElement;
    if (isA(at, 'iframe') && !at.contentDocument) box.ask(text('page.teach.otherFrame'));
  };
  const heard: readonly (readonly [string, (event: Event) => void])[] = [
    ...PRESSES.map((type) => [type, pick] as const),
    // By mouse or by Tab: what would be picked is framed. Enter picks it, and does nothing else on the page.
    ...(['pointermove', 'focusin'] as const).map((type) => [type, point] as const),
    ...(['scroll', 'resize'] as const).map((type) => [type, showPicked] as const),
    ...(['keydown', 'keypress', 'keyup'] as const).map((type) => [type, key] as const),
  ];
  /** A form may stand in a frame of the page's own, and the frame may come late: what is heard already isn't heard twice. */
  function listen() {
    const frames = rootsOf(document).flatMap((root) => (root as Document).defaultView ?? []);
    for (const one of new Set([window, ...frames]))
      for (const [type, how] of heard) one.addEventListener(type, how, { capture: true, signal: end.signal });
  }
  window.addEventListener('blur', away, { signal: end.signal });
  document.addEventListener('load', listen, { capture: true, signal: end.signal });
  signal.addEventListener('abort', close);
  goOn();
  box.toList();
}
