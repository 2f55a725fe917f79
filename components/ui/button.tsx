import { type JSX, splitProps } from 'solid-js';

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary button on a screen; the rest are secondary or tertiary. */
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly wide?: boolean;
}

/** A button that never submits by accident. What it does stands on it as a verb. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['variant', 'wide', 'children', 'class']);
  return (
    <button
      type="button"
      class={`ds-button ${own.class ?? ''}`}
      data-variant={own.variant ?? 'secondary'}
      data-fullwidth={own.wide ? '' : undefined}
      {...rest}
    >
      {own.children}
    </button>
  );
}
