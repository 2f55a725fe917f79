// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createMemo, createSignal, For } from 'solid-js';
import { afterEach, expect, it, vi } from 'vitest';
import { CaseTab } from '../../components/guide/before-case';
import { createTyped } from '../../components/ui/typed';
import { texts } from './fixture';

afterEach(cleanup);

it('a tab whose case is deleted elsewhere shows nothing of it, and a field hands on what was typed first', () => {
  const [state, show] = createSignal<{ name: string } | null>({ name: 'Åse' });
  const commit = vi.fn();
  const Name = (props: { name: string }) => {
    const typed = createTyped(
      () => props.name,
      (text) => commit(props.name, text),
    );
    return <input aria-label="Navn" onInput={(event) => typed.onText(event.target.value)} />;
  };
  const Rows = (props: { name: string }) => {
    const rows = createMemo(() => [{ path: 'a', text: props.name }]);
    return <For each={rows()}>{(row) => <Row text={() => row.text} />}</For>;
  };
  const Row = (props: { text: () => string }) => {
    const typed = createTyped(
      () => props.text(),
      () => {},
    );
    return <span>{typed.text()}</span>;
  };
  render(() => (
    <CaseTab texts={texts} title="Skjema" state={state()} onRetry={() => {}}>
      {(now) => (
        <>
          <p>{now().name}</p>
          <Name name={now().name} />
          <Rows name={now().name} />
        </>
      )}
    </CaseTab>
  ));
  fireEvent.input(screen.getByLabelText('Navn'), { target: { value: 'Ánn' } });
  show(null);
  expect(document.body.textContent).toContain('Saken er borte');
  expect(document.body.textContent).not.toContain('Åse');
  expect(screen.queryByLabelText('Navn')).toBeNull();
  expect(commit.mock.calls).toEqual([['Åse', 'Ánn']]);
});
