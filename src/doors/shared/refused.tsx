/** Why a question over many was refused, and what to do next. */
import { refusals } from '../../modules/access/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import { WhyNot } from '../../ui/index.ts';
import type { SignedIn } from './portal.ts';

interface RefusedProps {
  readonly visit: Pick<SignedIn, 'language'>;
  readonly refused: RefusalReason;
}

export const Refused = ({ visit: { language }, refused }: RefusedProps) => {
  const { text, next, clause, code } = refusals[refused];
  return <WhyNot language={language} reason={text[language]} next={next[language]} clause={clause} code={code} />;
};
