/** The browser's API for background and extension pages. Page scripts use `page.ts`, without the polyfill. */
import browser from 'webextension-polyfill';

export { browser };

/** Its panel is a sidebar, and its background a page that it wakes. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');
