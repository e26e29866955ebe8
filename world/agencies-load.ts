import type { OpenHouse } from '../src/server/open-house.ts'
import { agencySteps, neighbourDirectory, neighbourUnit, whistleSteps } from './agencies.ts'
import { areaId } from './community.ts'
import { actor, back, send, type Deed } from './sending.ts'

/** What the communities asked of offices, each deed at its own hour in the past. */
export async function loadAgencies(open: OpenHouse): Promise<void> {
  const directory = neighbourDirectory.map(({ key, ...one }): Deed => [
    'organisation.write',
    { organisationId: neighbourUnit(key), ...one },
    `neighbour/${key}`,
  ])
  await send(open, areaId('neighbour'), await actor(open, 'haoyun'), directory)
  const hence = (ago: number) => new Date(Date.parse(open.clock()) - ago * 3_600_000).toISOString()
  const played = [...agencySteps, ...whistleSteps(hence)]
  for (const { ago, by, at, action, input, key } of played.toSorted((a, b) => b.ago - a.ago))
    await send(back(open, ago), areaId(at), await actor(open, by), [[action, input, `${key}/${action}`]])
}
