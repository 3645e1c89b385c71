/** The shapes of the door: they check requests and responses, and the OpenAPI description is made of them. */
import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const day = (description: string) =>
  Type.String({ pattern: '^(?!0000)\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description });
const code = (table: string) => Type.String({ pattern: '^[a-z_]{1,40}$', description: `A value of ${table}.` });
const text = (description: string) => Type.String({ minLength: 1, maxLength: 2000, description });
const number = Type.String({ pattern: '^[0-9 .-]{8,20}$' });
const ssin = Type.String({
  pattern: '^[0-9 .-]{11,20}$',
  description: 'National register or BIS number. Never in an address.',
});
const startsOn = day('First day, inclusive; today when absent.');
const endsOn = day('Last day, exclusive; the longest the type, holder and proof allow when absent.');
const comment = text('At most 256 characters; sealed.');

const declared = {
  holder: Type.Optional(
    Type.Object(
      { number },
      { ...closed, description: 'NIHII, CBE or EHP of who treats the patient; the caller when absent.' },
    ),
  ),
  startsOn: Type.Optional(startsOn),
  endsOn: Type.Optional(endsOn),
  comment: Type.Optional(comment),
};

export const NewLink = Type.Object(
  {
    patient: Type.Object({ ssin }, closed),
    type: code('CD-THERAPEUTICLINKTYPE'),
    proof: Type.Optional(code('CD-PROOFTYPE')),
    ...declared,
  },
  closed,
);
export type NewLink = Static<typeof NewLink>;

/** The whole link, as it shall be from now on. */
export const ReplacedLink = Type.Object(
  {
    type: code('CD-THERAPEUTICLINKTYPE'),
    proof: Type.Optional(code('CD-PROOFTYPE')),
    ...declared,
    reason: Type.Optional(text('Why the old link ends.')),
  },
  closed,
);
/** Only what changes. */
export const ChangedLink = Type.Partial(ReplacedLink);
export type ChangedLink = Static<typeof ChangedLink>;

export const LinkEnd = Type.Object(
  {
    on: Type.Optional(day('The day it ended, today when absent; access ends at once.')),
    reason: Type.Optional(text('At most 256 characters; sealed.')),
  },
  closed,
);
export type LinkEnd = Static<typeof LinkEnd>;

const status = Type.Union([Type.Literal('active'), Type.Literal('inactive'), Type.Literal('all')], {
  description: 'active when absent.',
});
const limit = 'How many at most; 50 when absent.';
const cursor = Type.String({
  maxLength: 200,
  pattern: '^[A-Za-z0-9_-]+$',
  description: 'The `next` of the page before.',
});

export const LinkSearch = Type.Object(
  {
    patient: Type.Object({ ssin }, closed),
    status: Type.Optional(status),
    type: Type.Optional(code('CD-THERAPEUTICLINKTYPE')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: limit })),
    cursor: Type.Optional(cursor),
  },
  closed,
);
export type LinkSearch = Static<typeof LinkSearch>;

export const HeldQuery = Type.Object(
  {
    limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|100)$', description: limit })),
    cursor: Type.Optional(cursor),
  },
  closed,
);
export type HeldQuery = Static<typeof HeldQuery>;

export const LinkId = Type.Object({
  id: Type.String({ maxLength: 100, description: 'Opaque; it says nothing of the patient.' }),
});

const author = {
  'author-nihii': Type.Optional(
    Type.String({
      pattern: '^[0-9 .-]{8,20}$',
      description: 'For whom a software or an institution speaks: NIHII of the caregiver.',
    }),
  ),
  'author-institution': Type.Optional(
    Type.String({
      pattern: '^[0-9 .-]{8,20}$',
      description: 'In whose name the caregiver acts: NIHII, CBE or EHP of the institution.',
    }),
  ),
};
export const Headers = Type.Object(author);
export const CreateHeaders = Type.Object({
  ...author,
  'idempotency-key': Type.Optional(
    Type.String({
      pattern: '^[\\x21-\\x7e]{1,200}$',
      description: 'Yours; the same request again within a day gets the same answer.',
    }),
  ),
});
const ifMatch = Type.String({ maxLength: 200, description: 'The ETag of the version you read, or `*`.' });
export const UpdateHeaders = Type.Object({ ...author, 'if-match': Type.Optional(ifMatch) });
export const ReadHeaders = Type.Object({ ...author, 'if-none-match': Type.Optional(Type.String({ maxLength: 200 })) });

export const Link = Type.Object(
  {
    id: Type.String(),
    patient: Type.Object(
      {
        ssin: Type.Optional(Type.String()),
        localId: Type.Optional(Type.String({ description: 'Number of the network, of a person without an SSIN.' })),
        familyName: Type.Optional(Type.String()),
        firstNames: Type.Optional(Type.String()),
        birthDate: Type.Optional(Type.String()),
      },
      closed,
    ),
    holder: Type.Object(
      {
        kind: Type.Union([Type.Literal('caregiver'), Type.Literal('institution')]),
        party: Type.String({ description: 'A value of CD-HCPARTY.' }),
        number: Type.Optional(Type.String()),
        name: Type.String(),
      },
      closed,
    ),
    type: code('CD-THERAPEUTICLINKTYPE'),
    proof: code('CD-PROOFTYPE'),
    startsOn: day('Inclusive.'),
    endsOn: day('Exclusive.'),
    comment: Type.Optional(Type.String()),
    status: Type.Union([Type.Literal('active'), Type.Literal('ended'), Type.Literal('expired')]),
    declaredAt: Type.String({ description: 'Moment, ISO 8601.' }),
    endedOn: Type.Optional(day('The day named when it was ended.')),
    endReason: Type.Optional(Type.String()),
  },
  { ...closed, title: 'TherapeuticLink' },
);
export type Link = Static<typeof Link>;

export const LinkPage = Type.Object(
  {
    links: Type.Array(Link, { maxItems: 100 }),
    next: Type.Optional(Type.String({ description: 'The cursor of the next page.' })),
  },
  { ...closed, title: 'TherapeuticLinkPage' },
);

export const ProblemBody = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: 'In the language of Accept-Language: fr, nl, en, de.' }),
    status: Type.Integer(),
    instance: Type.String(),
    code: Type.String({ description: 'CD-ERROR where the national services have one, else ours.' }),
    clause: Type.String({ description: 'The rule behind it.' }),
    next: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }, closed), { maxItems: 10 }),
    ),
  },
  { ...closed, title: 'Problem' },
);
