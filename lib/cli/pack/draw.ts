import { drawDecision } from '../../rules/draw';
import { writeTo } from '../files';
import { readPackFile, texts } from './read-files';

/** Draws the decision of a pack as an SVG file. */
export function runDraw([file, picture, ...more]: readonly string[]): number | null {
  if (!file || !picture || more.length > 0) return null;
  const pack = readPackFile(file);
  if (!pack) return 2;
  writeTo(picture, drawDecision(pack, texts));
  return 0;
}
