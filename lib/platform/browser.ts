/** The browser's API for background and extension pages. Page scripts use `page.ts`, without the polyfill. */
import browser from 'webextension-polyfill';

export { browser };
