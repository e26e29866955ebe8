import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import type { OpenHouse } from '../open-house.ts'
import { derivedId } from '../derived-id.ts'
import { listPurges } from './purge-queries.ts'
import { readPurges } from './purges.ts'

/**
 * After a restore: each deletion that the restored books do not know is done again, in its own envelope, so that it is done once; what
 * follows from it follows. How many were done.
 */
export async function purgeAgain(house: OpenHouse, keysFolder: string): Promise<number> {
  let again = 0
  for (const envelope of readPurges(keysFolder)) {
    const isKnown = await house.database.read(envelope.at, 'all', async (tx) =>
      (await listPurges(tx)).some(({ id: done }) => done === envelope.id),
    )
    if (isKnown) continue
    // First whose reports those are that gave only a number: once the number is deleted nobody knows.
    const input = { personId: (envelope.input as { personId: string }).personId }
    const forget = { ...envelope, id: derivedId(envelope.id, 'forget'), action: 'case.forgetReporter', input }
    await house.door.execute(forget, SYSTEM_ACTOR)
    // Somebody who is not in the backup has nothing in it to delete.
    const { status } = await house.door.execute(envelope, SYSTEM_ACTOR)
    if (status === 'done') again += 1
  }
  if (again > 0) {
    await house.reactor.resume()
    await house.reactor.settled()
  }
  return again
}
