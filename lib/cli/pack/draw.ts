import { writeFileSync } from 'node:fs';
import { drawDecision } from '../../rules/draw';
import { readPackFile, texts } from './read-files';

/** Draws the decision of a pack as an SVG file. */
export function runDraw([file, picture]: readonly string[]): number {
  const pack = file ? readPackFile(file) : null;
  if (!pack || !picture) return 2;
  writeFileSync(picture, drawDecision(pack, texts));
  return 0;
}
