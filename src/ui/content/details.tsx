/** Something more for those who want it, folded away without script. */
import type { ComponentChildren, VNode } from 'preact';

export interface DetailsProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

export const Details = ({ summary, open = false, children }: DetailsProps): VNode => (
  <details class="z-details" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);
