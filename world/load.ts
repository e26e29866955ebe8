import { SYSTEM_ACTOR } from '../src/domain/identity/actor.ts'
import { beginCommittee } from '../src/server/beginnings.ts'
import { countAccounts } from '../src/server/identity/account-store.ts'
import type { OpenHouse } from '../src/server/open-house.ts'
import { loadAccounts } from './accounts-load.ts'
import { loadAgencies } from './agencies-load.ts'
import { areaId, areas } from './community.ts'
import { loadDrive, loadLocks } from './drive-load.ts'
import { loadMatter } from './matters-load.ts'
import { matters } from './matters.ts'
import { mediationDeeds } from './mediation.ts'
import { places, residents } from './registry-deeds.ts'
import { actor, send } from './sending.ts'
import { loadTold } from './told-load.ts'

/** Loads the invented community into an empty house, through the same door as everything else. Once: a second call does nothing. */
export async function loadWorld(open: OpenHouse): Promise<boolean> {
  if ((await open.database.reference((tx) => countAccounts(tx))) > 0) return false
  await loadAreas(open)
  await loadAccounts(open)
  const at = areaId('community')
  await beginCommittee(open.door, at, open.clock())
  await beginCommittee(open.door, areaId('neighbour'), open.clock())
  await send(open, at, await actor(open, 'zhaoshuji'), places())
  await send(open, at, await actor(open, 'liumin'), residents())
  await openSink(open, at)
  for (const matter of matters) await loadMatter(open, at, matter)
  await loadAgencies(open)
  await loadTold(open, at, (login) => actor(open, login))
  await send(open, at, await actor(open, 'liumin'), mediationDeeds(open.clock()))
  await loadDrive(open, at)
  await loadLocks(open, at)
  return true
}

async function loadAreas(open: OpenHouse): Promise<void> {
  for (const { key, level, name, parent, code } of areas) {
    const input = { areaId: areaId(key), parentId: parent && areaId(parent), level, name, code }
    // The first area has no book to be written in but its own.
    if (parent) await send(open, areaId(parent), SYSTEM_ACTOR, [['area.create', input, key]])
    else await open.beginTree({ id: input.areaId, level, name, code })
  }
}

/** In the demo messages go into a folder that a screen shows; elsewhere there is none. */
async function openSink(open: OpenHouse, at: string): Promise<void> {
  if (!open.house.sinkFolder) return
  const sink = { isOn: true, config: { channel: 'sink' } }
  await send(open, at, await actor(open, 'zhaoshuji'), [['channel.write', sink, 'sink']])
}
