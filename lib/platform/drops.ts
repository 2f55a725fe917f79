/** Where something dragged has a use: text in a text field, a file on a field for files. */
const isWelcome = (event: DragEvent): boolean => {
  const target = event.target instanceof Element ? event.target : null;
  const types = event.dataTransfer?.types ?? [];
  if (types.includes('Files')) return target?.closest('input[type="file"]') != null;
  return target?.closest('input, textarea') != null && !types.includes('text/uri-list');
};

/**
 * Refuses whatever is dropped on a page of ours and not taken by a part of it: the browser would leave the page for the
 * file or the address, and show personal data in a viewer of its own.
 */
export function refuseDrops(page: Document): void {
  const refuse = (event: DragEvent) => {
    // What a part of the page takes (the form, for the kommune's own PDF) it has taken already.
    if (event.defaultPrevented || isWelcome(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
}
