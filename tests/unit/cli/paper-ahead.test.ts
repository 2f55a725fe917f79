import { describe, expect, it } from 'vitest';
import { paperAhead } from '../../../lib/cli/paper-ahead';

const bundle = { 'chunks/form.js': {}, 'assets/paper-B_x-1.js': {}, 'assets/foreign-x.js': {} };
const html = (worker: string | null) =>
  `<head><script src="/ahead.js"${worker === null ? '' : ` data-worker="${worker}"`} async></script></head>`;
type Handler = (html: string, of: { bundle?: unknown }) => string | undefined;
const { handler } = paperAhead().transformIndexHtml as unknown as { handler: Handler };

describe('where the workers for paper lie', () => {
  it('is told to the script that runs ahead, in a page that asks for it', () => {
    expect(handler(html(''), { bundle })).toBe(html('/assets/paper-B_x-1.js'));
  });

  it('is told to no other page', () => {
    expect(handler(html(null), { bundle })).toBeUndefined();
    expect(handler('<head></head>', { bundle })).toBeUndefined();
    expect(handler(html(''), {})).toBeUndefined();
  });

  it('stops a build that has lost it, or has two', () => {
    expect(() => handler(html(''), { bundle: {} })).toThrow('0 arbeidere');
    expect(() => handler(html(''), { bundle: { ...bundle, 'assets/paper-y.js': {} } })).toThrow(
      '2 arbeidere',
    );
  });
});
