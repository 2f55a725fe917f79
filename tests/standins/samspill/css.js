import { cls } from './seed.js';

const CSS = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 'Segoe UI',system-ui,'Noto Sans',sans-serif;color:#1d2b33;background:#f3f5f4}
.§band{background:repeating-linear-gradient(-45deg,#ffd84d 0 14px,#3a3a3a 14px 28px);padding:5px;text-align:center}
.§band span{background:#fff;padding:2px 14px;border-radius:99px;font-size:13px;font-weight:600;letter-spacing:.02em}
.§top{background:#12424f;color:#fff;display:flex;align-items:center;gap:28px;padding:0 32px;height:60px}
.§logo{font-size:21px;font-weight:650;letter-spacing:-.01em;color:#fff;text-decoration:none;display:flex;gap:10px;align-items:center}
.§logo i{width:22px;height:22px;border-radius:50% 50% 50% 4px;background:#6fd3b5;display:inline-block}
.§user{margin-left:auto;font-size:14px;opacity:.9}
.§top a.§tab{color:#d9ece8;text-decoration:none;padding:18px 2px;border-bottom:3px solid transparent}
.§top a.§tab:hover{border-color:#6fd3b5}
.§page{max-width:1080px;margin:0 auto;padding:28px 32px 80px}
.§split{display:grid;grid-template-columns:208px 1fr;gap:28px}
.§nav{display:flex;flex-direction:column;gap:2px;position:sticky;top:16px;align-self:start}
.§nav a{padding:9px 14px;border-radius:8px;color:#12424f;text-decoration:none}
.§nav a:hover{background:#e3ebe9}.§nav a[aria-current]{background:#dcebe6;font-weight:600}
.§h1{font-size:27px;line-height:1.25;margin:0 0 18px;font-weight:650;letter-spacing:-.015em}
.§h2{font-size:18px;margin:0 0 14px;font-weight:620}
.§card{background:#fff;border:1px solid #dfe5e3;border-radius:12px;padding:22px 24px;margin:0 0 18px;box-shadow:0 1px 2px #0b27300a}
.§grid{display:grid;grid-template-columns:1fr 1fr;gap:14px 18px;grid-auto-flow:dense}
.§field{display:flex;flex-direction:column;gap:5px;min-width:0;border:0;margin:0;padding:0}
.§wide{grid-column:1/-1}
.§label{font-size:14px;font-weight:600;color:#38505a}
.§input{font:inherit;padding:9px 12px;border:1px solid #9fb0b3;border-radius:8px;background:#fff;color:inherit;width:100%}
.§input:focus{outline:3px solid #8fd8c4;border-color:#12424f}
.§row{display:flex;flex-wrap:wrap;gap:10px 18px;align-items:center}
.§radio{display:flex;gap:8px;align-items:center}
.§button{font:inherit;font-weight:600;padding:9px 18px;border-radius:8px;border:1px solid transparent;cursor:pointer}
.§primary{background:#12606b;color:#fff}.§primary:hover{background:#0d4d56}
.§quiet{background:#fff;border-color:#9fb0b3;color:#12424f}.§quiet:hover{background:#eef3f2}
.§between{display:flex;justify-content:space-between;align-items:center;gap:16px;margin-bottom:16px}
.§table{width:100%;border-collapse:collapse}
.§table th{text-align:left;font-size:13px;color:#54696f;font-weight:600;padding:8px 10px;border-bottom:1px solid #dfe5e3}
.§table td{padding:12px 10px;border-bottom:1px solid #edf1f0;vertical-align:middle}
.§table tr:last-child td{border-bottom:0}
.§facts{margin:0;width:100%}
.§pair{display:grid;grid-template-columns:180px 1fr;padding:5px 0}.§facts th{width:180px;text-align:left;font-weight:500;color:#54696f;padding:5px 0}
.§term{color:#54696f}.§facts dd{margin:0}
.§people{display:grid;grid-template-columns:1fr 1fr;gap:14px;list-style:none;margin:0;padding:0}
.§person{border:1px solid #dfe5e3;border-radius:10px;padding:16px}
.§tag{font-size:13px;background:#e4f2ee;color:#12606b;border-radius:99px;padding:2px 10px}
.§table a[href^=tel]{white-space:nowrap}.§tag{white-space:nowrap}
.§muted{color:#54696f}
.§dialog{border:0;border-radius:14px;padding:26px 28px;width:520px;max-width:92vw;box-shadow:0 20px 60px #0b273055;color:inherit}
.§dialog::backdrop{background:#0b273066}
.§spin{padding:60px;text-align:center;color:#54696f}
.§login{max-width:420px;margin:60px auto}
a{color:#12606b}
`;

/** Puts the style sheet in, with the seed's class names. */
export function addStyle() {
  const sheet = document.createElement('style');
  sheet.textContent = CSS.replace(/§(\w+)/g, (_, key) => cls(key));
  document.head.append(sheet);
}
