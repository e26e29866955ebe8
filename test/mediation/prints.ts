import Fastify from 'fastify'
import { PUBLIC_ACTOR, type Actor } from '../../src/domain/identity/actor.ts'
import { mediationRoutes } from '../../src/server/http/mediation-routes.ts'
import { closePress } from '../../src/server/papers/pdf-press.ts'
import type { Table } from './table.ts'

/** Prints papers of a mediation as this person, by the names they have in their addresses. */
export interface Prints {
  fetch(path: string, who?: Actor, mediationId?: string): Promise<{ status: number; bytes: Buffer }>
  close(): Promise<void>
}

export function openPrints(t: Table): Prints {
  const app = Fastify()
  const known = new Map<string, Actor>()
  mediationRoutes(app, {
    asking: { database: t.n.database, house: t.n.house, clock: () => '2026-11-23T02:00:00Z' },
    actorOf: async (request) => known.get(String(request.headers['x-account'])) ?? PUBLIC_ACTOR,
  })
  return {
    async fetch(path, who = t.n.worker, mediationId = t.mediationId) {
      known.set(who.id, who)
      const url = `/api/mediations/${mediationId}/${path}${path.includes('?') ? '&' : '?'}at=${t.n.ids.community}`
      const reply = await app.inject({ url, headers: { 'x-account': who.id } })
      return { status: reply.statusCode, bytes: reply.rawPayload }
    },
    async close() {
      await app.close()
      await closePress()
    },
  }
}
