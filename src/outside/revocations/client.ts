/** The lists of revoked certificates over HTTP, each kept while it counts. Source: RFC 5280, 5; decision 0056. */
import type { X509Certificate } from 'node:crypto';
import type { Revocations } from '../../modules/identity/index.ts';
import { askBytes } from '../../platform/http/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import { type RevocationList, readRevocationList } from '../../standards/pki/index.ts';

const DEADLINE_MS = 4000;
const MOST_BYTES = 16 * 1024 * 1024;
/** A list is asked for anew after this, though an older one may still count. */
const FRESH_MS = 10 * 60_000;
/** After a failure nobody is asked for a while: every call of every hub would wait. */
const PAUSE_MS = 15_000;

interface Kept {
  readonly list: RevocationList | undefined;
  /** When it is asked for again. */
  readonly askAtMs: number;
}

/** One list an authority, found among these addresses by its signature. */
export function revocationsClient(addresses: readonly string[], clock: Clock): Revocations {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<Kept>>();
  const refresh = async (issuer: X509Certificate, before: Kept | undefined): Promise<Kept> => {
    const list = await fetchList(addresses, issuer, clock);
    const askAtMs = clock.now().getTime() + (list ? FRESH_MS : PAUSE_MS);
    return { list: list ?? before?.list, askAtMs };
  };
  const ask = (issuer: X509Certificate): Promise<Kept> => {
    const name = issuer.fingerprint256;
    const running = asking.get(name) ?? refresh(issuer, kept.get(name)).finally(() => asking.delete(name));
    asking.set(name, running);
    return running;
  };
  return {
    listOf: async (issuer) => {
      const known = kept.get(issuer.fingerprint256);
      const current = known && clock.now().getTime() < known.askAtMs ? known : await ask(issuer);
      kept.set(issuer.fingerprint256, current);
      return current.list && clock.now() <= current.list.nextUpdate ? current.list : undefined;
    },
  };
}

async function fetchList(
  addresses: readonly string[],
  issuer: X509Certificate,
  clock: Clock,
): Promise<RevocationList | undefined> {
  const headers = { accept: 'application/pkix-crl' };
  for (const url of addresses) {
    const answer = await askBytes({ url, headers, deadlineMs: DEADLINE_MS, mostBytes: MOST_BYTES });
    const list = answer.ok && answer.status === 200 ? readRevocationList(answer.bytes, issuer, clock.now()) : undefined;
    if (list) return list;
  }
  return undefined;
}
