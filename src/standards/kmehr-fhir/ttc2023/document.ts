/** A SUMEHR as the document of the transformation contest of 2023: FHIR R5, its sections and order of entries. Source: KMEHR facts E. */
import type { HcParty, Item } from '../../kmehr/index.ts';
import { dateTimeOf } from '../dates.ts';
import { uuidFrom } from '../ids.ts';
import { defined, type Made, rowOf } from '../made.ts';
import { systems } from '../systems.ts';
import { valueIn } from '../to-fhir/codes.ts';
import type { Opened } from '../to-fhir/transaction.ts';
import { type Placed, placedItems } from '../to-fhir/walk.ts';
import { allergyOf, medicationOf, type Place, problemOf, vaccinationOf } from './entries.ts';
import { contactOf, partyOf, patientOf } from './people.ts';
import { inOrder, SECTIONS } from './sections.ts';

const MAKERS: Readonly<Record<string, (place: Place, item: Item) => readonly Made[]>> = {
  medication: medicationOf,
  allergy: allergyOf('allergy', 'Allergy'),
  adr: allergyOf('intolerance', 'Intolerance'),
  problem: problemOf,
  vaccine: vaccinationOf,
};

interface Sorted {
  readonly resources: readonly Made[];
  readonly contacts: readonly object[];
  readonly parties: readonly HcParty[];
}

const loinc = (code: string, display: string) => ({ coding: [{ system: systems.loinc, code, display }] });
const refer = ({ resourceType, id }: Made) => ({ reference: `${resourceType}/${id}` });

class Contest {
  readonly opened: Opened;
  readonly patient: object;

  constructor(opened: Opened) {
    this.opened = opened;
    this.patient = { reference: `Patient/${this.id('patient')}` };
  }

  id(place: string): string {
    return uuidFrom(this.opened.source, place);
  }

  sorted(items: readonly Placed[]): Sorted {
    const { ledger } = this.opened;
    const resources: Made[] = [];
    const contacts: object[] = [];
    const parties: HcParty[] = [];
    for (const { item, place } of items) {
      const cd = item.cd?.find(({ scheme }) => scheme === 'CD-ITEM');
      const kind = cd?.nullFlavor ? undefined : cd?.value.trim();
      const make = rowOf(MAKERS, kind);
      const contact = kind === 'contactperson' ? contactOf(ledger, item) : undefined;
      const managers = kind === 'gmdmanager' ? (item.content ?? []).flatMap(({ hcparty }) => hcparty ?? []) : [];
      if (cd && (make || contact || managers.length > 0)) valueIn(ledger, cd);
      else ledger.drop(item, 'not-converted');
      const at: Place = { ledger, patient: this.patient, id: this.id(place), otherId: this.id(`${place} package`) };
      if (make) resources.push(...make(at, item));
      if (contact) contacts.push(contact);
      parties.push(...managers);
    }
    return { resources, contacts, parties };
  }

  composition(author: Made | undefined, custodian: Made | undefined, resources: readonly Made[]): Made {
    const { ledger, transaction } = this.opened;
    const complete = ledger.take(transaction, 'iscomplete') === true;
    const validated = ledger.take(transaction, 'isvalidated') === true;
    for (const cd of transaction.cd ?? []) if (cd.scheme === 'CD-TRANSACTION') valueIn(ledger, cd);
    const date = dateTimeOf(transaction);
    for (const key of ['date', 'time'] as const) if (date) ledger.take(transaction, key);
    const id = this.id('composition');
    return defined({
      resourceType: 'Composition',
      id,
      identifier: [{ system: 'urn:oid:2.16.724.4.8.10.200.10', value: id }],
      status: complete && validated ? 'final' : complete ? 'preliminary' : 'partial',
      type: loinc('60591-5', 'Patient summary Document'),
      subject: [this.patient],
      date,
      author: author ? [refer(author)] : [],
      custodian: custodian && refer(custodian),
      section: SECTIONS.map(({ title, code, display, holds }) =>
        defined({ title, code: loinc(code, display), entry: resources.filter(holds).map(refer) }),
      ),
    });
  }

  bundle(): Made {
    const { ledger, transaction, place, person } = this.opened;
    const { resources, contacts, parties } = this.sorted(placedItems(ledger, transaction, place));
    const author =
      transaction.author?.hcparty?.slice(0, 1).map((party) => partyOf(ledger, party, this.id('author'))) ?? [];
    const others = parties.map((party, at) => partyOf(ledger, party, this.id(`party ${at}`)));
    const patient = patientOf(ledger, person, this.id('patient'), contacts);
    const all = [
      this.composition(author[0], others[0], resources),
      patient,
      ...author,
      ...others,
      ...inOrder(resources),
    ];
    return {
      resourceType: 'Bundle',
      type: 'document',
      entry: all.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
    };
  }
}

export const contestBundle = (opened: Opened): Made => new Contest(opened).bundle();
