/** A kmehrmessage that a request brings: as typed values, as a document of its own, and what is wrong with it. Source: KMEHR facts A3, A7. */
import {
  type KmehrMessage,
  type Refusal,
  type Rerooted,
  readKmehrText,
  sealedBytesOf,
  whyRefused,
  withOpened,
} from '../../kmehr/index.ts';
import type { XmlLimits, XmlProblem } from '../../xml/index.ts';

export interface SentMessage {
  /** The message, and as a document of its own; nothing when it cannot be taken. */
  readonly taken?: { readonly message: KmehrMessage; readonly stored: Rerooted } | undefined;
  /** Why it cannot be taken. */
  readonly refusals: readonly (Refusal | (Omit<Refusal, 'code'> & Pick<XmlProblem, 'code'>))[];
  /** Its folders are sealed: it can be taken once these bytes are opened. */
  readonly sealed?: SealedMessage | undefined;
}

export interface SealedMessage {
  readonly bytes: Buffer;
  /** The same message with what the seal held, judged as if it had come in clear. */
  readonly opened: (content: Buffer) => SentMessage;
}

const unreadable = ({ code, text }: XmlProblem): SentMessage => ({
  refusals: [{ code, path: 'kmehrmessage', text }],
});

/** Reads what will be stored, so that the hub decides on exactly that. */
export function readMessage(stored: Rerooted, limits: XmlLimits): SentMessage {
  const read = readKmehrText(stored.text, limits);
  if (!read.ok) return unreadable(read.problem);
  const refusals = whyRefused(read.value);
  const { message } = read.value;
  if (refusals.length === 0) return { refusals, taken: { message, stored } };
  const bytes = message.header && sealedBytesOf(message);
  return bytes
    ? { refusals, sealed: { bytes, opened: (content) => readOpened(stored, content, limits) } }
    : { refusals };
}

function readOpened(stored: Rerooted, content: Buffer, limits: XmlLimits): SentMessage {
  const clear = withOpened(stored.text, content, limits);
  if (!clear.ok) return unreadable(clear.problem);
  // A seal within a seal is not opened.
  const { sealed: _, ...sent } = readMessage(clear.value, limits);
  return sent;
}
