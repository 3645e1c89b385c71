/** The small parts of a message: ids, codes, texts, links, addresses, parties. Source: KMEHR facts B1, B3. */
import * as x from '../../xml-model/index.ts';
import { codesOf, schemes } from './codes.ts';

export interface Id {
  /** Attribute S: ID-KMEHR, ID-PATIENT, INSS, ID-HCPARTY, LOCAL … */
  readonly scheme?: string | undefined;
  /** Attribute SV. */
  readonly version?: string | undefined;
  /** Attribute SL, with LOCAL. */
  readonly local?: string | undefined;
  readonly value: string;
  readonly at?: number | undefined;
}

export interface Cd extends Id {
  /** Attribute DN: the words of the sender for the code. */
  readonly display?: string | undefined;
  /** Attribute L. */
  readonly language?: string | undefined;
  readonly nullFlavor?: string | undefined;
}

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

export const idType = (name: string, of: string): x.AttributedType<Id> => ({
  kind: 'attributed',
  name,
  text: x.STRING,
  attributes: {
    scheme: x.required('S', x.oneOfCodes(`${name}schemes`, split(of))),
    version: x.required('SV', x.STRING),
    local: x.implied('SL', x.STRING),
  },
});

interface CdParts {
  readonly schemes?: string;
  readonly closed?: boolean;
  readonly local?: 'SL' | undefined;
  readonly nullFlavor?: boolean;
}

/** A code of one table (then S is its name), or of one of several. */
export function cdType(name: string, { schemes: of = name, closed = false, local, nullFlavor }: CdParts = {}) {
  const made: x.AttributedType<Cd> = {
    kind: 'attributed',
    name,
    text: closed ? x.oneOfCodes(`${name}values`, codesOf(name)) : x.STRING,
    attributes: {
      scheme: x.required('S', x.oneOfCodes(`${name}schemes`, split(of))),
      version: x.required('SV', x.STRING),
      ...(local ? { local: x.implied('SL', x.STRING) } : {}),
      display: x.implied('DN', x.STRING),
      language: x.implied('L', x.LANGUAGE),
      ...(nullFlavor ? { nullFlavor: x.implied('nullFlavor', x.STRING) } : {}),
    },
  };
  return made;
}

const closed = (name: string) => cdType(name, { closed: true });

/** An element that holds one code of a closed or open table. */
export const coded = (name: string, cd: x.AttributedType<Cd>) => x.record(name, x.sequence({ cd: x.one(cd) }));

export const KMEHR_ID = idType('ID-KMEHR', schemes.kmehrId);
export const PARTY_ID = idType('ID-HCPARTY', schemes.partyId);
export const PATIENT_ID = idType('ID-PATIENT', schemes.patientId);
export const INSURANCE_ID = idType('ID-INSURANCE', schemes.insuranceId);
export const PROFESSION_ID = idType('ID-PROFESSION', schemes.professionId);

export const TEXT = x.attributed('textType', x.STRING, { language: x.required('L', x.LANGUAGE) });
export type Text = x.ValueOf<typeof TEXT>;

export const LNK = x.attributed('lnkType', x.BASE64, {
  type: x.required('TYPE', x.oneOfCodes('CD-LNKvalues', codesOf('CD-LNK'))),
  mediaType: x.implied('MEDIATYPE', x.oneOfCodes('CD-MEDIATYPEvalues', codesOf('CD-MEDIATYPE'))),
  url: x.implied('URL', x.STRING),
  size: x.implied('SIZE', x.STRING),
});
export type Lnk = x.ValueOf<typeof LNK>;

export const COUNTRY_CD = cdType('CD-COUNTRY', { schemes: schemes.country, local: 'SL' });
export const COUNTRY = coded('countryType', COUNTRY_CD);
export const UNIT_CD = cdType('CD-UNIT', { schemes: schemes.unit });
export const UNIT = coded('unitType', UNIT_CD);
export const TIME_UNIT = coded('timeunitType', cdType('CD-TIMEUNIT', { schemes: schemes.timeUnit, local: 'SL' }));
export const QUANTITY = x.record('quantityType', x.sequence({ decimal: x.one(x.DECIMAL), unit: x.optional(UNIT) }));
export type Quantity = x.ValueOf<typeof QUANTITY>;
export const DURATION = x.record('durationType', x.sequence({ decimal: x.one(x.DECIMAL), unit: x.one(TIME_UNIT) }));
export type Duration = x.ValueOf<typeof DURATION>;

const addressOf = (name: string, kinds: x.Field<Cd, 'many'>) =>
  x.record(
    name,
    x.sequence({
      id: x.any(KMEHR_ID),
      cd: kinds,
      country: x.optional(COUNTRY),
      zip: x.optional(x.STRING),
      nis: x.optional(x.STRING),
      city: x.optional(x.STRING),
      district: x.optional(x.STRING),
      street: x.optional(x.STRING),
      housenumber: x.optional(x.STRING),
      postboxnumber: x.optional(x.STRING),
      text: x.any(TEXT),
    }),
  );
const ADDRESS_CD = cdType('CD-ADDRESS', { schemes: schemes.address, local: 'SL' });
export const ADDRESS = addressOf('addressType', x.some(ADDRESS_CD));
export type Address = x.ValueOf<typeof ADDRESS>;
/** A place: an address that need not say what kind it is. */
export const PLACE = addressOf('addressTypeBase', x.any(ADDRESS_CD));

export const TELECOM = x.record(
  'telecomType',
  x.sequence({
    id: x.any(KMEHR_ID),
    cd: x.some(cdType('CD-TELECOM', { schemes: schemes.telecom }), 2),
    telecomnumber: x.one(x.STRING),
  }),
);
export type Telecom = x.ValueOf<typeof TELECOM>;

export const HCPARTY = x.record(
  'hcpartyType',
  x.sequence({
    id: x.any(PARTY_ID),
    cd: x.some(cdType('CD-HCPARTY', { schemes: schemes.party, local: 'SL' })),
  }),
  x.perhaps(
    x.choice(
      x.sequence({ name: x.one(x.STRING) }),
      x.sequence({ firstname: x.one(x.STRING), familyname: x.one(x.STRING) }),
    ),
  ),
  x.sequence({ address: x.any(ADDRESS), telecom: x.any(TELECOM) }),
);
export type HcParty = x.ValueOf<typeof HCPARTY>;

/** Several parties that together are one: sender, recipient, author. */
export const parties = (name: string) => x.record(name, x.sequence({ hcparty: x.some(HCPARTY) }));
export const AUTHOR = parties('authorType');
export const CONFIDENTIALITY = parties('confidentialityType');

export const LIFECYCLE = coded('lifecycleType', closed('CD-LIFECYCLE'));
export const CERTAINTY = coded('certaintyType', closed('CD-CERTAINTY'));
export const TEMPORALITY = coded('temporalityType', closed('CD-TEMPORALITY'));
export const URGENCY = coded('urgencyType', closed('CD-URGENCY'));
export const SEX = coded('sexType', closed('CD-SEX'));
export const DAYPERIOD = coded('dayperiodType', closed('CD-DAYPERIOD'));
export const SEVERITY = coded('severityType', cdType('CD-SEVERITY', { schemes: schemes.severity }));
export const ROUTE = coded('routeType', cdType('CD-DRUG-ROUTE'));
export const PERIODICITY = coded('periodicityType', cdType('CD-PERIODICITY'));
export const ADMINISTRATION_UNIT = coded('administrationunitType', closed('CD-ADMINISTRATIONUNIT'));

export const YEARS = x.oneOf({ year: x.one(x.YEAR_ONLY), yearmonth: x.one(x.YEAR_MONTH) });
export const DAY_AND_TIME = x.sequence({ date: x.one(x.DATE), time: x.optional(x.TIME) });

/** A date as precise as sent, or words. */
export const MOMENT = x.record('momentType', x.choice(YEARS, DAY_AND_TIME, x.sequence({ text: x.one(TEXT) })));
export type Moment = x.ValueOf<typeof MOMENT>;
export const DATE_OF = x.record('dateType', x.choice(YEARS, DAY_AND_TIME));
