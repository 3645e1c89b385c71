/** FHIR for hospitals: tokens of a hospital's own identity provider, or of its enterprise certificate. Source: contract, "Addresses"; access rules 10.11. */
import type { IssuersContext } from '../../modules/identity/index.ts';
import type { HttpServer } from '../../platform/http/index.ts';
import { externalFront, type FhirContext, openFhir } from '../fhir/index.ts';

export function openFhirHospital(
  server: HttpServer,
  { issuers, ...context }: FhirContext & { readonly issuers: IssuersContext },
): Promise<void> {
  const front = externalFront(context, {
    base: '/hospital/fhir',
    door: 'fhir-hospital',
    title: 'Zenne for hospitals',
    description: 'Bearer token of the hospital’s identity provider, or of eHealth IAM Connect (M2M).',
    issuers,
  });
  return openFhir(server, context, front);
}
