/** A form that narrows what a page shows: GET, so that the choice stands in the address; never for what names a patient. */
import type { ComponentChildren, VNode } from 'preact';

export interface FilterFormProps {
  readonly action: string;
  readonly children: ComponentChildren;
}

/** novalidate: our own messages are plain, translated and tied to the error summary. */
export const FilterForm = ({ action, children }: FilterFormProps): VNode => (
  <form method="get" action={action} noValidate>
    {children}
  </form>
);
