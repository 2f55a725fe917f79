import { onCleanup } from 'solid-js';

/**
 * Takes files that are dropped anywhere on an element. Without it the browser would leave the page and show the file
 * in its own viewer, which offers cloud storage.
 * @param onOver told when a file comes over the element and when it leaves
 */
export function takeDrops(
  element: HTMLElement,
  onFile: (file: File) => void,
  onOver: (over: boolean) => void,
): void {
  const signal = new AbortController();
  onCleanup(() => signal.abort());
  const listen = (type: 'dragover' | 'dragleave' | 'drop', then: (event: DragEvent) => void) =>
    element.addEventListener(type, then, { signal: signal.signal });
  listen('dragover', (event) => {
    event.preventDefault();
    onOver(true);
  });
  listen('dragleave', (event) => {
    if (!element.contains(event.relatedTarget as Node | null)) onOver(false);
  });
  listen('drop', (event) => {
    event.preventDefault();
    onOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
}
