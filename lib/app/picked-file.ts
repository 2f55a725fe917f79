/** More than any file of ours holds; a larger one is read no further, and is then refused as too big. */
const MOST_BYTES = 20_000_001;
/** Characters of a file of lessons: a kommune's whole list is a hundredth of it. */
export const MOST_LESSONS = 1_000_000;

/** The text of a file that somebody picked; a hostile one of any size costs no more memory than this. */
export const textOf = (file: Blob): Promise<string> => file.slice(0, MOST_BYTES).text();
