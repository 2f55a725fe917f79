import type { Pack } from '../domain/pack';
import { type ImportState, type PickedPack, readPackFile } from './pack-import';
import { pickPack, refuse } from './pack-pick';
import type { ShippedSource } from './pack-sources';
import type { Setup } from './setup';

export interface PackPorts {
  readonly setup: () => Setup;
  /** Null puts the shipped pack in force again. False when it could not be stored. */
  readonly save: (pack: Pack | null) => Promise<boolean>;
  /** The texts that the pack that ships was read from. */
  readonly loadSources: () => Promise<readonly ShippedSource[]>;
  /** Shows how far the reading has come. */
  readonly show: () => Promise<void>;
  /** Another pack is in force. */
  readonly changed: () => Promise<void>;
}

/** What the options page can do with another kommune's pack: read it, see what it would change, take it into use. */
export function createPackChoice({ setup, save, loadSources, show, changed }: PackPorts) {
  let state: ImportState = { at: 'none' };
  let picked: PickedPack | null = null;

  const take = async (next: ImportState) => {
    state = next;
    await show();
  };

  const read = async (files: readonly File[], isWanted: () => boolean): Promise<ImportState> => {
    const { pack: inForce, texts } = setup();
    try {
      const found = await pickPack(files, picked, texts);
      if ('at' in found) return found;
      picked = found;
      return await readPackFile(found, { inForce, shipped: loadSources, isWanted }, texts);
    } catch (error) {
      // A file that was moved or changed after it was picked: the browser reads no more of it.
      if (!(error instanceof DOMException)) throw error;
      return refuse(files, texts('options.import.gone'));
    }
  };

  const adopt = async (pack: Pack | null) => {
    // Not taken into use: it stands there to be tried again.
    if (await save(pack)) state = { at: 'none' };
    await changed();
  };

  return {
    state: () => state,
    choices: {
      async onPick(files: readonly File[]) {
        const reading: ImportState = { at: 'reading' };
        // False when it was given up, or something else was picked, while it was read.
        const isWanted = () => state === reading;
        await take(reading);
        const next = await read(files, isWanted);
        if (isWanted()) await take(next);
      },
      // Only what has been read and shown: anything else leaves what is in force.
      onAdopt: async () => {
        if (state.at === 'ready') await adopt(state.pack);
      },
      onGiveUp: () => take({ at: 'none' }),
      onReset: () => adopt(null),
    },
  };
}
