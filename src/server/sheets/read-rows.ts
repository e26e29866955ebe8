/** The rows of a small sheet as text, read beside the server's own thread: limited in memory and in time. */
import { Worker } from 'node:worker_threads'
import { FileRefused, type FileRefusal } from './file-refused.ts'

export interface RowsAsked {
  readonly bytes: Uint8Array
  /** More rows than these are refused. */
  readonly most: number
}

export type RowsTold =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly refused: FileRefusal; readonly why: string }

const TIMEOUT_MS = 20_000
const MEMORY_MB = 192

/** The first sheet that is shown and has rows; an empty row is an empty list. Throws FileRefused. */
export async function readRows(bytes: Uint8Array, most = 3000): Promise<readonly (readonly string[])[]> {
  const asked: RowsAsked = { bytes, most }
  const worker = new Worker(new URL('rows-worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const told = await new Promise<RowsTold>((resolve, reject) => {
      timer = setTimeout(() => resolve({ refused: 'took-too-long', why: 'time is up' }), TIMEOUT_MS)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve({ refused: 'too-large', why: 'too much memory' })
        else reject(error)
      })
    })
    if ('refused' in told) throw new FileRefused(told.refused, told.why)
    return told.rows
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
