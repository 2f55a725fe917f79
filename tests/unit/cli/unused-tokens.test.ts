import { expect, it } from 'vitest';
import { withoutUnusedTokens } from '../../../lib/cli/unused-tokens';

const trim = (sheets: string | string[], scripts = '') =>
  withoutUnusedTokens([sheets].flat(), scripts).join('');

it.each([
  [
    'goes when nothing asks for it',
    ':root{--a:1px;--b:2px}p{margin:var(--a)}',
    ':root{--a:1px;}p{margin:var(--a)}',
  ],
  ['and what only it asked for', ':root{--a:var(--b);--b:var(--c);--c:1px}p{margin:0}', ':root{}p{margin:0}'],
  [
    'not when a longer name is asked for',
    ':root{--a:1px;--a-b:2px}p{margin:var(--a-b,0)}',
    ':root{--a-b:2px}p{margin:var(--a-b,0)}',
  ],
  [
    'with all of a text in it',
    ':root{--a:url("x;y}z");--b:1px}p{margin:var(--b)}',
    ':root{--b:1px}p{margin:var(--b)}',
  ],
])('a custom property %s', (_, css, left) => expect(trim(css)).toBe(left));

it('one that a script names stays, and so does one that another sheet asks for', () => {
  expect(trim(':root{--a:1px}', 'style.getPropertyValue("--a")')).toBe(':root{--a:1px}');
  expect(withoutUnusedTokens([':root{--a:1px}', 'p{margin:var(--a)}'], '')[0]).toBe(':root{--a:1px}');
});

it('leaves rules, classes and names in between alone', () => {
  const css =
    '@property --a{syntax:"*";inherits:false}.b--c:hover{color:red}.ds-x__y{--d:1;opacity:var(--d)}';
  expect(trim(css)).toBe(css);
});
