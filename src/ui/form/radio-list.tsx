/** A choice of one, each option with its own hint (GOV.UK, Radios): the group is a fieldset with a legend. */
import type { VNode } from 'preact';
import { describedBy, FieldNotes, type FieldProps, fieldClass, labelText } from './field.tsx';

export interface RadioOption {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

export interface RadioListProps extends FieldProps {
  readonly options: readonly RadioOption[];
  readonly value?: string;
}

interface ChoiceProps {
  readonly list: RadioListProps;
  readonly option: RadioOption;
  readonly id: string;
}

const Choice = ({ list, option, id }: ChoiceProps): VNode => (
  <div class="z-choice">
    <input
      type="radio"
      id={id}
      name={list.name}
      value={option.value}
      checked={option.value === list.value}
      aria-describedby={option.hint ? `${id}-note` : undefined}
    />
    <label for={id}>{option.text}</label>
    {option.hint ? (
      <div class="z-hint" id={`${id}-note`}>
        {option.hint}
      </div>
    ) : null}
  </div>
);

/** The first radio carries the bare name as id, so that an error summary's link lands on it. */
export const RadioList = (props: RadioListProps): VNode => (
  <fieldset class={fieldClass(props)} aria-describedby={describedBy(props)}>
    <legend class="z-label">{labelText(props)}</legend>
    <FieldNotes {...props} />
    {props.options.map((option, at) => (
      <Choice key={option.value} list={props} option={option} id={at === 0 ? props.name : `${props.name}-${at + 1}`} />
    ))}
  </fieldset>
);
