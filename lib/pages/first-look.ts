/** A page with so much text, in letters, without a word of ours is none of ours, whatever it holds beside the text. */
const LONG = 5000;

export const textIn = (root: ParentNode): string =>
  `${('body' in root ? (root as Document).body : root)?.textContent}`.toLowerCase();

/** Without one of these a long page is none of the shipped adapters': their `first`, told by a test. */
export const FIRST =
  'plan,perso,delta,team,samar,hvem,meldi,innbo,beskj,mål,overs,koord,bti,stafe,hoved,bedr'.split(',');

/** Is it a long page that says none of these anywhere? What it may hold in shadow trees is not searched for. */
export const isNothing = (document: Document, text: string, first: readonly string[]): boolean =>
  text.length > LONG && !first.some((stem) => text.includes(stem)) && !document.querySelector('iframe');

/** Could the page be one of the shipped adapters'? Before that nobody needs to be asked what is known of it. */
export const mayBeOurs = (document: Document): boolean => !isNothing(document, textIn(document), FIRST);
