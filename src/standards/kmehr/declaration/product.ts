/** Medicines in the content of an item: packages, substances, prescriptions made up by a pharmacist. Source: KMEHR facts B1, D3. */
import * as x from '../../xml-model/index.ts';
import { schemes } from './codes.ts';
import { cdType, coded, KMEHR_ID, QUANTITY, ROUTE, TEXT, UNIT, UNIT_CD } from './parts.ts';

const PRODUCT_CD = cdType('CD-DRUG-CNK', { schemes: schemes.product });

export const MEDICINAL_PRODUCT = x.record(
  'medicinalProductType',
  x.sequence({
    intendedcd: x.some(PRODUCT_CD),
    deliveredcd: x.any(PRODUCT_CD),
    intendedname: x.one(x.STRING),
    deliveredname: x.optional(x.STRING),
  }),
);
export type MedicinalProduct = x.ValueOf<typeof MEDICINAL_PRODUCT>;

export const SUBSTANCE_PRODUCT = x.record(
  'substanceproductType',
  x.sequence({
    intendedcd: x.one(cdType('CD-INNCLUSTER', { schemes: schemes.innCluster })),
    deliveredcd: x.optional(PRODUCT_CD),
    intendedname: x.one(x.STRING),
    deliveredname: x.optional(x.STRING),
  }),
);
export type SubstanceProduct = x.ValueOf<typeof SUBSTANCE_PRODUCT>;

const SUBSTANCE = x.record(
  'substanceType',
  x.oneOf({
    cd: x.some(cdType('CD-SUBSTANCE', { schemes: schemes.substance }), 1),
    substancename: x.one(x.STRING),
  }),
);

const COMPOUND = x.record(
  'compoundType',
  x.sequence({ id: x.any(KMEHR_ID) }),
  x.oneOf({ medicinalproduct: x.one(MEDICINAL_PRODUCT), substance: x.one(SUBSTANCE) }),
  x.sequence({
    quantityprefix: x.optional(coded('quantityprefixType', cdType('CD-QUANTITYPREFIX', { closed: true }))),
    quantity: x.optional(QUANTITY),
  }),
);

const FORMULARY = x.record(
  'formularyreferenceType',
  x.oneOf({ cd: x.some(cdType('CD-FORMULARY', { schemes: schemes.formulary })), formularyname: x.one(x.STRING) }),
);

const GALENIC_FORM = x.record(
  'galenicformType',
  x.sequence({
    cd: x.optional(cdType('CD-GALENICFORM', { schemes: schemes.galenicForm })),
    galenicformtext: x.optional(TEXT),
  }),
);

/** Words, or a recipe; both in messages of the years in between. */
export const COMPOUND_PRESCRIPTION = x.mixed(
  'compoundprescriptionType',
  { language: x.implied('L', x.LANGUAGE) },
  x.perhaps(
    x.oneOf({ compound: x.some(COMPOUND), formularyreference: x.one(FORMULARY), magistraltext: x.one(TEXT) }),
    x.sequence({ galenicform: x.optional(GALENIC_FORM), quantity: x.optional(QUANTITY) }),
  ),
);
export type CompoundPrescription = x.ValueOf<typeof COMPOUND_PRESCRIPTION>;

export const STRENGTH = x.record('strengthType', x.sequence({ decimal: x.one(x.DECIMAL), unit: x.one(UNIT) }));

/** The medication of the first years of the standard. */
export const MEDICATION = x.record(
  'medicationType',
  x.oneOf({
    cd: x.some(cdType('CD-MEDICATION', { schemes: schemes.medication, local: 'SL' }), 1),
    inn: x.one(TEXT),
    magistral: x.one(TEXT),
  }),
  x.sequence({
    tradename: x.optional(x.STRING),
    presentation: x.optional(coded('presentationType', cdType('CD-DRUG-PRESENTATION'))),
    strength: x.optional(STRENGTH),
    route: x.optional(ROUTE),
    batch: x.optional(x.STRING),
  }),
  x.perhaps(
    x.sequence({
      numberofpackage: x.one(x.DECIMAL),
      package: x.optional(coded('packageType', UNIT_CD)),
      quantityperpackage: x.optional(x.DECIMAL),
    }),
  ),
  x.sequence({
    instructionforoverdosing: x.optional(TEXT),
    instructionforpatient: x.optional(TEXT),
    instructionforreimbursement: x.optional(TEXT),
    issubstitutionallowed: x.optional(x.BOOLEAN),
  }),
);
