/** A page with so much text, in letters, without a word of ours is none of ours, whatever it holds beside the text. */
const LONG = 5000;

export const textIn = (root: ParentNode): string =>
  `${('body' in root ? (root as Document).body : root)?.textContent}`.toLowerCase();

/** Without one of these a long page is no plan: what the shipped adapter for plans begins with, told by a test. */
export const FIRST = 'plan,adm,perso,delt,team,samar,hvem,invol,meldi,innbo,beskj,chat,mål,overs'.split(',');
/** A kommune's own pages have an adapter of their own, with words that stand on any page; told by the same test. */
export const KOMMUNE_HOST = /\.kommune\.no$/;

/** Is it a long page that says none of these anywhere? What it may hold in shadow trees is not searched for. */
export const isNothing = (document: Document, text: string, first: readonly string[]): boolean =>
  text.length > LONG && !first.some((stem) => text.includes(stem)) && !document.querySelector('iframe');

/** Could the page be one of ours? Before that nobody needs to be asked what is known of it. */
export const mayBeOurs = (document: Document): boolean =>
  KOMMUNE_HOST.test(document.location.host) || !isNothing(document, textIn(document), FIRST);
