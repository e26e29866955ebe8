import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { areaAt, writeOutboxKey } from './old-office.ts'
import { openNeighbourhood } from '../registry/neighbourhood.ts'
import { openOutboxLock } from '../../src/server/crypto/outbox-keys.ts'
import { openDoor } from '../../src/server/door.ts'
import { receive } from '../../src/server/sync/receive.ts'
import { exportedFile, type ExportedFile } from '../../src/domain/sync/protocol.ts'
import '../../src/server/rooms.ts'
import { scratchFolder } from '../scratch.ts'

interface OldOutbox {
  readonly key: { readonly privateKey: string; readonly publicKey: string }
  readonly ids: {
    readonly at: string
    readonly deviceId: string
    readonly dwellingId: string
    readonly targetId: string
  }
  readonly outbox: ExportedFile
}

const FOLDER = join(import.meta.dirname, 'outboxes')
const names = readdirSync(FOLDER)

test.each(names)(
  'an outbox that a phone has kept since %s is taken in whole: every record is carried out',
  async (name) => {
    const { key, ids, outbox } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as OldOutbox
    const n = await openNeighbourhood()
    const owner = new Client({ connectionString: n.ownerUrl })
    await owner.connect()
    try {
      const folder = scratchFolder()
      writeOutboxKey(folder, key)
      const actor = await areaAt(n, owner, ids)
      const house = { ...n.house, outbox: await openOutboxLock(folder) }
      const clock = () => '2026-11-24T02:00:00Z'
      const door = openDoor({ database: n.database, house, clock })
      const { at, deviceId, madeUpTo, items } = exportedFile.parse(outbox)
      const reply = await receive({ door, house, clock }, { at, deviceId, sender: actor, madeUpTo, items })
      expect(reply.outcomes.map((one) => ('why' in one ? one.why : one.status))).toEqual(
        items.map(() => 'done'),
      )
      expect(reply.missing).toEqual([])
    } finally {
      await owner.end()
      await n.close()
    }
  },
)
