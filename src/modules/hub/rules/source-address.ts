/** Where a store may be registered: at an address over TLS, never at this network itself or its own machine. Pure. Source: decisions 0040, 0044. */
import { BlockList, isIP, isIPv6 } from 'node:net';

export const MOST_ADDRESS_CHARS = 300;

export interface AddressRules {
  /** The sandbox's hospitals answer on this machine, without TLS. */
  readonly sandbox: boolean;
  /** Where this network itself answers. */
  readonly own: string;
}

export type AddressFault = 'address-invalid' | 'address-not-https' | 'address-own' | 'address-loopback';

/** This machine, nobody, and the link that a machine's keepers answer on. Networks of hospitals may be private: those are not closed. */
const closed = new BlockList();
closed.addSubnet('127.0.0.0', 8);
closed.addSubnet('0.0.0.0', 8);
closed.addSubnet('169.254.0.0', 16);
closed.addAddress('::1', 'ipv6');
closed.addAddress('::', 'ipv6');
closed.addSubnet('fe80::', 10, 'ipv6');

export function addressFault(text: string, { sandbox, own }: AddressRules): AddressFault | undefined {
  if (text.length > MOST_ADDRESS_CHARS || !URL.canParse(text)) return 'address-invalid';
  const { protocol, username, password, hash, host, hostname } = new URL(text);
  if (username || password || hash || (protocol !== 'https:' && protocol !== 'http:')) return 'address-invalid';
  if (host === new URL(own).host) return 'address-own';
  if (sandbox) return undefined;
  if (protocol !== 'https:') return 'address-not-https';
  if (rooted(hostname) === rooted(new URL(own).hostname)) return 'address-own';
  return isLoopback(hostname) ? 'address-loopback' : undefined;
}

/** A name may end with the dot of its root: it is the same name. */
const rooted = (hostname: string): string => hostname.replace(/\.$/, '');

/** A parsed host: numbers in any notation stand there as an address. */
function isLoopback(hostname: string): boolean {
  const bare = rooted(hostname.replace(/^\[|\]$/g, ''));
  if (isIP(bare) === 0) return bare === 'localhost' || bare.endsWith('.localhost');
  return closed.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}
