import { all, isShown } from './dom';

/** Buttons of which one is pressed in, made by a page instead of round buttons. */
const TOGGLE = 'button[aria-pressed],[role=button][aria-pressed],[role=radio]';

/** The buttons of a group that are a choice between them. */
export const togglesIn = (group: Element): HTMLElement[] =>
  group.matches('[role=radiogroup],fieldset,select,input')
    ? []
    : [...group.querySelectorAll<HTMLElement>(TOGGLE)].filter((one) => !one.closest('[role=radiogroup]'));

export const isOn = (toggle: Element): boolean =>
  toggle.getAttribute('aria-pressed') === 'true' || toggle.getAttribute('aria-checked') === 'true';

/** Boxes of two or more such buttons beside each other, with nothing else to press in them. */
export function toggleGroups(roots: readonly ParentNode[]): HTMLElement[] {
  const boxes = all(roots, TOGGLE).flatMap(({ parentElement }) => parentElement ?? []);
  return [...new Set(boxes)].filter((box) => {
    const toggles = togglesIn(box);
    return (
      toggles.length > 1 &&
      isShown(box) &&
      [...box.querySelectorAll('button,a,input,[role=button]')].every((one) =>
        toggles.includes(one as HTMLElement),
      )
    );
  });
}
