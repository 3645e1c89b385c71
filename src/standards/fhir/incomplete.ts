/** What an answer that was cut says of itself. Source: FHIR R4, OperationOutcome. */

/** Said inside an export that holds less than was asked. */
export const incomplete = (text: string) => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'warning', code: 'incomplete', diagnostics: text }],
});
