const STYLE =
  'all:initial!important;position:fixed!important;z-index:2147483647!important;inset:auto 16px 24px auto!important;max-width:90vw!important;padding:14px 18px!important;border-radius:8px!important;background:#0f2f38!important;color:#fff!important;font:500 15px/1.4 system-ui,sans-serif!important';

/** A line of words when nothing of ours can be fetched any more; a press takes it away. */
export function plainLine(document: Document, text: string): void {
  const host = document.createElement('sidemann-del');
  host.style.cssText = STYLE;
  host.setAttribute('role', 'alert');
  host.attachShadow({ mode: 'closed' }).append(text);
  host.onclick = () => host.remove();
  document.documentElement.append(host);
}
