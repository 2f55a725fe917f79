/** A page with so much text, in letters, without a word of ours is none of ours, whatever it holds beside the text. */
const LONG = 5000;

/** The body by its name, in whichever kind of document. */
const BODY = 'string(/*/*[local-name()="body"])';
/** `XPathResult.STRING_TYPE`, without having the browser make that object. */
const STRING = 2;

/**
 * All text of a page or of a tree in it, in small letters. Of a page it is asked for by XPath: for the body itself the
 * browser would first make its kind of element for us, which takes as long as all the rest of a first look.
 */
export const textIn = (root: ParentNode): string =>
  ('evaluate' in root
    ? (root as Document).evaluate(BODY, root, null, STRING).stringValue
    : `${('body' in root ? (root as Document).body : root)?.textContent}`
  ).toLowerCase();

/** Without one of these a long page is no plan: what the shipped adapter for plans begins with, told by a test. */
export const FIRST = 'plan,adm,perso,delt,team,samar,hvem,invol,meldi,innbo,beskj,chat,mål,overs'.split(',');
/** A kommune's own pages have an adapter of their own, with words that stand on any page; told by the same test. */
export const KOMMUNE_PAGE = /^[^/]*\/\/[^/]+\.kommune\.no\//;

/**
 * Is it a long page that says none of these anywhere, and holds no other page? What it may hold in shadow trees is not
 * searched for.
 */
export const isNothing = (document: Document, text: string, first: readonly string[]): boolean =>
  text.length > LONG && !first.some((stem) => text.includes(stem)) && !document.defaultView?.length;

/** Could the page be one of ours? Before that nobody needs to be asked what is known of it. */
export const mayBeOurs = (document: Document): boolean =>
  KOMMUNE_PAGE.test(document.URL) || !isNothing(document, textIn(document), FIRST);
