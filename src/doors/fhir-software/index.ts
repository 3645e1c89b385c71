/** FHIR for practice software: tokens of eHealth IAM Connect, of a professional or of an enterprise. Source: contract, "Addresses"; access rules 10.4-10.8. */
import type { IssuersContext } from '../../modules/identity/index.ts';
import type { HttpServer } from '../../platform/http/index.ts';
import { externalFront, type FhirContext, openFhir } from '../fhir/index.ts';

export function openFhirSoftware(
  server: HttpServer,
  { issuers, ...context }: FhirContext & { readonly issuers: IssuersContext },
): Promise<void> {
  const front = externalFront(context, {
    base: '/software/fhir',
    door: 'fhir-software',
    title: 'Zenne for practice software',
    description: 'Bearer token of eHealth IAM Connect: realm healthcare (a professional) or M2M (an enterprise).',
    issuers,
  });
  return openFhir(server, context, front);
}
