/** What an export consists of. Source: Bulk Data Access 2.0, "Response - Complete Status". */

export interface ManifestFacts {
  readonly takenAt: Date;
  /** The request that began the export, as it was understood. */
  readonly request: string;
  readonly files: readonly { readonly type: string; readonly url: string }[];
}

export const exportManifest = ({ takenAt, request, files }: ManifestFacts) => ({
  transactionTime: takenAt.toISOString(),
  request,
  requiresAccessToken: true,
  output: files,
  error: [],
});
