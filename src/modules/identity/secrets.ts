/** Secrets that are shown once: 256 random bits, of which only the hash is kept. Source: OWASP ASVS 5.0, 7.2.3. */
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const FORM = /^[A-Za-z0-9_-]{43}$/;

export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** Could it be one? What cannot is not looked up. */
export const isSecret = (text: string): boolean => FORM.test(text);

/** Without a salt: nobody guesses 256 bits. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
