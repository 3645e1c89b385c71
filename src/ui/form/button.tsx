/** Buttons and links that look like buttons (GOV.UK design system, Button). */
import type { VNode } from 'preact';

export type ButtonTone = 'primary' | 'secondary' | 'warning' | 'plain';

export interface ButtonProps {
  readonly text: string;
  readonly tone?: ButtonTone;
  /** What a screen reader says when the text is the same on many rows. */
  readonly label?: string;
  /** Sent with the form when this button is the one pressed. */
  readonly name?: string;
  readonly value?: string;
}

export interface LinkButtonProps {
  readonly text: string;
  readonly href: string;
  readonly tone?: Exclude<ButtonTone, 'plain'>;
}

const classOf = (tone: ButtonTone = 'primary'): string =>
  tone === 'primary' ? 'z-button' : `z-button z-button-${tone}`;

/** A submit button of the form around it. */
export const Button = ({ text, tone, name, value, label }: ButtonProps): VNode => (
  <button type="submit" class={classOf(tone)} name={name} value={value} aria-label={label}>
    {text}
  </button>
);

/** A link to a next step; not for acts that change something (those are forms). */
export const LinkButton = ({ text, href, tone }: LinkButtonProps): VNode => (
  <a class={classOf(tone)} href={href}>
    {text}
  </a>
);
