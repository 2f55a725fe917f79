const STYLE =
  'all:initial;position:fixed;z-index:2147483647;right:0;bottom:0;padding:9px;background:#000;color:#fff;font:15px system-ui;';

/** A line of words when nothing of ours can be fetched any more; a press takes it away. */
export function plainLine(document: Document, text: string): void {
  const host = document.createElement('sidemann-del');
  host.style.cssText = STYLE.replaceAll(';', '!important;');
  host.role = 'alert';
  host.attachShadow({ mode: 'closed' }).append(text);
  host.onclick = () => host.remove();
  document.documentElement.append(host);
}
