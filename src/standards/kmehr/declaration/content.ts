/** What an item is about: one of many forms, with unit and reference values. Source: KMEHR facts B1. */
import * as x from '../../xml-model/index.ts';
import { schemes } from './codes.ts';
import { contentSchemes } from './content-schemes.ts';
import { ADDRESS, cdType, HCPARTY, KMEHR_ID, LNK, TEXT, UNIT, YEARS } from './parts.ts';
import { INSURANCE, PERSON } from './person.ts';
import { COMPOUND_PRESCRIPTION, MEDICATION, MEDICINAL_PRODUCT, SUBSTANCE_PRODUCT } from './product.ts';

export const CONTENT_CD = cdType('CD-CONTENT', { schemes: contentSchemes, local: 'SL', nullFlavor: true });

const INCAPACITY = x.record(
  'incapacityType',
  x.sequence({
    cd: x.some(cdType('CD-INCAPACITY', { closed: true })),
    incapacityreason: x.optional(
      x.record('incapacityreasonType', x.sequence({ cd: x.one(cdType('CD-INCAPACITYREASON', { closed: true })) })),
    ),
    percentage: x.optional(x.DECIMAL),
    outofhomeallowed: x.optional(x.BOOLEAN),
    initialincapacitydate: x.optional(x.DATE),
  }),
);

export const ERROR = x.record(
  'errorType',
  x.sequence({
    id: x.any(KMEHR_ID),
    cd: x.some(cdType('CD-ERROR', { schemes: schemes.error, local: 'SL' })),
    description: x.one(TEXT),
    url: x.optional(x.STRING),
  }),
);

const timed = (name: string) => x.attributed(name, x.STRING, { time: x.implied('TIME', x.STRING) });
const HEART_RATE = x.optional(timed('FCType'));
const INTERVAL = x.optional(timed('RRType'));
const COUNT = x.optional(x.STRING);

/** A day's record of the heart, as the device prints it. */
const HOLTER = x.record(
  'holterType',
  x.sequence({
    FCAVG: COUNT,
    FCMAX: HEART_RATE,
    FCMIN: HEART_RATE,
    FCAVGD: COUNT,
    FCAVGN: COUNT,
    RRMAX: INTERVAL,
    RRMIN: INTERVAL,
    QRSTOT: COUNT,
    BRADY: COUNT,
    PAUSE: COUNT,
    LONG: COUNT,
    ESV: COUNT,
    DBLV: COUNT,
    SALVV: COUNT,
    BGV: COUNT,
    TGV: COUNT,
    TACHY: COUNT,
    ESSV: COUNT,
    DBLSV: COUNT,
    SALVSV: COUNT,
    BGSV: COUNT,
    TGSV: COUNT,
    TACHYSV: COUNT,
    RRINST: COUNT,
  }),
);

const BIRTH_PLACE = x.record(
  'locationBirthPlaceType',
  x.sequence({
    cd: x.optional(cdType('CD-EBIRTH-PLACE', { closed: true })),
    text: x.optional(TEXT),
    address: x.one(ADDRESS),
  }),
);

const reference = (name: string) => x.record(name, x.oneOf({ decimal: x.one(x.DECIMAL), text: x.one(TEXT) }));
const MINREF = reference('minrefType');
const MAXREF = reference('maxrefType');

const REFSCOPE = x.record(
  'refscopeType',
  x.sequence({
    cd: x.one(cdType('CD-REFSCOPE', { closed: true })),
    refvalue: x.any(
      x.record(
        'refvalueType',
        x.sequence({ minref: x.optional(MINREF), maxref: x.optional(MAXREF), context: x.one(TEXT) }),
      ),
    ),
  }),
);

export const DAY_OR_TIME = x.sequence({ date: x.optional(x.DATE), time: x.optional(x.TIME) });

export const CONTENT = x.record(
  'contentType',
  x.choice(
    x.oneOf({
      id: x.some(KMEHR_ID),
      cd: x.some(CONTENT_CD),
      decimal: x.one(x.DECIMAL),
      unsignedInt: x.one(x.UNSIGNED_INT),
      boolean: x.one(x.BOOLEAN),
      text: x.some(TEXT),
      hcparty: x.one(HCPARTY),
      person: x.one(PERSON),
      insurance: x.one(INSURANCE),
      incapacity: x.one(INCAPACITY),
      error: x.one(ERROR),
      medicinalproduct: x.one(MEDICINAL_PRODUCT),
      substanceproduct: x.one(SUBSTANCE_PRODUCT),
      compoundprescription: x.one(COMPOUND_PRESCRIPTION),
      medication: x.one(MEDICATION),
      holter: x.one(HOLTER),
      ecg: x.one(TEXT),
      bacteriology: x.one(TEXT),
      lnk: x.some(LNK),
      location: x.one(BIRTH_PLACE),
    }),
    YEARS,
    DAY_OR_TIME,
  ),
  x.sequence({
    unit: x.optional(UNIT),
    minref: x.optional(MINREF),
    maxref: x.optional(MAXREF),
    refscope: x.any(REFSCOPE),
  }),
);
export type Content = x.ValueOf<typeof CONTENT>;

export const LOCAL_CONTENT = x.record(
  'contentlocalitemattributeType',
  x.sequence({ id: x.any(KMEHR_ID), cd: x.any(CONTENT_CD) }),
  x.choice(
    x.oneOf({
      decimal: x.one(x.DECIMAL),
      boolean: x.one(x.BOOLEAN),
      text: x.one(TEXT),
      hcparty: x.one(HCPARTY),
      person: x.one(PERSON),
      lnk: x.some(LNK),
    }),
    DAY_OR_TIME,
  ),
  x.sequence({ unit: x.optional(UNIT) }),
);
