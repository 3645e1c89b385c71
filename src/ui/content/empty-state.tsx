/** A list with nothing in it: says so, says why, shows a way on. */
import type { ComponentChildren, VNode } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export const EmptyState = ({ title, children }: EmptyStateProps): VNode => (
  <div class="z-empty">
    <p>
      <strong>{title}</strong>
    </p>
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
);
