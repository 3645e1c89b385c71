/** A caregiver or institution as the register tells it. Source: KMEHR facts A2, A3. */
import { textElement } from '../xml/index.ts';

export interface ListedParty {
  readonly number?: string | undefined;
  /** CD-HCPARTY value. */
  readonly party: string;
  /** The whole name; used where the parts are not known. */
  readonly name: string;
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
}

/** Its content, in the namespace of `prefix`: `k` inside KMEHR's types, `c` in the hub's own. */
export function printParty({ number, party, name, firstName, familyName }: ListedParty, prefix: 'k' | 'c'): string {
  const names =
    familyName === undefined
      ? textElement(`${prefix}:name`, name)
      : `${textElement(`${prefix}:firstname`, firstName)}${textElement(`${prefix}:familyname`, familyName)}`;
  return (
    textElement(`${prefix}:id`, number, { S: 'ID-HCPARTY', SV: '1.0' }) +
    textElement(`${prefix}:cd`, party, { S: 'CD-HCPARTY', SV: '1.14' }) +
    names
  );
}
