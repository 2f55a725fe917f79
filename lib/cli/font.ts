/** `font`: cuts the embedded font out of the whole Noto Sans. Writes assets/skjema/noto-sans.{ttf.z,json}; `npm run format` after it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { coveredCharacters, cutFont } from './font/subset';

const SOURCE = 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
const TARGET = 'assets/skjema/noto-sans';

async function main(): Promise<void> {
  const whole = new Uint8Array(readFileSync(SOURCE));
  const characters = coveredCharacters(whole);
  const { table, file, length } = await cutFont(whole, characters);
  writeFileSync(`${TARGET}.ttf.z`, file);
  writeFileSync(`${TARGET}.json`, `${JSON.stringify({ length, ...table }, null, 2)}\n`);
  console.log(`${[...characters].length} tegn, ${length} byte, ${file.length} pakket`);
}

await main();
