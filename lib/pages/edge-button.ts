import { FIELD } from './dom';
import { part, type Surface, surface } from './surface';

const CSS =
  'button{position:fixed;z-index:2147483646;right:0;width:40px;height:52px;padding:0;border:1px solid #fff;border-right:0;border-radius:12px 0 0 12px;background:#12564c;color:#fff;cursor:grab;touch-action:none;box-shadow:0 2px 10px #0004}button:hover{background:#0d433b}button:focus-visible{outline:3px solid #fff;outline-offset:-5px}svg{display:block;margin:auto}@media print{button{display:none}}';

const HEIGHT = 52;
const STEP = 24;
/** Share of the window's height, in the order they are tried: the first that covers nothing to press wins. */
const PLACES = [0.45, 0.6, 0.3, 0.75, 0.15, 0.9];

/** The small movable button at the right edge that opens the panel. */
export function createEdgeButton(document: Document, label: string, open: () => void, signal: AbortSignal) {
  const { defaultView: window } = document;
  let now: Surface | undefined;
  let moved: number | null = null;

  const put = (button: HTMLElement, top: number) => {
    const most = (window?.innerHeight ?? 600) - HEIGHT - 4;
    button.style.top = `${Math.max(4, Math.min(most, top))}px`;
  };

  const show = () => {
    if (now || signal.aborted) return;
    now = surface(document, CSS);
    const button = part(now.root, 'button', '');
    button.setAttribute('aria-label', label);
    button.title = label;
    button.append(icon(document));
    put(button, moved ?? freePlace(document));
    now.root.append(button);
    let from: { y: number; top: number } | null = null;
    let dragged = false;
    button.addEventListener('pointerdown', (event) => {
      from = { y: event.clientY, top: button.offsetTop };
      dragged = false;
      button.setPointerCapture(event.pointerId);
    });
    button.addEventListener('pointermove', (event) => {
      if (!from || (!dragged && Math.abs(event.clientY - from.y) < 6)) return;
      dragged = true;
      moved = from.top + event.clientY - from.y;
      put(button, moved);
    });
    button.addEventListener('pointerup', () => {
      from = null;
    });
    button.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide();
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      moved = button.offsetTop + (event.key === 'ArrowUp' ? -STEP : STEP);
      put(button, moved);
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
function icon(document: Document): SVGSVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(name, 'svg');
  for (const [key, value] of Object.entries({
    width: '24',
    height: '24',
    viewBox: '0 0 24 24',
    fill: 'currentColor',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(key, value);
  for (const d of [
    'M8 4a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 8 4Zm-5.5 15c0-4 2.2-6.6 5.5-6.6s5.5 2.6 5.5 6.6Z',
    'M16.4 6a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4Zm-1.2 7.3c.4-.1.8-.1 1.2-.1 2.9 0 5.1 2.2 5.1 5.8h-6.2c0-2.3-.5-4.1-1.5-5.4Z',
  ]) {
    const path = document.createElementNS(name, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
