/**
 * What of a SUMEHR may stand in an extract, element by element: what is not named here is left out.
 * Free text, attachments, local attributes and parts of foreign namespaces have no name here. Source: KMEHR facts B1, C1.
 */

/** Children by name: copied as they are, or by their own shape. */
export interface Shape {
  readonly [name: string]: Shape | 'copy';
}

const names = (list: string): Shape => Object.fromEntries(list.split(' ').map((name) => [name, 'copy' as const]));

const CODED = names('cd');
const MOMENT = names('date time year yearmonth');
export const PARTY = names('id cd name firstname familyname');

export const HEADER: Shape = {
  ...names('standard id date time'),
  sender: { hcparty: PARTY },
  recipient: { hcparty: PARTY },
};

export const PATIENT: Shape = { ...names('id firstname familyname usuallanguage'), birthdate: MOMENT, sex: CODED };

const PLACE: Shape = { ...names('cd zip nis city district street housenumber postboxnumber'), country: CODED };
export const ADDRESS = { address: PLACE } satisfies Shape;
export const TELECOM = { telecom: names('cd telecomnumber') } satisfies Shape;

/** Beside `cd`, which is looked at code by code. */
export const TRANSACTION: Shape = { ...names('id date time isvalidated'), author: { hcparty: PARTY } };

const CONTENT: Shape = {
  ...names('cd date time year yearmonth decimal unsignedInt boolean medicinalproduct substanceproduct'),
  unit: CODED,
};

export const ITEM: Shape = {
  content: CONTENT,
  beginmoment: MOMENT,
  endmoment: MOMENT,
  ...names('iscomplete isvalidated isrelevant quantity strength dayperiod duration regimen deliverydate batch'),
  lifecycle: CODED,
  severity: CODED,
  certainty: CODED,
  temporality: CODED,
  urgency: CODED,
  site: CODED,
  route: CODED,
  frequency: names('nominator denominator decimal unit periodicity'),
  posology: names('low high unit takes'),
  renewal: names('decimal duration'),
  ...names('issubstitutionallowed recorddatetime'),
};

/** Items about people: the person or party is their content. */
const ABOUT_PARTY: Shape = { ...ITEM, content: { hcparty: { ...PARTY, ...TELECOM } } };
export const ITEM_BY_KIND: Readonly<Record<string, Shape>> = {
  gmdmanager: ABOUT_PARTY,
  contacthcparty: ABOUT_PARTY,
  contactperson: {
    ...ITEM,
    content: { person: { ...names('id firstname familyname usuallanguage'), sex: CODED, ...ADDRESS, ...TELECOM } },
  },
};
