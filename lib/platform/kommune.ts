/** The kommune that this build is for: its pack, and the texts the pack was read from. Another one is another folder here. */
import pack from '../../assets/kommuner/tromso/pakke.json';

export { pack };

/** Each text by its path. Fetched only where another pack is read in. */
export const texts = import.meta.glob<string>(
  ['../../assets/kommuner/tromso/*.txt', '!**/henvendelse-raa.txt'],
  {
    query: '?raw',
    import: 'default',
  },
);
