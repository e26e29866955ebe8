import { moveReach, stepDue, usualReachLadder } from '../../domain/cases/reach.ts'
import { byTheClock } from '../schedule.ts'
import { getCalendar } from './kind-store.ts'
import { listOpenReaches, listReachLadders } from './reach-store.ts'

const HOUR_MS = 3_600_000

/** Each goes by the ladder that was in force when it began. */
byTheClock('reach-ladder', async (tx, { now }) => {
  const reaches = await listOpenReaches(tx, new Date(Date.parse(now) - HOUR_MS).toISOString())
  if (reaches.length === 0) return []
  const ladders = new Map(
    [usualReachLadder, ...(await listReachLadders(tx))].map(({ version, ladder }) => [version, ladder]),
  )
  const calendar = await getCalendar(tx)
  return reaches.flatMap((reach) => {
    const ladder = ladders.get(reach.ladderVersion) ?? usualReachLadder.ladder
    const to = stepDue(reach, ladder, calendar, now)
    if (!to) return []
    const { id: reachId, step: from, stepSince: since } = reach
    return [{ action: moveReach.name, input: { reachId, from, since, to }, key: `${reachId}|${to}|${since}` }]
  })
})
