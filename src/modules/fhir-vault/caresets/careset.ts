/** A careset: what of FHIR the vault takes, in which form, and under which rights it stands. Source: fhir-be facts 1.2, 3-6. */
import type { Category } from '../../access/index.ts';

export interface Careset {
  readonly name: string;
  /** Resource type. */
  readonly type: string;
  /** Canonicals without version, and the versions that are taken for writing: the current one first. */
  readonly profiles: Readonly<Record<string, readonly string[]>>;
  readonly rights: Rights;
  /** What becomes of a business identifier that comes again with another content: a new version, or a conflict. */
  readonly again: 'new-version' | 'conflict';
  /** Of a document: the types of its entries that are resources of their own, with the profile of each; the others are read in it alone. */
  readonly parts?: Readonly<Record<string, string>> | undefined;
}

export interface Rights {
  /** CD-TRANSACTION by which patients close it. */
  readonly kind: string;
  readonly category: Category;
  /** Of a summary: the part by which the matrix opens it. */
  readonly section?: string | undefined;
}
