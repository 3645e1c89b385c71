/** The KMEHR message as typed values, first form: what travels in a message, in the order it travels. Source: KMEHR facts B1-B3. */

/** Where something stood in the message. */
export interface Position {
  readonly line: number;
  /** Element names from the root, with numbers: `kmehrmessage/folder[1]/transaction[2]`. */
  readonly path: string;
}

export interface Id {
  /** Attribute S: ID-KMEHR, ID-PATIENT, INSS, ID-HCPARTY, LOCAL … */
  readonly scheme: string;
  readonly version?: string | undefined;
  /** Attribute SL, with LOCAL. */
  readonly local?: string | undefined;
  readonly value: string;
}

export interface Cd {
  /** Attribute S: CD-TRANSACTION, CD-ITEM, ICPC, LOCAL … */
  readonly scheme: string;
  readonly version?: string | undefined;
  readonly local?: string | undefined;
  /** Attribute DN: the words of the sender for the code. */
  readonly display?: string | undefined;
  readonly language?: string | undefined;
  readonly nullFlavor?: string | undefined;
  readonly value: string;
}

/** A date as precise as sent: `date` is YYYY, YYYY-MM or YYYY-MM-DD, perhaps with `time`; or only words. */
export interface Moment {
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly text?: string | undefined;
}

export interface Text {
  readonly kind: 'text';
  readonly language?: string | undefined;
  readonly value: string;
}

/** An element this model has no place for, kept for display. */
export interface Other {
  readonly kind: 'other';
  readonly name: string;
  readonly text?: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Other[];
}

export interface Address {
  readonly cds: readonly Cd[];
  /** Parts in the order sent: name of the element and its text. */
  readonly parts: readonly { readonly name: string; readonly value: string }[];
}

export interface Telecom {
  readonly cds: readonly Cd[];
  readonly number: string;
}

export interface HcParty {
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
  readonly name?: string | undefined;
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly addresses: readonly Address[];
  readonly telecoms: readonly Telecom[];
}

export interface Person {
  readonly ids: readonly Id[];
  readonly firstNames: readonly string[];
  readonly familyName: string;
  readonly birthDate?: Moment | undefined;
  readonly deathDate?: Moment | undefined;
  /** CD-SEX value. */
  readonly sex?: string | undefined;
  readonly addresses: readonly Address[];
  readonly telecoms: readonly Telecom[];
  readonly usualLanguage?: string | undefined;
  readonly others: readonly Other[];
}

export interface Link {
  readonly kind: 'lnk';
  /** CD-LNK value. */
  readonly type: string;
  readonly mediaType?: string | undefined;
  readonly url?: string | undefined;
  readonly size?: string | undefined;
  /** Base64 as sent, white space and all; nothing when only a URL is given. */
  readonly payload?: string | undefined;
  readonly position: Position;
}

/** One `content` of an item: all its parts, in groups. */
export interface Content {
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
  readonly texts: readonly Text[];
  /** decimal, unsignedInt or boolean, as written. */
  readonly value?: { readonly type: 'decimal' | 'unsignedInt' | 'boolean'; readonly text: string } | undefined;
  readonly moment?: Moment | undefined;
  readonly hcparty?: HcParty | undefined;
  readonly person?: Person | undefined;
  readonly product?: Product | undefined;
  readonly unit?: Cd | undefined;
  readonly minReference?: string | undefined;
  readonly maxReference?: string | undefined;
  readonly links: readonly Link[];
  readonly others: readonly Other[];
}

export interface Product {
  readonly type: 'medicinalproduct' | 'substanceproduct';
  readonly intendedCds: readonly Cd[];
  readonly deliveredCds: readonly Cd[];
  readonly intendedName?: string | undefined;
  readonly deliveredName?: string | undefined;
}

/** A number of units, or a plain count. */
export interface Quantity {
  readonly decimal: string;
  readonly unit?: Cd | undefined;
}

export interface Regimen {
  readonly day?: { readonly type: 'daynumber' | 'date' | 'weekday'; readonly value: string } | undefined;
  /** CD-DAYPERIOD code, or a time of day. */
  readonly dayPeriod?: Cd | undefined;
  readonly time?: string | undefined;
  readonly quantity?: Quantity | undefined;
}

export interface Posology {
  readonly text?: Text | undefined;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  readonly unit?: Cd | undefined;
  readonly takes?: { readonly low?: string | undefined; readonly high?: string | undefined } | undefined;
}

export interface Duration {
  readonly decimal: string;
  readonly unit?: Cd | undefined;
}

export interface Item {
  readonly kind: 'item';
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
  readonly contents: readonly Content[];
  readonly texts: readonly Text[];
  readonly beginMoment?: Moment | undefined;
  readonly endMoment?: Moment | undefined;
  /** CD-LIFECYCLE. */
  readonly lifecycle?: Cd | undefined;
  readonly isRelevant?: boolean | undefined;
  readonly severity?: Cd | undefined;
  readonly certainty?: Cd | undefined;
  readonly temporality?: Cd | undefined;
  readonly quantity?: Quantity | undefined;
  /** CD-PERIODICITY. */
  readonly frequency?: Cd | undefined;
  readonly dayPeriods: readonly Cd[];
  readonly duration?: Duration | undefined;
  readonly posology?: Posology | undefined;
  readonly regimen: readonly Regimen[];
  readonly route?: Cd | undefined;
  readonly batch?: string | undefined;
  readonly instructionForPatient?: Text | undefined;
  readonly recordDateTime?: string | undefined;
  readonly links: readonly Link[];
  readonly others: readonly Other[];
  readonly position: Position;
}

export interface Heading {
  readonly kind: 'heading';
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
  readonly parts: readonly Part[];
  readonly position: Position;
}

/** What a transaction or heading holds, in document order. */
export type Part = Heading | Item | Text | Link | Other;

export interface Transaction {
  readonly ids: readonly Id[];
  readonly cds: readonly Cd[];
  readonly date: string;
  readonly time: string;
  readonly author: readonly HcParty[];
  /** Every hcparty of the author as exclusive C14N: the list as received. */
  readonly authorXml: string;
  readonly isComplete: boolean;
  readonly isValidated: boolean;
  readonly parts: readonly Part[];
  readonly recordDateTime?: string | undefined;
  readonly version?: string | undefined;
  readonly expirationDate?: string | undefined;
  readonly position: Position;
}

export interface Folder {
  readonly ids: readonly Id[];
  readonly patient: Person;
  readonly transactions: readonly Transaction[];
  readonly others: readonly Other[];
}

export interface Header {
  /** Date of the KMEHR standard, for example 20180901. */
  readonly standard: string;
  readonly ids: readonly Id[];
  readonly date: string;
  readonly time: string;
  readonly sender: readonly HcParty[];
  readonly recipients: readonly (readonly HcParty[])[];
  readonly others: readonly Other[];
}

export interface KmehrMessage {
  readonly header: Header;
  readonly folders: readonly Folder[];
}

/** Something a reader noticed; `error` means the message cannot be taken. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly path: string;
  readonly text: string;
}
