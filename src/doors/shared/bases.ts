/** Where authorization is asked, and the FHIR door that its tokens open. Source: contract, "Addresses". */
export interface AtAddress {
  /** Address of the house, without a path. */
  readonly baseUrl: string;
}

export const issuerOf = ({ baseUrl }: AtAddress): string => `${baseUrl}/auth`;
export const fhirBaseOf = ({ baseUrl }: AtAddress): string => `${baseUrl}/fhir`;
