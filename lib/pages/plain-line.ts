const STYLE =
  'all:initial;position:fixed;z-index:2147483647;inset:auto 16px 24px auto;max-width:90vw;padding:14px 18px;border-radius:8px;background:#0f2f38;color:#fff;font:500 15px/1.4 system-ui,sans-serif;';

/** A line of words when nothing of ours can be fetched any more; a press takes it away. */
export function plainLine(document: Document, text: string): void {
  const host = document.createElement('sidemann-del');
  host.style.cssText = STYLE.replaceAll(';', '!important;');
  host.setAttribute('role', 'alert');
  host.attachShadow({ mode: 'closed' }).append(text);
  host.onclick = () => host.remove();
  document.documentElement.append(host);
}
