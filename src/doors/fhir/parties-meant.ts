/** Keys of the caregivers and houses that a criterion on who did something means. */
import { numbersOf } from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { beNumber, type Test } from '../../standards/fhir/index.ts';
import { authorsByNumber, authorsByReference } from './documents/authors.ts';
import type { FhirContext } from './front.ts';

/** Nobody for a criterion that names nobody of the register. */
export async function partiesMeant(context: FhirContext, tx: Transaction, test: Test): Promise<string[]> {
  if (test.kind === 'reference') return test.any.flatMap((value) => authorsByReference(context, value));
  if (test.kind !== 'identifier') return [];
  const found = await Promise.all(
    test.any.map(async ({ system, code }) => {
      const keys = await authorsByNumber(tx, { code });
      const numbers = await numbersOf(tx, keys);
      const isMeant = (key: string): boolean => {
        const number = numbers.get(key);
        return number !== undefined && number.value === code && (!system || system === beNumber(number.system));
      };
      return keys.filter(isMeant);
    }),
  );
  return found.flat();
}
