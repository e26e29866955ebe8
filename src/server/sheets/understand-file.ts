/** Reading and understanding a file beside the server's own thread: limited in memory and in time. */
import { Worker } from 'node:worker_threads'
import type {
  Answers,
  Finding,
  HomeRead,
  HouseholdRead,
  Outline,
  PersonRead,
  Skip,
  Understanding,
} from '../../domain/imports/understanding.ts'
import { FileRefused } from './file-refused.ts'
import { guardLimits, type GuardLimits } from './guard.ts'
import type { FromWorker, ReadingTask, ResultPart, ToWorker } from './reading-messages.ts'

export interface ReadingOptions {
  readonly answers?: Answers
  readonly limits?: GuardLimits
  /** Milliseconds until the outline must be there. */
  readonly timeout?: number
  /** Megabytes of the thread's own heap. */
  readonly memory?: number
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
}

interface Parts {
  readonly people: PersonRead
  readonly homes: HomeRead
  readonly households: HouseholdRead
  readonly notes: Finding | Skip
}

/** A file that was understood. Its parts are fetched in chunks and each can be walked once; `close` ends the thread. */
export interface Reading {
  readonly outline: Outline
  chunks<P extends ResultPart>(part: P, count?: number): AsyncIterable<readonly Parts[P][]>
  close(): Promise<void>
}

/** Small enough that receiving one chunk takes a few milliseconds. */
const chunkSize = 500

/** Throws `FileRefused` when the file is not read; other errors are our own. */
export async function openReading(file: string | Uint8Array, options: ReadingOptions = {}): Promise<Reading> {
  const task: ReadingTask = { file, answers: options.answers ?? {}, limits: options.limits ?? guardLimits }
  const worker = new Worker(new URL('understanding-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: {
      maxOldGenerationSizeMb: options.memory ?? 384,
      maxYoungGenerationSizeMb: 16,
      stackSizeMb: 4,
    },
  })
  const hear = listen(worker, options)
  const timer = setTimeout(
    () => hear.fail(new FileRefused('took-too-long', 'time is up')),
    options.timeout ?? 120_000,
  )
  const stop = (): void => hear.fail(new FileRefused('took-too-long', 'stopped'))
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    const first = await hear.next()
    if (first.say !== 'outline') throw new Error(`the reading thread said ${first.say}`)
    return {
      outline: first.outline,
      chunks: (part, count = chunkSize) => chunksOf(worker, hear, part, count),
      close: () => end(worker),
    }
  } catch (cause) {
    await end(worker)
    throw cause
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', stop)
  }
}

/** Everything at once: for the command line, tests and small files. */
export async function understandFile(
  file: string | Uint8Array,
  options: ReadingOptions = {},
): Promise<Understanding> {
  const reading = await openReading(file, options)
  try {
    const all = async <P extends ResultPart>(part: P): Promise<Parts[P][]> => {
      const items: Parts[P][] = []
      for await (const chunk of reading.chunks(part)) items.push(...chunk)
      return items
    }
    return {
      ...reading.outline,
      people: await all('people'),
      homes: await all('homes'),
      households: await all('households'),
      notes: await all('notes'),
    }
  } finally {
    await reading.close()
  }
}

async function end(worker: Worker): Promise<void> {
  await worker.terminate()
}

interface Ear {
  next(): Promise<FromWorker>
  fail(error: Error): void
}

/** Messages in order, one asker at a time; an error or the end of the thread fails the one who waits. */
function listen(worker: Worker, options: ReadingOptions): Ear {
  const heard: FromWorker[] = []
  let failure: Error | undefined
  let waiting: { resolve(message: FromWorker): void; reject(error: Error): void } | undefined
  const fail = (error: Error): void => {
    failure ??= error
    waiting?.reject(failure)
    waiting = undefined
  }
  worker.on('message', (message: FromWorker) => {
    if (message.say === 'progress') return options.onProgress?.(message.rows)
    if (message.say === 'refused') return fail(new FileRefused(message.code, message.detail))
    if (message.say === 'failed') return fail(new Error(message.detail))
    if (waiting) waiting.resolve(message)
    else heard.push(message)
    waiting = undefined
    return undefined
  })
  worker.on('error', (error: Error & { code?: string }) => {
    fail(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new FileRefused('too-large', 'more than the memory of a reading')
        : error,
    )
  })
  worker.on('exit', () => fail(new Error('the reading thread has ended')))
  return {
    fail,
    next() {
      const message = heard.shift()
      if (message) return Promise.resolve(message)
      if (failure) return Promise.reject(failure)
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject }
      })
    },
  }
}

async function* chunksOf<P extends ResultPart>(
  worker: Worker,
  ear: Ear,
  part: P,
  count: number,
): AsyncGenerator<readonly Parts[P][]> {
  for (;;) {
    const ask: ToWorker = { give: part, count }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(ask)
    const answer = await ear.next()
    if (answer.say !== 'items' || answer.part !== part)
      throw new Error('the reading thread answered something else')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own thread, told by `part`
    if (answer.items.length > 0) yield answer.items as readonly Parts[P][]
    if (answer.done) return
  }
}
