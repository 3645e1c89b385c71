/** The patient a request names; a number that is none is refused on the one way to a record, so that it leaves its trace. */
import type { Act, RefusalReason } from '../../../modules/grants/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import { refuse } from '../ask.ts';
import type { Asked, LinksContext } from '../context.ts';

export async function namedPatient(
  context: LinksContext,
  { caller }: Asked,
  act: Act,
  { ssin }: { readonly ssin: string },
): Promise<{ readonly ssinHash: Buffer } | { readonly problem: RefusalReason }> {
  const { access, strictness } = context;
  const { keys } = access;
  const parsed = parseSsin(ssin, strictness);
  if (parsed.ok) return { ssinHash: hashSsin(keys, parsed.value) };
  const patient = { ssinHash: keys.keyedHash('claimed-number', ssin) };
  return { problem: await refuse(context, { act, caller, patient }, 'patient-number-invalid') };
}
