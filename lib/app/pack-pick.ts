import type { Texts } from '../text/catalogue';
import type { ImportState, PickedPack } from './pack-import';
import { textOf } from './picked-file';

const isText = ({ name }: File) => /\.txt$/i.test(name);

/** Files that are not taken in, for a reason that is none of their contents'. */
export const refuse = (files: readonly File[], text: string): ImportState => ({
  at: 'refused',
  file: files.map(({ name }) => name).join(', '),
  problems: [{ path: '', text }],
});

/**
 * Finds the pack among files picked at once; the texts beside it are its sources. Texts picked alone, after a pack, are
 * that pack's.
 * @param before the pack picked last, or null
 */
export async function pickPack(
  files: readonly File[],
  before: PickedPack | null,
  texts: Texts,
): Promise<PickedPack | ImportState> {
  const sources = files.filter(isText);
  const [pack, other] = files.filter((file) => !isText(file));
  if (other) return refuse(files, texts('options.import.manyPacks'));
  if (!pack && !before) return refuse(files, texts('options.import.noPack'));
  const kept = before?.sources.filter(({ name }) => !sources.some((source) => source.name === name)) ?? [];
  if (!pack) return { ...(before as PickedPack), sources: [...kept, ...sources] };
  return { text: await textOf(pack), file: pack.name, sources };
}
