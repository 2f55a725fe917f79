/**
 * Pixels for each point of a page's picture, at one of the view's zooms: half as large again as on paper, and as sharp as
 * the screen.
 */
export const pictureScale = (zoom = 1): number => zoom * 1.5 * (globalThis.devicePixelRatio || 1);
