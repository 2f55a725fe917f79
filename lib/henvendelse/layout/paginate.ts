/** Something that stands on a page as one: a line, a row, a place to sign. Points. */
export interface Piece {
  /** Room above it, which falls away where a page begins. */
  readonly gap: number;
  readonly height: number;
  /** Never the last on its page: it stays with what follows. */
  readonly keep: boolean;
}

/** A piece with the distance of its top from the top of the page's room. */
export interface Placed<P extends Piece> {
  readonly piece: P;
  readonly top: number;
}

/**
 * Lays pieces out on pages, in order. Nothing is lost: what is taller than a page stands alone on one.
 * @param room height of a page's room
 * @returns at least one page
 */
export function paginate<P extends Piece>(pieces: readonly P[], room: number): Placed<P>[][] {
  const pages: Placed<P>[][] = [[]];
  const extents = extentsOf(pieces);
  let used = 0;
  pieces.forEach((piece, i) => {
    const together = extents[i] ?? piece.height;
    // Those that stay together, but not when they never can.
    const needed = together > room ? piece.height : together;
    const isFirst = (pages.at(-1) ?? []).length === 0;
    if (!isFirst && used + piece.gap + needed > room) {
      pages.push([]);
      used = 0;
    }
    const page = pages.at(-1) ?? [];
    const top = page.length === 0 ? 0 : used + piece.gap;
    page.push({ piece, top });
    used = top + piece.height;
  });
  return pages;
}

/** For each piece its height with all that must stay with it. */
function extentsOf(pieces: readonly Piece[]): number[] {
  const extents: number[] = [];
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    const piece = pieces[i] as Piece;
    const next = pieces[i + 1];
    extents[i] = piece.height + (piece.keep && next ? next.gap + (extents[i + 1] ?? 0) : 0);
  }
  return extents;
}
