import { FIELD } from './dom';
import { part, type Surface, surface } from './surface';

const CSS =
  '.w{position:fixed;z-index:2147483646;right:0;display:grid;justify-items:end}button{width:40px;padding:0;border:1px solid #fff;border-right:0;background:#12564c;color:#fff;cursor:pointer}.o{height:52px;border-radius:12px 0 0 12px;cursor:grab;touch-action:none;box-shadow:0 2px 10px #0004}.m{height:28px;order:1;border-radius:8px 0 0 8px;visibility:hidden}.m.u{order:-1}.w:hover .m,.w:focus-within .m{visibility:visible}button:hover{background:#0d433b}button:focus-visible{outline:3px solid #fff;outline-offset:-5px}svg{display:block;margin:auto}@media(hover:none){.m{visibility:visible}}@media print{.w{display:none}}';

const HEIGHT = 52;
/** Height of a button that moves it, above and below. */
const MOVER = 28;
const STEP = 24;
/** Share of the window's height, in the order they are tried: the first that covers nothing to press wins. */
const PLACES = [0.45, 0.6, 0.3, 0.75, 0.15, 0.9];

/**
 * The small movable button at the right edge that opens the panel. It is moved by dragging, by the arrow keys, or by the
 * two small buttons that come beside it when the pointer or the focus does (WCAG 2.5.7).
 */
export function createEdgeButton(
  document: Document,
  text: (key: string) => string,
  open: () => void,
  signal: AbortSignal,
) {
  const { defaultView: window } = document;
  let now: Surface | undefined;
  let moved: number | null = null;

  const put = (whole: HTMLElement, top: number) => {
    const most = (window?.innerHeight ?? 600) - HEIGHT - MOVER - 4;
    const kept = Math.max(MOVER + 4, Math.min(most, top));
    whole.style.top = `${kept - MOVER}px`;
    return kept;
  };

  const show = () => {
    if (now || signal.aborted) return;
    now = surface(document, CSS);
    const { root } = now;
    const whole = part(root, 'div', 'w');
    const named = (className: string, label: string, drawing: SVGSVGElement) => {
      const button = part(root, 'button', className);
      button.setAttribute('aria-label', label);
      button.title = label;
      button.append(drawing);
      whole.append(button);
      return button;
    };
    const button = named('o', text('page.open'), drawing(document, 24, PEOPLE));
    let top = put(whole, moved ?? freePlace(document));
    const move = (to: number) => {
      top = put(whole, to);
      moved = top;
    };
    for (const [className, key, path, step] of MOVERS)
      named(`m ${className}`, text(key), drawing(document, 16, [path])).addEventListener('click', () =>
        move(top + step),
      );
    root.append(whole);
    let from: { y: number; top: number } | null = null;
    let dragged = false;
    button.addEventListener('pointerdown', (event) => {
      from = { y: event.clientY, top };
      dragged = false;
      button.setPointerCapture(event.pointerId);
    });
    button.addEventListener('pointermove', (event) => {
      if (!from || (!dragged && Math.abs(event.clientY - from.y) < 6)) return;
      dragged = true;
      move(from.top + event.clientY - from.y);
    });
    button.addEventListener('pointerup', () => {
      from = null;
    });
    // Broken off by the browser: no click comes to end it.
    button.addEventListener('pointercancel', () => {
      from = null;
      dragged = false;
    });
    whole.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide();
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(top + (event.key === 'ArrowUp' ? -STEP : STEP));
    });
    button.addEventListener('click', () => {
      if (!dragged) open();
      dragged = false;
    });
  };
  const hide = () => {
    now?.remove();
    now = undefined;
  };
  signal.addEventListener('abort', hide);
  return { show, hide };
}

function freePlace(document: Document): number {
  const { innerHeight = 600, innerWidth = 800 } = document.defaultView ?? {};
  const covers = (top: number) =>
    [top + 6, top + HEIGHT / 2, top + HEIGHT - 6].some((y) =>
      document.elementFromPoint?.(innerWidth - 20, y)?.closest(`${FIELD},a,button,[role=button]`),
    );
  const share = PLACES.find((place) => !covers(place * innerHeight)) ?? 0.45;
  return share * innerHeight;
}

/** Two people side by side. */
const PEOPLE = [
  'M8 4a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 8 4Zm-5.5 15c0-4 2.2-6.6 5.5-6.6s5.5 2.6 5.5 6.6Z',
  'M16.4 6a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4Zm-1.2 7.3c.4-.1.8-.1 1.2-.1 2.9 0 5.1 2.2 5.1 5.8h-6.2c0-2.3-.5-4.1-1.5-5.4Z',
];
/** The two that move it: class, text, drawing, px for each press. */
const MOVERS = [
  ['u', 'page.moveUp', 'M12 7 21 17H3Z', -2 * STEP],
  ['d', 'page.moveDown', 'M12 17 3 7h18Z', 2 * STEP],
] as const;

function drawing(document: Document, size: number, paths: readonly string[]): SVGSVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(name, 'svg');
  for (const [key, value] of Object.entries({
    width: `${size}`,
    height: `${size}`,
    viewBox: '0 0 24 24',
    fill: 'currentColor',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(key, value);
  for (const d of paths) {
    const path = document.createElementNS(name, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
