/** A transaction in its message: header, patient, authors, access flags. */
import {
  type HcParty,
  type KmehrMessage,
  type Part,
  type Person,
  type Transaction,
  writeKmehrMessage,
} from '../../../../standards/kmehr/index.ts';
import type { WorldCaregiver, WorldInstitution, WorldPatient } from '../types.ts';
import { cd, id, numbered } from './parts.ts';

/** What is told of one document before it is written. */
export interface Draft {
  readonly slug: string;
  readonly patient: WorldPatient;
  readonly author: WorldCaregiver;
  readonly institution?: WorldInstitution | undefined;
  readonly kind: string;
  readonly caption: string;
  readonly date: string;
  readonly time: string;
  /** When the patient may see it: always, never, or from a day on. */
  readonly open: 'always' | 'never' | string;
}

const SOFTWARE: HcParty = {
  ids: [id('zenne-sandbox', 'LOCAL', 'endusersoftwareinfo')],
  cds: [cd('CD-HCPARTY', 'application')],
  name: 'Zenne sandbox',
  addresses: [],
  telecoms: [],
};

const HUB: HcParty = {
  ...SOFTWARE,
  ids: [id('1990000728', 'ID-HCPARTY')],
  cds: [cd('CD-HCPARTY', 'hub')],
  name: 'Zenne',
};

export const personParty = ({ nihii, ssin, profession, firstName, familyName }: WorldCaregiver): HcParty => ({
  ids: [id(nihii, 'ID-HCPARTY'), id(ssin, 'INSS')],
  cds: [cd('CD-HCPARTY', profession)],
  firstName,
  familyName,
  addresses: [],
  telecoms: [],
});

const houseParty = ({ nihii, kind, name }: WorldInstitution): HcParty => ({
  ids: [id(nihii ?? '', 'ID-HCPARTY')],
  cds: [cd('CD-HCPARTY', kind)],
  name,
  addresses: [],
  telecoms: [],
});

const patientPerson = (patient: WorldPatient): Person => ({
  ids: [id(patient.ssin, 'ID-PATIENT')],
  firstNames: [patient.firstName],
  familyName: patient.familyName,
  birthDate: patient.birthDate === undefined ? undefined : { date: patient.birthDate },
  sex: patient.sex,
  addresses: [],
  telecoms: [],
  usualLanguage: patient.language,
  others: [],
});

const accessFlags = (open: Draft['open']) => {
  const flag = (local: string, value: string) => ({ ...cd('LOCAL', value), local });
  if (open === 'never') return [flag('PatientAccess', 'NO')];
  return [flag('PatientAccess', 'TRUE'), ...(open === 'always' ? [] : [flag('PatientAccessDate', open)])];
};

function transactionOf(draft: Draft, number: number, kind: string, parts: readonly Part[]): Transaction {
  const house = draft.institution ? [houseParty(draft.institution)] : [];
  const first = number === 1;
  const caption = { ...cd('LOCAL', draft.kind, draft.caption), local: 'ZENNECATALOGUE' };
  return {
    ids: [id(String(number)), id(first ? draft.slug : `${draft.slug}-${number}`, 'LOCAL', 'ZENNESANDBOX')],
    cds: [cd('CD-TRANSACTION', kind), ...(first ? [caption, ...accessFlags(draft.open)] : [])],
    date: draft.date,
    time: draft.time,
    author: [...house, personParty(draft.author)],
    authorXml: '',
    isComplete: true,
    isValidated: true,
    parts: numbered(parts),
    version: kind === 'medicationscheme' ? '1' : undefined,
    position: { line: 0, path: '' },
  };
}

/** The message as XML. `further` are transactions that belong to the same document. */
export function printMessage(
  draft: Draft,
  parts: readonly Part[],
  further: readonly { readonly kind: string; readonly parts: readonly Part[] }[] = [],
): string {
  const sender = draft.institution ? houseParty(draft.institution) : personParty(draft.author);
  const message: KmehrMessage = {
    header: {
      standard: '20180901',
      ids: [id(`${sender.ids[0]?.value}.${draft.slug}`)],
      date: draft.date,
      time: draft.time,
      sender: [sender, SOFTWARE],
      recipients: [[HUB]],
      others: [],
    },
    folders: [
      {
        ids: [id('1')],
        patient: patientPerson(draft.patient),
        transactions: [
          transactionOf(draft, 1, draft.kind, parts),
          ...further.map((one, at) => transactionOf(draft, at + 2, one.kind, one.parts)),
        ],
        others: [],
      },
    ],
  };
  return writeKmehrMessage(message);
}
