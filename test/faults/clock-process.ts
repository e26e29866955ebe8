import { openHouse } from '../../src/server/open-house.ts'
import { openSchedule } from '../../src/server/schedule.ts'

/**
 * The part of the program that works by itself, in a process of its own that can be killed: what follows from the books, and what
 * is due by the clock at one moment. `node clock-process.ts <database url> <folder> <moment>`; says `at work` when it begins.
 */
const [databaseUrl = '', folder = '', now = ''] = process.argv.slice(2)
const open = await openHouse({
  databaseUrl,
  dataFolder: folder,
  keysFolder: `${folder}/keys`,
  publicUrl: 'http://localhost',
  demo: false,
  clock: () => now,
})
const schedule = openSchedule(open)
process.stdout.write('at work\n')
await open.reactor.resume()
while (await schedule.round());
await open.close()
