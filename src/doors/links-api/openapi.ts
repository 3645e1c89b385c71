/** What the description at /api/v1/openapi.json says of the whole door; the rest is made of the routes' own schemas. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

export const openapi = (baseUrl: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Therapeutic links',
      version: '1.0.0',
      description:
        'Who treats whom, on what proof, until when. A link is never changed, only ended and declared anew. No address holds a patient’s number.',
    },
    servers: [{ url: baseUrl }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    security: [{ bearer: [] }],
  },
});
