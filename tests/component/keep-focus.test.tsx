// @vitest-environment happy-dom
import { cleanup } from '@solidjs/testing-library';
import { createSignal, For, Show } from 'solid-js';
import { afterEach, expect, it } from 'vitest';
import { Surface } from '../../components/ui/surface';
import { mount } from './mount';

afterEach(cleanup);

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const focused = () => (document.activeElement as HTMLElement | null)?.id;
const by = (id: string) => document.getElementById(id) as HTMLElement;

function open() {
  const [rows, setRows] = createSignal(['a', 'b']);
  const [notice, setNotice] = createSignal(true);
  mount(() => (
    <Surface kind="page">
      <main id="main">
        <Show when={notice()}>
          <div>
            <button type="button" id="answer" onClick={() => setNotice(false)} />
          </div>
        </Show>
        <fieldset id="rows">
          <For each={rows()}>
            {(row) => (
              <div>
                <button
                  type="button"
                  id={row}
                  onClick={() => setRows((all) => all.filter((one) => one !== row))}
                />
              </div>
            )}
          </For>
        </fieldset>
        <section id="other">
          <button type="button" id="next" />
        </section>
      </main>
    </Surface>
  ));
  return { setRows };
}
const press = async (id: string) => {
  by(id).focus();
  by(id).click();
  await settled();
};

it('when what has the focus is taken away, the group around it has it, and nobody starts from the top', async () => {
  open();
  await press('b');
  expect([focused(), by('rows').tabIndex]).toEqual(['rows', -1]);
  await press('a');
  expect(focused()).toBe('rows');
  await press('answer');
  expect(focused()).toBe('main');
});

it('the focus is left alone where it stands, where a view has moved it, and where nobody has it', async () => {
  const { setRows } = open();
  by('next').focus();
  setRows([]);
  await settled();
  expect(focused()).toBe('next');
  setRows(['c']);
  by('c').focus();
  setRows([]);
  by('next').focus();
  await settled();
  expect(focused()).toBe('next');
  setRows(['d']);
  by('d').focus();
  by('d').blur();
  await settled();
  setRows([]);
  await settled();
  expect(document.activeElement).toBe(document.body);
});
