/** Saving and printing of what the user has seen. Nothing is written to disk before this is called. */

const PDF = { type: 'application/pdf' };

/** A random id that says nothing about machine or person. */
export const newId = (): string => crypto.randomUUID();

/** Saves bytes under a name that says nothing about anybody, through the browser's own download. */
export function savePdf(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  saveBlob(new Blob([bytes], PDF), name);
}

/** Saves a text that holds nothing about anybody (what was taught about a site). */
export function saveText(text: string, name: string): void {
  saveBlob(new Blob([text], { type: 'application/json' }), name);
}

/** Saves a calendar file: it names nobody. */
export function saveCalendar(text: string, name: string): void {
  saveBlob(new Blob([text], { type: 'text/calendar;charset=utf-8' }), name);
}

function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The download has its own reference once it began; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Prints a PDF itself, 1:1, through a hidden frame: never shown in the browser's own viewer. */
export function printPdf(bytes: Uint8Array<ArrayBuffer>): void {
  document.querySelector('iframe[data-print]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset.print = '';
  // Out of sight, but there: a frame that isn't shown at all may not load its PDF.
  Object.assign(frame.style, { position: 'fixed', width: '1px', height: '1px', opacity: '0', border: '0' });
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.src = URL.createObjectURL(new Blob([bytes], PDF));
  frame.onload = () => frame.contentWindow?.print();
  document.body.append(frame);
}

/** Prints the page as it is shown; only in a tab, a side panel can't. */
export const printPage = (): void => globalThis.print();

/** Puts a text on the clipboard, in the user's press. False when the browser refused. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
