/** The message around what was converted: header, folder, transaction. Source: KMEHR facts B1, B3. */
import type { HcParty, Item, KmehrMessage, Lnk, Moment, Part, Person, Text } from '../../kmehr/index.ts';
import { uuidFrom } from '../ids.ts';
import { defined } from '../made.ts';
import { cd } from './ways.ts';

const STANDARD = { cd: { scheme: 'CD-STANDARD', version: '1.43', value: '20260210' } };

export interface Enveloped {
  /** CD-TRANSACTION. */
  readonly kind: string;
  readonly patient: Person;
  readonly author: readonly HcParty[];
  readonly at: Moment;
  /** The source's own id of the document. */
  readonly localId: { readonly local: string; readonly value: string } | undefined;
  readonly isFinal: boolean;
  readonly items: readonly Item[];
  readonly texts: readonly Text[];
  readonly files: readonly Lnk[];
}

export interface Sending {
  /** Header id; made from sender and content when nothing is given. */
  readonly id?: string | undefined;
  readonly sender?: readonly HcParty[] | undefined;
  readonly recipient?: readonly HcParty[] | undefined;
  /** YYYY-MM-DD and hh:mm:ss of Brussels. */
  readonly at?: { readonly date: string; readonly time: string } | undefined;
}

const number = (value: number) => ({ scheme: 'ID-KMEHR', version: '1.0', value: String(value) });

const timed = ({ date = '', time = '00:00:00' }: Moment) => ({ date, time });

const headerId = (sender: readonly HcParty[], content: string): string => {
  const found = sender.flatMap(({ id = [] }) => id).find(({ scheme }) => scheme === 'ID-HCPARTY')?.value;
  return `${found ?? 'unknown'}.${uuidFrom(content, 'message')}`;
};

const partsOf = ({ items, texts, files }: Enveloped): readonly Part[] => [
  ...items.map(({ id = [], ...item }, at): Part => ({ item: { ...item, id: [number(at + 1), ...id] } })),
  ...texts.map((text): Part => ({ text })),
  ...files.map((lnk): Part => ({ lnk })),
];

export function messageOf(enveloped: Enveloped, content: string, sending: Sending): KmehrMessage {
  const { kind, patient, author, at, localId, isFinal } = enveloped;
  const sender = sending.sender ?? author;
  const local = localId ? [{ scheme: 'LOCAL', version: '1.0', ...localId }] : [];
  const transaction = defined({
    id: [number(1), ...local],
    cd: [cd('CD-TRANSACTION', kind)],
    ...timed(at),
    author: { hcparty: author },
    iscomplete: true,
    isvalidated: isFinal,
    parts: partsOf(enveloped),
  });
  return {
    header: {
      standard: STANDARD,
      id: [{ scheme: 'ID-KMEHR', version: '1.0', value: sending.id ?? headerId(sender, content) }],
      ...(sending.at ?? timed(at)),
      sender: { hcparty: sender },
      recipient: [{ hcparty: sending.recipient ?? sender }],
    },
    folder: [{ id: [number(1)], patient, transaction: [transaction] }],
  };
}
