/** What may stand only where it is allowed: a way out of the machine, into the page, or around our own doors. */
interface Forbidden {
  readonly what: string;
  readonly pattern: RegExp;
  /** Beginnings of the paths where it may. */
  readonly where: readonly string[];
  /** Ways to write it: each must be seen. */
  readonly seen: readonly string[];
  /** What only looks like it. */
  readonly unlike?: readonly string[];
}

export const FORBIDDEN: readonly Forbidden[] = [
  {
    what: 'fetch',
    // One text has the word in its key.
    pattern: /(?<!form\.own\.)\bfetch\b/,
    where: ['lib/platform/own-files.ts', 'lib/platform/page.ts'],
    seen: ['await fetch(x)', 'const get = fetch;', "globalThis['fetch'](x)"],
    unlike: ['fetchReading(x)', "t('form.own.fetch')"],
  },
  {
    what: 'other connections',
    pattern: /XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|RTCPeerConnection|importScripts/,
    where: [],
    seen: ['const ask = XMLHttpRequest;', 'navigator.sendBeacon(x)', 'new RTCPeerConnection()'],
  },
  {
    what: 'what loads an address by being made',
    pattern: /\.src\s*=[^=]|<\w+\s[^>]*\bsrc(set)?=|\bnew Image\b|setAttribute\(['"](src|href|action|srcset)/,
    where: ['lib/platform/paper.ts', 'lib/pages/frame.ts', 'components/options/drawing.tsx'],
    seen: ['one.src = x', '<img alt="" src={x} />', 'new Image().decode()', "one.setAttribute('src', x)"],
  },
  {
    what: 'threads',
    pattern: /\b(Shared)?Worker\(|\bserviceWorker\b/,
    where: ['lib/workers/', 'lib/platform/ahead.ts'],
    seen: ['new Worker(x)', 'new SharedWorker(x)', 'navigator.serviceWorker'],
    unlike: ['startWorker()', 'const worker: Worker = given'],
  },
  {
    what: 'opening of addresses',
    pattern: /\b(tabs|windows)\.(create|update)\(/,
    where: ['lib/platform/open.ts'],
    seen: ['browser.tabs.create({ url })', 'tabs.update(1, { url })', 'windows.create({ url })'],
  },
  {
    what: 'window.open',
    pattern: /(?<!['"`.\w])open\(['"`]|\b(window|globalThis|self|top|parent|defaultView)!?\??\.open\b/,
    where: ['lib/pages/world.ts'],
    seen: ["open('https://a.example')", 'window.open(x)', 'const { log } = globalThis.open;'],
    unlike: ['await tab.open()', 'void open(null)'],
  },
  {
    what: 'going to an address',
    pattern: /\blocation(\.\w+)?\s*=[^=]|\blocation\.(assign|replace)\b|\b(push|replace)State\b/,
    where: [],
    seen: ['location = x', 'location.href = x', 'location.hash = name', 'history.replaceState({}, name)'],
    unlike: ['location.href === x', 'const { href } = window.location;'],
  },
  {
    what: 'links',
    pattern: /<\w+\s[^>]*\bhref=|\.href\s*=[^=]|(createElement|part)\([^)]*['"]a['"]|\bhref: url/,
    where: ['lib/platform/paper.ts'],
    seen: ['<a class="s-link" href={x}>', 'one.href = x', "document.createElement('a')", "part(root, 'a')"],
    unlike: ['link.href === x', 'const { href } = one'],
  },
  {
    what: 'forms that are sent',
    pattern: /<form\s[^>]*\baction\b|\bform[aA]ction=|\.submit\(|requestSubmit/,
    // The page's own, which the user has pressed.
    where: ['lib/pages/carry-out.ts', 'lib/pages/gate.ts'],
    seen: ['<form class="s-stack" action={x}>', '<button formaction="x">', 'form.submit()'],
    unlike: ['<Waiting action={x} />'],
  },
  {
    what: 'markup from text',
    pattern:
      /(inner|outer)HTML|insertAdjacentHTML|document\.write|setHTML|parseHTML|createContextualFragment|DOMParser|srcdoc/,
    where: [],
    seen: ['one.innerHTML = x', '<p innerHTML={x} />', 'one.setHTMLUnsafe(x)', 'new DOMParser()'],
  },
  {
    what: 'code from text',
    pattern: /\beval\b|\bFunction\(|set(Timeout|Interval)\(\s*['"`]|\bWebAssembly\b|\bimport\(\s*[^'"\s]/,
    where: [],
    seen: [
      'eval(x)',
      'new Function(x)',
      "setTimeout('x')",
      'await import(name)',
      'const e = globalThis.eval',
    ],
    unlike: ["await import('./a')", 'isFunction(x)', 'setTimeout(refresh, 1)'],
  },
  {
    what: 'the console',
    pattern: /\bconsole\b/,
    where: [],
    seen: ['console.log(x)', 'const { log } = console'],
  },
  {
    what: 'errors that say a value',
    // They end in the browser's own list of errors. These name facts of the pack and an answer's number.
    pattern: /\bnew \w*Error\(\s*[^'"\s)]/,
    where: ['lib/rules/compile.ts', 'lib/platform/page.ts'],
    seen: ['throw new Error(`no \u0024{name}`)', 'new TypeError(name)'],
    unlike: ["new Error('no answer')"],
  },
  {
    what: 'addresses of files in memory',
    // What could show a filled form in the browser's own viewer, which offers to keep it in a cloud.
    pattern: /\bcreateObjectURL\b/,
    where: ['lib/platform/paper.ts'],
    seen: ['URL.createObjectURL(x)', 'const { createObjectURL } = URL'],
  },
  {
    what: 'file names that say something',
    pattern: /\$\{(?!dayOf\(|when\.day\})[^`]*\.(pdf|ics|json|txt|csv)`|\+\s*'\.(pdf|ics|json|txt|csv)'/,
    where: [],
    seen: ['save(bytes, `\u0024{name}.pdf`)', "save(bytes, name + '.pdf')"],
    unlike: ['save(bytes, `henvendelse-\u0024{dayOf(now())}.pdf`)'],
  },
  {
    what: 'addresses that carry something',
    // Ours carry the case's id or the tab's number; a plan's own address is read into its key, in memory.
    pattern: /\?(?!(case|tab)=)[\w-]*=?\$\{|\bsearchParams\.(set|append)|new URLSearchParams\((?!location)/,
    where: ['lib/pages/key.ts'],
    seen: [
      'getURL(`form.html?navn=\u0024{name}`)',
      'url.searchParams.set(x, name)',
      'new URLSearchParams({ name })',
    ],
    unlike: ['getURL(`form.html?case=\u0024{id}`)', 'new URLSearchParams(location.search)'],
  },
  {
    what: 'files by pattern, past the table of who imports whom',
    pattern: /import\.meta\b|\brequire\(/,
    where: ['lib/platform/'],
    seen: ["import.meta.glob('../../lib/app/*.ts')", "require('./a')"],
  },
  {
    what: 'frames',
    pattern: /(createElement|part)\([^)]*['"](iframe|embed|object)['"]|<(iframe|embed|object)\s[^|]/,
    where: ['lib/platform/paper.ts', 'lib/pages/frame.ts'],
    seen: ["document.createElement('iframe')", '<iframe src={x} />'],
  },
  {
    what: 'fields without words of ours',
    pattern:
      /(createElement|part)\([^)]*['"](input|textarea)['"]|<\w+\s[^>]*\bcontenteditable|contentEditable\s*=[^=]|designMode/,
    where: [],
    seen: ["part(root, 'input', '')", "document.createElement('textarea')", '<div contenteditable="true">'],
    unlike: ["field.matches('[contenteditable],[role=textbox]')"],
  },
  {
    what: 'storage that the browser takes elsewhere',
    pattern: /\bsync\b/,
    where: [],
    seen: ['browser.storage.sync.set(x)', 'const { sync } = browser.storage', "storage['sync']"],
    unlike: ['async () => x'],
  },
  {
    what: 'stores beside the extension’s own',
    pattern:
      /\b(localStorage|sessionStorage|indexedDB|openDatabase|cookieStore)\b|\.cookie\b|\bcaches\.|\bwindow\.name\b/,
    where: ['lib/platform/key-store.ts'],
    seen: [
      'localStorage.a = x',
      'document.cookie = x',
      'indexedDB.open(x)',
      'caches.open(x)',
      'window.name = x',
    ],
  },
  {
    what: "the browser's API",
    pattern:
      /\bchrome\b\s*[?.[]|[{,]\s*chrome\s*[,}]|\bbrowser\??\.(runtime|storage|tabs|scripting|action|permissions|windows|commands|i18n|downloads|history|cookies|management|identity)\b|globalThis\.browser/,
    where: ['lib/platform/'],
    seen: [
      'chrome.downloads.download(x)',
      'browser.storage.local',
      'const { chrome } = globalThis',
      'chrome?.tabs',
    ],
    unlike: ['browser.session.get(x)', 'browser.openPanel(x)'],
  },
  {
    what: 'doors to other programs and extensions',
    pattern: /sendNativeMessage|connectNative|on(Message|Connect)External|setUninstallURL|BroadcastChannel/,
    where: [],
    seen: ['browser.runtime.sendNativeMessage(x)', 'runtime.onMessageExternal.addListener(x)'],
  },
  {
    what: 'messages past our own line',
    pattern: /\bpostMessage\b/,
    where: ['lib/henvendelse/read/', 'lib/henvendelse/paperwork/'],
    seen: ["window.parent.postMessage(x, '*')"],
  },
  {
    what: 'clipboard, share and printing',
    pattern:
      /navigator\.(clipboard|share)|execCommand\(['"](copy|cut)|\b(window|globalThis|contentWindow)\??\.print\b/,
    where: ['lib/platform/paper.ts'],
    seen: ['navigator.clipboard.writeText(x)', 'globalThis.print()', "document.execCommand('copy')"],
    unlike: ["execCommand(text ? 'insertText' : 'delete', false, text)"],
  },
  {
    what: 'the title of a tab, which the browser remembers',
    pattern: /document\.title\s*=|new Notification\b/,
    where: ['components/ui/surface.tsx'],
    seen: ['document.title = name', 'new Notification(name)'],
  },
];
