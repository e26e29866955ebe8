import { Worker } from 'node:worker_threads'
import { FileRefused, type FileRefusal } from './file-refused.ts'

export interface TableOrder {
  readonly content: Uint8Array
  readonly rowsAtMost: number
  readonly sheetsAtMost: number
}

export interface TextSheet {
  readonly name: string
  /** From the first row of the sheet on, so that the n-th is the one that its program calls n. */
  readonly rows: readonly (readonly string[])[]
}

export type TableReply = { readonly sheets: readonly TextSheet[] } | { readonly refused: FileRefusal }

const PATIENCE_MS = 30_000

/**
 * The cells of a small workbook as text, read beside the server's own thread: limited in rows, memory and time. Throws
 * FileRefused.
 */
export async function readTable(content: Uint8Array): Promise<readonly TextSheet[]> {
  const order: TableOrder = { content, rowsAtMost: 10_000, sheetsAtMost: 12 }
  const worker = new Worker(new URL('table-thread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  const reply = await new Promise<TableReply>((done, failed) => {
    const timer = setTimeout(() => failed(new FileRefused('took-too-long', 'time is up')), PATIENCE_MS)
    const settle = (work: () => void) => {
      clearTimeout(timer)
      work()
    }
    worker.on('message', (said: TableReply) => settle(() => done(said)))
    worker.on('error', (fault: Error & { code?: string }) =>
      settle(() =>
        failed(
          fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new FileRefused('too-large', 'more than the memory of a reading')
            : fault,
        ),
      ),
    )
    worker.on('exit', () => settle(() => failed(new Error('the reading thread has ended'))))
  }).finally(() => void worker.terminate())
  if ('refused' in reply) throw new FileRefused(reply.refused, 'refused by its reader')
  return reply.sheets
}
