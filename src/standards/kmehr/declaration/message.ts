/** The whole message: header, folders, transactions, headings. Source: KMEHR facts B1. */
import * as x from '../../xml-model/index.ts';
import { schemes } from './codes.ts';
import { ITEM, type Item } from './item.ts';
import {
  AUTHOR,
  type Cd,
  CONFIDENTIALITY,
  cdType,
  coded,
  HCPARTY,
  type Id,
  KMEHR_ID,
  LNK,
  type Lnk,
  parties,
  TEXT,
  type Text,
  URGENCY,
} from './parts.ts';
import { PERSON } from './person.ts';

/** What a transaction or heading holds, in document order: one of these each. */
export interface Part {
  readonly heading?: Heading | undefined;
  readonly item?: Item | undefined;
  readonly text?: Text | undefined;
  readonly lnk?: Lnk | undefined;
  /** XHTML or the like; only in a transaction itself. */
  readonly 'text-with-layout'?: x.Other | undefined;
  /** What the standard has no place for, kept for display. */
  readonly other?: x.Other | undefined;
}

export interface Heading extends x.Recorded {
  readonly confidentiality?: x.ValueOf<typeof CONFIDENTIALITY> | undefined;
  readonly id?: readonly Id[] | undefined;
  readonly cd?: readonly Cd[] | undefined;
  readonly parts?: readonly Part[] | undefined;
}

export const HEADING: x.RecordType<Heading> = x.record(
  'headingType',
  x.sequence({
    confidentiality: x.optional(CONFIDENTIALITY),
    id: x.some(KMEHR_ID),
    cd: x.some(cdType('CD-HEADING', { schemes: schemes.heading, local: 'SL' })),
  }),
  x.repeated(
    'parts',
    x.oneOf({ heading: x.one((): x.Type<Heading> => HEADING), item: x.one(ITEM), text: x.one(TEXT), lnk: x.one(LNK) }),
  ),
);

export const TRANSACTION = x.record(
  'transactionType',
  x.sequence({
    confidentiality: x.optional(CONFIDENTIALITY),
    id: x.some(KMEHR_ID),
    cd: x.some(cdType('CD-TRANSACTION', { schemes: schemes.transaction, local: 'SL' })),
    date: x.one(x.DATE),
    time: x.one(x.TIME),
    author: x.one(AUTHOR),
    redactor: x.optional(AUTHOR),
    iscomplete: x.one(x.BOOLEAN),
    isvalidated: x.one(x.BOOLEAN),
    expirationdate: x.optional(x.DATE),
  }),
  x.repeated<'parts', Part>(
    'parts',
    x.oneOf({
      heading: x.one(HEADING),
      item: x.one(ITEM),
      text: x.one(TEXT),
      'text-with-layout': x.nillable(x.optional(x.foreign('textWithLayoutType'))),
      lnk: x.one(LNK),
    }),
  ),
  x.sequence({ recorddatetime: x.optional(x.DATE_TIME), version: x.optional(x.STRING) }),
);
export type Transaction = x.ValueOf<typeof TRANSACTION>;

export const FOLDER = x.record(
  'folderType',
  x.sequence({
    confidentiality: x.optional(CONFIDENTIALITY),
    id: x.some(KMEHR_ID),
    patient: x.one(PERSON),
    transaction: x.some(TRANSACTION),
    text: x.any(TEXT),
    lnk: x.any(LNK),
  }),
);
export type Folder = x.ValueOf<typeof FOLDER>;

const STANDARD = x.record(
  'standardType',
  x.sequence({
    cd: x.one(cdType('CD-STANDARD', { closed: true })),
    specialisation: x.optional(
      x.record(
        'specialisationType',
        x.sequence({ cd: x.one(cdType('CD-MESSAGE', { closed: true })), version: x.one(x.STRING) }),
      ),
    ),
  }),
);

const SOURCE = x.record(
  'sourceType',
  x.sequence({
    cd: x.some(cdType('CD-EXTERNALSOURCE', { schemes: schemes.externalSource, local: 'SL' })),
    datetime: x.optional(x.DATE_TIME),
    version: x.optional(x.STRING),
    proof: x.optional(x.STRING),
  }),
);

export const HEADER = x.record(
  'headerType',
  x.sequence({
    confidentiality: x.optional(CONFIDENTIALITY),
    standard: x.one(STANDARD),
    id: x.some(KMEHR_ID),
    date: x.one(x.DATE),
    time: x.one(x.TIME),
    sender: x.one(parties('senderType')),
    recipient: x.some(
      x.record('recipientType', x.sequence({ hcparty: x.some(HCPARTY), dummyFriend: x.optional(x.STRING) })),
    ),
    urgency: x.optional(URGENCY),
    acknowledgment: x.optional(coded('acknowledgmentType', cdType('CD-ACKNOWLEDGMENT', { closed: true }))),
    text: x.any(TEXT),
    lnk: x.any(LNK),
    expirationdate: x.optional(x.DATE),
    externalsource: x.optional(x.record('externalsourceType', x.sequence({ source: x.some(SOURCE) }))),
  }),
);
export type Header = x.ValueOf<typeof HEADER>;

const SEALED = x.record(
  'Base64EncryptedDataType',
  x.sequence({
    cd: x.one(cdType('CD-ENCRYPTION-METHOD', { closed: true })),
    Base64EncryptedValue: x.one(
      x.attributed('Base64EncryptedValueType', x.BASE64, { encoding: x.implied('encoding', x.STRING) }),
    ),
  }),
);

export const MESSAGE = x.record(
  'kmehrmessageType',
  x.sequence({ confidentiality: x.optional(CONFIDENTIALITY), header: x.one(HEADER) }),
  x.choice(
    x.sequence({ folder: x.some(FOLDER), Signature: x.nillable(x.optional(x.foreign('SignatureType'))) }),
    x.oneOf({ EncryptedData: x.one(x.foreign('EncryptedType')), Base64EncryptedData: x.one(SEALED) }),
  ),
);
export type KmehrMessage = x.ValueOf<typeof MESSAGE>;
