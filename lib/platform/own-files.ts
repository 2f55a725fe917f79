/**
 * Files of our own package, as bytes: the one place that fetches them. Apart from the data in `assets.ts`, so that a page
 * that reads a file doesn't carry the pack and every word; and without the browser's API, which a worker doesn't have.
 */

/** The bytes of one of our own files, by its path in the package, from its root. */
export async function loadFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(path);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The licences of all that is in the package: the builder writes them into it. */
export const loadLicences = async (): Promise<string> =>
  new TextDecoder().decode(await loadFile('/lisenser.txt'));
