/** A person as a message knows one, with insurance. Source: KMEHR facts B1. */
import * as x from '../../xml-model/index.ts';
import {
  ADDRESS,
  COUNTRY_CD,
  cdType,
  coded,
  DATE_OF,
  INSURANCE_ID,
  KMEHR_ID,
  PATIENT_ID,
  PLACE,
  PROFESSION_ID,
  SEX,
  TELECOM,
  TEXT,
} from './parts.ts';

const PERSONAL_PART = x.record(
  'personalpartType',
  x.sequence({
    id: x.one(KMEHR_ID),
    cd: x.one(cdType('CD-CARENET-PERSONAL-PART', { closed: true })),
    date: x.optional(x.DATE),
    time: x.optional(x.TIME),
  }),
);

export const INSURANCE = x.record(
  'insuranceType',
  x.sequence({
    id: x.one(INSURANCE_ID),
    membership: x.one(x.STRING),
    siscard: x.optional(x.STRING),
    begindate: x.optional(x.DATE),
    enddate: x.optional(x.DATE),
    cg1: x.optional(x.STRING),
    cg2: x.optional(x.STRING),
    socialfranchiseperiod1: x.optional(x.STRING),
    socialfranchiseperiod2: x.optional(x.STRING),
    personalpart: x.any(PERSONAL_PART),
    thirdpayercontract: x.optional(
      coded('thirdpayercontractType', cdType('CD-CARENET-THIRDPAYER-CONTRACT', { closed: true })),
    ),
    begindatepayment: x.optional(x.DATE),
    approvalnumber: x.optional(x.STRING),
  }),
);
export type Insurance = x.ValueOf<typeof INSURANCE>;

const MEMBERSHIP = x.record(
  'memberinsuranceType',
  x.sequence({ id: x.one(INSURANCE_ID), membership: x.one(x.STRING) }),
);

const PROFESSION = x.record(
  'professionType',
  x.sequence({
    id: x.any(PROFESSION_ID),
    cd: x.any(cdType('CD-EMPLOYMENTSITUATION', { closed: true, local: 'SL' })),
    text: x.optional(TEXT),
  }),
);

export const PERSON = x.record(
  'personType',
  x.sequence({
    id: x.some(PATIENT_ID),
    firstname: x.some(x.STRING),
    familyname: x.one(x.STRING),
    birthdate: x.optional(DATE_OF),
    birthlocation: x.optional(PLACE),
    deathdate: x.optional(DATE_OF),
    deathlocation: x.optional(PLACE),
    sex: x.one(SEX),
    nationality: x.optional(coded('nationalityType', COUNTRY_CD)),
    address: x.any(ADDRESS),
    telecom: x.any(TELECOM),
    usuallanguage: x.optional(x.LANGUAGE),
    profession: x.optional(PROFESSION),
    insurancystatus: x.optional(INSURANCE),
    insurancymembership: x.optional(MEMBERSHIP),
    recorddatetime: x.optional(x.DATE_TIME),
    text: x.any(TEXT),
    civilstate: x.optional(coded('civilstateType', cdType('CD-CIVILSTATE', { local: 'SL' }))),
  }),
);
export type Person = x.ValueOf<typeof PERSON>;
