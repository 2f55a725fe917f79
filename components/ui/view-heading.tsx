import { type JSX, onMount } from 'solid-js';

/**
 * The heading of a view. With `focus` it takes the focus when it appears, so that keyboard and screen reader land
 * where the eye does after a change of view.
 */
export function ViewHeading(props: {
  focus?: boolean;
  level?: 1 | 2 | 3;
  /** Set where the words are the pack's, and may be in another language than ours. */
  lang?: string;
  children: JSX.Element;
}) {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    if (props.focus) heading?.focus();
  });
  const set = (element: HTMLHeadingElement) => {
    heading = element;
  };
  if (props.level === 1) {
    return (
      <h1 class="ds-heading s-heading" data-size="xs" tabindex="-1" lang={props.lang} ref={set}>
        {props.children}
      </h1>
    );
  }
  if (props.level === 3) {
    return (
      <h3 class="ds-heading s-heading" data-size="2xs" tabindex="-1" lang={props.lang} ref={set}>
        {props.children}
      </h3>
    );
  }
  return (
    <h2 class="ds-heading s-heading" data-size="xs" tabindex="-1" lang={props.lang} ref={set}>
      {props.children}
    </h2>
  );
}
