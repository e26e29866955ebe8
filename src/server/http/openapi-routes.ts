import type { FastifyInstance } from 'fastify'
import { openApi } from './openapi.ts'

/** `GET /api/openapi.json`: made once, when it is first asked for. */
export function openApiRoutes(app: FastifyInstance): void {
  let text: string | undefined
  app.get('/api/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(openApi())
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(text)
  })
}
