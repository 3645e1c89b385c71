/** A transaction in its message: header, patient, authors, access flags. */
import {
  type HcParty,
  type KmehrMessage,
  type Part,
  type Person,
  type Transaction,
  writeKmehr,
} from '../../../../standards/kmehr/index.ts';
import type { WorldCaregiver, WorldInstitution, WorldPatient } from '../types.ts';
import { cd, id, on } from './parts.ts';

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
  id: [id('zenne-sandbox', 'LOCAL', 'endusersoftwareinfo')],
  cd: [cd('CD-HCPARTY', 'application')],
  name: 'Zenne sandbox',
};

const HUB: HcParty = {
  id: [id('1990000728', 'ID-HCPARTY')],
  cd: [cd('CD-HCPARTY', 'hub')],
  name: 'Zenne',
};

export const personParty = ({ nihii, ssin, profession, firstName, familyName }: WorldCaregiver): HcParty => ({
  id: [id(nihii, 'ID-HCPARTY'), id(ssin, 'INSS')],
  cd: [cd('CD-HCPARTY', profession)],
  firstname: firstName,
  familyname: familyName,
});

const houseParty = ({ nihii, kind, name }: WorldInstitution): HcParty => ({
  id: [id(nihii ?? '', 'ID-HCPARTY')],
  cd: [cd('CD-HCPARTY', kind)],
  name,
});

const patientPerson = (patient: WorldPatient): Person => ({
  id: [id(patient.ssin, 'ID-PATIENT')],
  firstname: [patient.firstName],
  familyname: patient.familyName,
  birthdate: patient.birthDate === undefined ? undefined : on(patient.birthDate),
  sex: { cd: cd('CD-SEX', patient.sex) },
  usuallanguage: patient.language,
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
    id: [id(String(number)), id(first ? draft.slug : `${draft.slug}-${number}`, 'LOCAL', 'ZENNESANDBOX')],
    cd: [cd('CD-TRANSACTION', kind), ...(first ? [caption, ...accessFlags(draft.open)] : [])],
    date: draft.date,
    time: draft.time,
    author: { hcparty: [...house, personParty(draft.author)] },
    iscomplete: true,
    isvalidated: true,
    parts,
    version: kind === 'medicationscheme' ? '1' : undefined,
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
      standard: { cd: { ...cd('CD-STANDARD', '20180901'), version: '1.26' } },
      id: [id(`${sender.id?.[0]?.value}.${draft.slug}`)],
      date: draft.date,
      time: draft.time,
      sender: { hcparty: [sender, SOFTWARE] },
      recipient: [{ hcparty: [HUB] }],
    },
    folder: [
      {
        id: [id('1')],
        patient: patientPerson(draft.patient),
        transaction: [
          transactionOf(draft, 1, draft.kind, parts),
          ...further.map((one, at) => transactionOf(draft, at + 2, one.kind, one.parts)),
        ],
      },
    ],
  };
  return writeKmehr(message);
}
