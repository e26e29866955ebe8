import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'

/** More than a resident would read through; a page for one community names it in its address. */
const LISTED_AT_MOST = 200

export interface CommunityName {
  readonly id: string
  readonly name: string
}

export function communitiesServed(house: Pick<House, 'areas'>): readonly CommunityName[] {
  return house.areas
    .all()
    .filter(({ level }) => level === 'community')
    .slice(0, LISTED_AT_MOST)
    .map(({ id, name }) => ({ id, name }))
}

/** `GET /api/communities`: the names of the communities that are served here; the page of a resident begins with one. */
export function communityRoutes(app: FastifyInstance, { house }: { readonly house: House }): void {
  app.get('/api/communities', async () => communitiesServed(house))
}
