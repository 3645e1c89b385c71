/** A page where a vendor drops a KMEHR file and sees what `zenne validate` says of it. Nothing is kept. */
import multipart from '@fastify/multipart';
import { type HttpServer, pageLanguage } from '../../../platform/http/index.ts';
import { validateKmehr } from '../../../standards/kmehr/index.ts';
import { DEFAULT_LIMITS } from '../../../standards/xml/index.ts';
import { VALIDATE_PATH, validatePage } from './page.tsx';

const HTML = 'text/html; charset=utf-8';
const ROUTE = `/:language${VALIDATE_PATH}`;
/** What travels around the file: boundaries, headers, the other fields. */
const ENVELOPE_BYTES = 64 * 1024;
const MOST_NAME_CHARS = 120;

export async function openValidate(server: HttpServer): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: DEFAULT_LIMITS.bytes, files: 1, fields: 5, fieldSize: 1024, parts: 6 },
    });

    scope.get(ROUTE, (request, reply) => {
      const language = pageLanguage(request, reply);
      return language ? reply.type(HTML).send(validatePage(language, undefined)) : reply;
    });

    scope.post(ROUTE, { bodyLimit: DEFAULT_LIMITS.bytes + ENVELOPE_BYTES }, async (request, reply) => {
      const language = pageLanguage(request, reply);
      if (!language) return reply;
      const file = request.isMultipart() ? await request.file() : undefined;
      const bytes = await file?.toBuffer();
      if (file?.file.truncated)
        return reply
          .status(413)
          .type(HTML)
          .send(validatePage(language, { failed: 'tooLarge' }));
      if (!file || !bytes || bytes.length === 0) {
        return reply
          .status(422)
          .type(HTML)
          .send(validatePage(language, { failed: 'noFile' }));
      }
      const validation = validateKmehr(bytes, DEFAULT_LIMITS, language);
      return reply
        .type(HTML)
        .send(validatePage(language, { name: file.filename.slice(0, MOST_NAME_CHARS), validation }));
    });
  });
}
