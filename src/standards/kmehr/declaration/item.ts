/** One item of a transaction: a problem, a medicine, a result … in the strict order of the schema. Source: KMEHR facts B1. */
import * as x from '../../xml-model/index.ts';
import { codesOf, schemes } from './codes.ts';
import { CONTENT, LOCAL_CONTENT } from './content.ts';
import {
  ADMINISTRATION_UNIT,
  AUTHOR,
  CERTAINTY,
  CONFIDENTIALITY,
  cdType,
  DAYPERIOD,
  DURATION,
  KMEHR_ID,
  LIFECYCLE,
  LNK,
  MOMENT,
  PERIODICITY,
  QUANTITY,
  ROUTE,
  SEVERITY,
  TEMPORALITY,
  TEXT,
  TIME_UNIT,
  UNIT,
  URGENCY,
} from './parts.ts';
import { STRENGTH } from './product.ts';

/** The standard's own narrower day and time: from 1901 to 9999, without zone or leap second. */
const DAY = x.restricted('dayType', x.DATE, '(19(0[1-9]|[1-9][0-9])|[2-9][0-9]{3})-[0-9]{2}-[0-9]{2}');
const TIME_OF_DAY = x.restricted('timeType', x.TIME, '([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\\.[0-9]+)?');

const TIME_QUANTITY = x.record(
  'timequantityType',
  x.sequence({ decimal: x.one(x.DECIMAL), unit: x.optional(TIME_UNIT) }),
);
const HOW_OFTEN = x.record('timequantityHolderType', x.sequence({ quantity: x.one(TIME_QUANTITY) }));

export const FREQUENCY = x.record(
  'frequencyType',
  x.choice(
    x.sequence({ nominator: x.one(HOW_OFTEN), denominator: x.one(HOW_OFTEN) }),
    x.sequence({ decimal: x.one(x.DECIMAL), unit: x.one(UNIT) }),
    x.oneOf({ text: x.one(TEXT), periodicity: x.one(PERIODICITY) }),
  ),
);

const TAKES = x.record('takesType', x.sequence({ low: x.optional(x.DECIMAL), high: x.one(x.DECIMAL) }));

export const POSOLOGY = x.record(
  'posologyType',
  x.choice(
    x.sequence({
      low: x.optional(x.DECIMAL),
      high: x.one(x.DECIMAL),
      unit: x.one(ADMINISTRATION_UNIT),
      takes: x.one(TAKES),
    }),
    x.sequence({ text: x.one(TEXT) }),
  ),
);
export type Posology = x.ValueOf<typeof POSOLOGY>;

const WEEKDAY = x.record(
  'weekdayInWeekType',
  x.sequence({
    cd: x.one(
      x.attributed('CD-WEEKDAY', x.oneOfCodes('CD-WEEKDAYvalues', codesOf('CD-WEEKDAY')), {
        scheme: x.required('S', x.oneOfCodes('CD-WEEKDAYschemes', ['CD-WEEKDAY'])),
        version: x.required('SV', x.STRING),
      }),
    ),
    weeknumber: x.optional(x.POSITIVE_INTEGER),
  }),
);
const DAYTIME = x.record('daytimeType', x.oneOf({ time: x.one(TIME_OF_DAY), dayperiod: x.one(DAYPERIOD) }));
const DOSE = x.record(
  'administrationquantityType',
  x.sequence({ decimal: x.one(x.DECIMAL), unit: x.optional(ADMINISTRATION_UNIT) }),
);

/** Which dose when; each run is one dose. */
export const REGIMEN = x.record(
  'regimenType',
  x.repeated(
    'doses',
    x.inOrder(
      x.perhaps(x.oneOf({ daynumber: x.one(x.POSITIVE_INTEGER), date: x.one(DAY), weekday: x.one(WEEKDAY) })),
      x.sequence({ daytime: x.optional(DAYTIME), quantity: x.one(DOSE) }),
    ),
  ),
);
export type Regimen = x.ValueOf<typeof REGIMEN>;

const RENEWAL = x.record(
  'renewalType',
  x.choice(
    x.sequence({ decimal: x.one(x.DECIMAL), duration: x.optional(DURATION) }),
    x.sequence({ text: x.one(TEXT) }),
  ),
);

const LOCAL = x.record(
  'localitemattributeType',
  x.sequence({
    id: x.nillable(x.any(KMEHR_ID)),
    cd: x.nillable(
      x.one(
        x.attributed('LOCAL', x.STRING, {
          scheme: x.required('S', x.oneOfCodes('LOCALscheme', ['LOCAL'])),
          local: x.required('SL', x.STRING),
          version: x.required('SV', x.STRING),
          display: x.required('DN', x.STRING),
          language: x.required('L', x.LANGUAGE),
        }),
      ),
    ),
    content: x.one(LOCAL_CONTENT),
  }),
);

export const ITEM = x.record(
  'itemType',
  x.sequence({
    confidentiality: x.optional(CONFIDENTIALITY),
    id: x.some(KMEHR_ID),
    cd: x.some(cdType('CD-ITEM', { schemes: schemes.item, local: 'SL', nullFlavor: true })),
    content: x.any(CONTENT),
    text: x.any(TEXT),
    author: x.optional(AUTHOR),
    beginmoment: x.optional(MOMENT),
    endmoment: x.optional(MOMENT),
    iscomplete: x.optional(x.BOOLEAN),
    isvalidated: x.optional(x.BOOLEAN),
    lifecycle: x.optional(LIFECYCLE),
    isrelevant: x.optional(x.BOOLEAN),
    severity: x.optional(SEVERITY),
    certainty: x.optional(CERTAINTY),
    temporality: x.optional(TEMPORALITY),
    urgency: x.optional(URGENCY),
    quantity: x.optional(QUANTITY),
    strength: x.optional(STRENGTH),
    frequency: x.optional(FREQUENCY),
    site: x.any(
      x.record('siteType', x.oneOf({ cd: x.some(cdType('CD-SITE', { schemes: schemes.site }), 1), text: x.one(TEXT) })),
    ),
    cost: x.optional(x.record('costType', x.sequence({ decimal: x.one(x.DECIMAL), unit: x.one(UNIT) }))),
    dayperiod: x.any(DAYPERIOD),
    duration: x.optional(DURATION),
    posology: x.optional(POSOLOGY),
    regimen: x.optional(REGIMEN),
    deliverydate: x.optional(DAY),
    renewal: x.optional(RENEWAL),
    route: x.optional(ROUTE),
    batch: x.optional(x.STRING),
    instructionforoverdosing: x.optional(TEXT),
    instructionforpatient: x.optional(TEXT),
    instructionforreimbursement: x.optional(TEXT),
    instructionforpharmacist: x.optional(TEXT),
    issubstitutionallowed: x.optional(x.BOOLEAN),
    feedback: x.optional(
      x.record('feedbackType', x.sequence({ reportrequested: x.one(x.BOOLEAN), text: x.optional(TEXT) })),
    ),
    local: x.any(LOCAL),
    recorddatetime: x.optional(x.DATE_TIME),
    lnk: x.any(LNK),
  }),
);
export type Item = x.ValueOf<typeof ITEM>;
