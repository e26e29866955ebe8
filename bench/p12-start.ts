import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { endProcess } from './child.ts'
import { median, round, type Measurement } from './measurement.ts'
import { freePort } from './product.ts'

const ROOT = join(import.meta.dirname, '..')
const COLD_S = 10
const AGAIN_S = 3

/** From the command to the printed address: on an empty folder (database made, migrated, demo loaded), and again on the same. */
export const p12: Measurement = {
  id: 'P12',
  work: 'start with the embedded database and the demo community, until a page is answered; again after a stop in order',
  holds: 'cold ≤ 10 s, again ≤ 3 s',
  async run(ground, { small, say }) {
    const cold: number[] = []
    const again: number[] = []
    for (let n = 0; n < (small ? 1 : 3); n += 1) {
      const folder = ground.freshFolder()
      cold.push(await secondsToServe(folder))
      again.push(await secondsToServe(folder))
      say(`P12  cold ${round(cold.at(-1)!)} s, again ${round(again.at(-1)!)} s`)
    }
    const value = round(median(cold))
    const restart = round(median(again))
    return {
      id: 'P12',
      unit: ' s',
      value,
      hold: COLD_S,
      ok: value <= COLD_S && restart <= AGAIN_S,
      more: { again: restart },
    }
  },
}

async function secondsToServe(dataFolder: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'src/server/cli/main.ts'), 'start', '--demo'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      LINLI_DATA: dataFolder,
      LINLI_KEYS: join(dataFolder, 'keys'),
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = once(child, 'exit').then(() => {
    throw new Error('the server ended before it served')
  })
  gone.catch(() => undefined)
  await Promise.race([gone, answered(`http://127.0.0.1:${port}/`)])
  const seconds = (performance.now() - begun) / 1000
  await endProcess(child, 'SIGTERM')
  return seconds
}

async function answered(url: string): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url)
      await response.arrayBuffer()
      if (response.ok) return
    } catch {
      // Not there yet.
    }
    await new Promise((settle) => setTimeout(settle, 10))
  }
}
