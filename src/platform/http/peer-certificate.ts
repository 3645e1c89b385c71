/** The certificate that the other side of the connection showed; whether it counts is for the door to judge. */
import type { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import type { HttpRequest } from './types.ts';

/** Nothing without TLS, and when none was shown. */
export const peerCertificate = ({ raw: { socket } }: HttpRequest): X509Certificate | undefined =>
  socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
