import type { Rect } from '../pdf/content';

type Matrix = readonly number[];

/** What a page has drawn, in the page's own space: straight lines as thin boxes, and small squares. */
export interface Drawn {
  readonly lines: readonly Rect[];
  readonly squares: readonly Rect[];
}

/** pdf.js' numbers for the operators that matter here; they come from its own list. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
}

/** How a path is coded in pdf.js 5.6: this many numbers follow each step. Changes with its versions: pinned. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const THIN = 2;
const SHORTEST = 4;
const SQUARE = { least: 5, most: 18 };

const times = (m: Matrix, n: Matrix): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** Follows the operators of a page and collects its lines and squares. */
export function drawnLines(codes: readonly number[], args: readonly unknown[], ops: Operators): Drawn {
  const lines: Rect[] = [];
  const squares: Rect[] = [];
  const stack: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  codes.forEach((code, i) => {
    const given = args[i] as readonly unknown[] | null;
    if (code === ops.save || code === ops.paintFormXObjectBegin) stack.push(now);
    if (code === ops.restore || code === ops.paintFormXObjectEnd) now = stack.pop() ?? now;
    if (code === ops.transform) now = times(now, given as Matrix);
    if (code === ops.paintFormXObjectBegin && Array.isArray(given?.[0])) now = times(now, given[0] as Matrix);
    if (code !== ops.constructPath || !given) return;
    const how = given[0] as number;
    const path = (given[1] as readonly unknown[] | undefined)?.[0];
    if (how === ops.endPath || !(path instanceof Float32Array)) return;
    const filled = how === ops.fill || how === ops.eoFill;
    for (const corners of subpaths(path, now)) collect(corners, filled, lines, squares);
  });
  return { lines, squares };
}

interface Corners {
  readonly points: readonly (readonly [number, number])[];
  readonly straight: boolean;
}

/** The parts of a path, each as its points on the page. */
function subpaths(path: Float32Array, matrix: Matrix): Corners[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const all: { points: [number, number][]; straight: boolean }[] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 0;
    const count = STEPS[step] ?? 0;
    if (step === MOVE || all.length === 0) all.push({ points: [], straight: true });
    const current = all.at(-1);
    const x = path[i + count - 1] ?? 0;
    const y = path[i + count] ?? 0;
    if (current && count > 0) current.points.push([a * x + c * y + e, b * x + d * y + f]);
    if (current && step !== MOVE && step !== LINE && step !== CLOSE) current.straight = false;
    const first = current?.points[0];
    if (step === CLOSE && first) current.points.push(first);
    i += 1 + count;
  }
  return all;
}

function collect({ points, straight }: Corners, filled: boolean, lines: Rect[], squares: Rect[]): void {
  const box = boxAround(points);
  const { width, height } = box;
  const near = Math.abs(width - height) < 0.25 * Math.max(width, height);
  if (near && width >= SQUARE.least && width <= SQUARE.most) squares.push(box);
  if (filled) {
    if (Math.min(width, height) <= THIN && Math.max(width, height) >= SHORTEST) lines.push(box);
    return;
  }
  if (!straight) return;
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (!before) return;
    const segment = boxAround([before, point]);
    const thin = Math.min(segment.width, segment.height) < 0.5;
    if (thin && Math.max(segment.width, segment.height) >= SHORTEST) lines.push(segment);
  });
}

function boxAround(points: readonly (readonly [number, number])[]): Rect {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
