/** What the resources of one message share while they are converted. */
import type { HcParty, Moment } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Resources } from './resources.ts';
import type { Fields } from './source.ts';

export interface Scope {
  readonly ledger: Ledger;
  readonly resources: Resources;
  /** A summary has stricter rules for what an item holds. */
  readonly isSummary: boolean;
  /** Of texts that do not say it themselves. */
  readonly language: string;
  /** Who the transaction is by: items by others say so. */
  readonly author: readonly HcParty[];
  /** When the transaction was made, in local time. */
  readonly made: Moment;
}

export const languageOf = ({ language }: Scope, resource: Fields): string =>
  typeof resource.language === 'string' && /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(resource.language)
    ? resource.language
    : language;
