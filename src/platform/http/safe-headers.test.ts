import fastify from 'fastify';
import { expect, it } from 'vitest';
import { sendSafeHeaders } from './safe-headers.ts';

it.each([
  [true, 'max-age=31536000'],
  [false, undefined],
])('on https (%s) browsers are told to keep to it', async (secure, told) => {
  const server = fastify();
  await sendSafeHeaders(server, secure);
  server.get('/', async () => 'page');
  const { headers } = await server.inject('/');
  expect(headers['strict-transport-security']).toBe(told);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'.*script-src 'self'/);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['referrer-policy']).toBe('no-referrer');
  await server.close();
});
