import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { SinkMessage } from '../../domain/messages/queries.ts'
import type { Channel } from './channel.ts'

const NEWEST = 50

const kept = z.object({ id: z.string(), at: z.string(), to: z.string(), text: z.string() })

/** 演示收件箱: a folder that is read on a screen of the demo. The file is named by the message: a second delivery changes nothing. */
export function sinkChannel(folder: string, clock: () => string): Channel {
  return {
    async send({ id, to, text }) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const message: SinkMessage = { id, at: clock(), to, text }
        await writeFile(join(folder, `${id}.json`), JSON.stringify(message, undefined, 2), { mode: 0o600 })
        return { result: 'sent', providerNumber: '' }
      } catch {
        return { result: 'later', reason: 'network', providerCode: 'FOLDER' }
      }
    },
  }
}

/** What has come in, the latest first. */
export async function readSink(folder: string): Promise<readonly SinkMessage[]> {
  const names = await readdir(folder).catch(() => [])
  const messages = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => kept.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
  return messages.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, NEWEST)
}
