import { loadAreas } from '../../src/server/areas.ts'
import { openOutboxLock } from '../../src/server/crypto/outbox-keys.ts'
import { openVault } from '../../src/server/crypto/vault.ts'
import { openDatabase } from '../../src/server/database/database.ts'
import { openDoor } from '../../src/server/door.ts'
import type { House } from '../../src/server/house.ts'
import { openPostman } from '../../src/server/messages/postman.ts'
import '../../src/server/messages/rooms.ts'

/** One round of a postman in a process of its own, that can be killed: `node post-once.ts <url> <keys> <instant> <providers>`. */
const [url = '', keysFolder = '', now = '', providers = '{}'] = process.argv.slice(2)
const clock = () => now
const database = openDatabase(url, 3)
const nothing = () => Promise.reject(new Error('no files here'))
const house: House = {
  vault: await openVault(keysFolder),
  files: { put: nothing, get: nothing, remove: nothing },
  outbox: await openOutboxLock(keysFolder),
  areas: await loadAreas(database),
  publicUrl: 'https://linli.test',
  demo: false,
}
const door = openDoor({ database, house, clock })
await openPostman({ database, house, door, clock, providers: JSON.parse(providers) }).round()
await database.close()
