/** Choices of which any number may hold (GOV.UK, Checkboxes): the group is a fieldset with a legend. */
import type { VNode } from 'preact';
import { describedBy, FieldNotes, type FieldProps, fieldClass, labelText } from './field.tsx';

export interface CheckOption {
  readonly value: string;
  readonly text: string;
  readonly hint?: string | undefined;
  readonly isTicked: boolean;
}

export interface CheckListProps extends FieldProps {
  readonly options: readonly CheckOption[];
}

interface TickProps {
  readonly name: string;
  readonly id: string;
  readonly option: CheckOption;
}

const Tick = ({ name, id, option: { value, text, hint, isTicked } }: TickProps): VNode => (
  <div class="z-choice">
    <input
      type="checkbox"
      id={id}
      name={name}
      value={value}
      checked={isTicked}
      aria-describedby={hint ? `${id}-note` : undefined}
    />
    <label for={id}>{text}</label>
    {hint ? (
      <div class="z-hint" id={`${id}-note`}>
        {hint}
      </div>
    ) : null}
  </div>
);

/** The first box carries the bare name as id, so that an error summary's link lands on it. */
export const CheckList = (props: CheckListProps): VNode => (
  <fieldset class={fieldClass(props)} aria-describedby={describedBy(props)}>
    <legend class="z-label">{labelText(props)}</legend>
    <FieldNotes {...props} />
    {props.options.map((option, at) => (
      <Tick
        key={option.value}
        name={props.name}
        option={option}
        id={at === 0 ? props.name : `${props.name}-${at + 1}`}
      />
    ))}
  </fieldset>
);
