/** The form in which a mandate is given, read with its faults. The card number shows that the giver knows the person; it is not kept. */
import type { MandateOffer } from '../../modules/access/index.ts';
import { type PatientKey, patientKey } from '../../modules/grants/index.ts';
import { findPersona } from '../../modules/identity/index.ts';
import { findPatient, hashSsin } from '../../modules/people/index.ts';
import { addDays, isDay } from '../../platform/time/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import type { PortalContext } from './frame.tsx';

export interface OfferForm {
  readonly csrf?: unknown;
  readonly ssin?: unknown;
  readonly card?: unknown;
  readonly persona?: unknown;
  readonly what?: unknown;
  readonly until?: unknown;
}

type What = Pick<MandateOffer, 'kind' | 'scope' | 'purposes'>;
const READS = ['documents', 'access-log'] as const;

/** The choices of the form and what each opens. */
const choices = {
  documents: { kind: 'mandate', scope: 'read', purposes: ['documents'] },
  read: { kind: 'mandate', scope: 'read', purposes: READS },
  manage: { kind: 'mandate', scope: 'manage', purposes: [...READS, 'rights'] },
  trust: { kind: 'person-of-trust', scope: 'read', purposes: READS },
} as const satisfies Record<string, What>;

export interface OfferFault {
  readonly field: 'ssin' | 'card' | 'what' | 'until';
  readonly fault: 'ssin' | 'card' | 'what' | 'unknown' | 'mandate-period-invalid';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The eID's number: ten digits and their remainder by 97 (97 for none). The sandbox takes any twelve digits. */
function isCard(text: string, strict: boolean): boolean {
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d{12}$/.test(digits)) return false;
  return !strict || (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10));
}

export async function readOffer(
  context: PortalContext,
  form: OfferForm,
): Promise<{ readonly offer: MandateOffer } | { readonly faults: readonly OfferFault[] }> {
  const named = await whoIsNamed(context, form);
  const what = Object.entries(choices).find(([name]) => name === form.what)?.[1];
  const until = textOf(form.until);
  const faults: OfferFault[] = [
    ...('faults' in named ? named.faults : []),
    ...(what ? [] : [{ field: 'what', fault: 'what' } as const]),
    ...(until === '' || isDay(until) ? [] : [{ field: 'until', fault: 'mandate-period-invalid' } as const]),
  ];
  if (faults.length > 0 || 'faults' in named || !what) return { faults };
  const endsOn = until === '' ? undefined : addDays(until, 1);
  return { offer: { ...what, mandatary: named.key, endsOn } };
}

async function whoIsNamed(
  { access, sandbox }: PortalContext,
  form: OfferForm,
): Promise<{ readonly key: PatientKey } | { readonly faults: readonly OfferFault[] }> {
  const id = textOf(form.persona);
  if (sandbox && id !== '') {
    const persona = await access.database.read((tx) => findPersona(tx, id));
    return persona?.party.kind === 'patient'
      ? { key: patientKey(persona.party.key) }
      : { faults: [{ field: 'ssin', fault: 'unknown' }] };
  }
  const ssin = parseSsin(textOf(form.ssin), sandbox ? 'warn' : 'error');
  const card = isCard(textOf(form.card), !sandbox);
  if (!ssin.ok || !card) {
    const faults: OfferFault[] = [
      ...(ssin.ok ? [] : [{ field: 'ssin', fault: 'ssin' } as const]),
      ...(card ? [] : [{ field: 'card', fault: 'card' } as const]),
    ];
    return { faults };
  }
  const key = await access.database.read((tx) => findPatient(tx, hashSsin(access.keys, ssin.value)));
  return key ? { key } : { faults: [{ field: 'ssin', fault: 'unknown' }] };
}
