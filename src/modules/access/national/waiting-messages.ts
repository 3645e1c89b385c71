/** How much of what was decided here the national bases do not have yet, for the office: nobody is named. */
import { statement } from '../../../platform/postgres/index.ts';
import { type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';

export interface WaitingMessages {
  readonly register: 'national-consents' | 'national-exclusions';
  readonly waiting: number;
  readonly oldest: Date | null;
  /** Of these, what the base would not have when it was last told. */
  readonly refused: number;
}

const COUNT = statement(
  'access-count-national-messages',
  `SELECT register, count(m.message)::int AS waiting, min(m.changed_at) AS oldest, count(m.refused_at)::int AS refused
   FROM (VALUES ('national-consents'), ('national-exclusions')) AS registers (register)
   LEFT JOIN access_national_message m ON m.told_at IS NULL AND (m.party = '') = (register = 'national-consents')
   GROUP BY register ORDER BY register`,
);

export const waitingMessages = (grant: RegisterGrant): Promise<WaitingMessages[]> =>
  readRegisterGrant(grant, 'outside-registers').tx.run<WaitingMessages>(COUNT);
