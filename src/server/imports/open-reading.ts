/** Reading a workbook beside the server's own thread: limited in memory and in time. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { KeptOutline } from '../../domain/imports/import-outline.ts'
import { partSize } from '../../domain/imports/import-parts.ts'
import type { Answers } from '../../domain/imports/understanding.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import type { FromReader, ReadingOrder, ToReader } from './reading-words.ts'

export interface ReadingOptions {
  readonly answers?: Answers
  /** People in a part. */
  readonly size?: number
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
}

export interface PartJson {
  readonly part: number
  readonly json: Buffer
}

/** A workbook that was understood; its pages of questions, then its parts, can be walked once. `close` ends the thread. */
export interface Reading {
  readonly outline: KeptOutline
  /** A `QuestionPage` each. */
  pages(): AsyncGenerator<Buffer>
  parts(): AsyncGenerator<PartJson>
  close(): Promise<void>
}

/** Until the outline is there. */
const PATIENCE_MS = 120_000
const HEAP_MB = 384
/** Asked for ahead: the next part is made while this one is worked on. */
const AHEAD = 2

/** Bytes are handed over, not copied. Throws `FileRefused` when the file cannot be read; other errors are our own. */
export async function openReading(
  file: string | Uint8Array<ArrayBuffer>,
  options: ReadingOptions = {},
): Promise<Reading> {
  const order: ReadingOrder = { file, answers: options.answers ?? {}, size: options.size ?? partSize }
  const worker = new Worker(new URL('reader-thread.ts', import.meta.url), {
    workerData: order,
    transferList: typeof file === 'string' ? [] : [file.buffer],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  const heard = listen(worker, options)
  const gone = new Promise<unknown>((resolve) => worker.once('exit', resolve))
  // A thread that has given everything ends by itself; any other is stopped.
  const close = async (): Promise<void> => void (await (heard.ended() ? gone : worker.terminate()))
  const timer = setTimeout(() => heard.fail(tooLong()), PATIENCE_MS)
  const stop = (): void => heard.fail(tooLong())
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    const first = await heard.next()
    if (first.say !== 'outline') throw new Error(`the reading thread said ${first.say}`)
    const { outline, pages } = first
    return {
      outline,
      pages: () => pagesFrom(worker, heard, pages),
      parts: () => partsFrom(worker, heard),
      close,
    }
  } catch (cause) {
    await close()
    throw cause
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', stop)
  }
}

const tooLong = (): FileRefused => new FileRefused('took-too-long', 'time is up')

function ask(worker: Worker, wanted: ToReader): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(wanted)
}

const bufferOf = (json: Uint8Array): Buffer => Buffer.from(json.buffer, json.byteOffset, json.byteLength)

async function* pagesFrom(worker: Worker, heard: Ear, count: number): AsyncGenerator<Buffer> {
  for (let page = 0; page < count; page += 1) {
    ask(worker, 'page')
    const said = await heard.next()
    if (said.say !== 'page') throw new Error(`the reading thread said ${said.say}`)
    yield bufferOf(said.json)
  }
}

async function* partsFrom(worker: Worker, heard: Ear): AsyncGenerator<PartJson> {
  for (let n = 0; n < AHEAD; n += 1) ask(worker, 'part')
  for (;;) {
    const said = await heard.next()
    if (said.say === 'end') return
    if (said.say !== 'part') throw new Error(`the reading thread said ${said.say}`)
    ask(worker, 'part')
    yield { part: said.part, json: bufferOf(said.json) }
  }
}

interface Ear {
  next(): Promise<FromReader>
  ended(): boolean
  fail(error: Error): void
}

/** Messages in order; an error or the end of the thread fails whoever waits. */
function listen(worker: Worker, { onProgress }: ReadingOptions): Ear {
  const waiting: FromReader[] = []
  const bell = new EventTarget()
  let failure: Error | undefined
  let ended = false
  const ring = (): void => void bell.dispatchEvent(new Event('heard'))
  const fail = (error: Error): void => {
    failure ??= error
    ring()
  }
  worker.on('message', (message: FromReader) => {
    if (message.say === 'progress') return onProgress?.(message.rows)
    if (message.say === 'refused') return fail(new FileRefused(message.code, message.detail))
    if (message.say === 'failed') return fail(new Error(message.detail))
    ended ||= message.say === 'end'
    waiting.push(message)
    return ring()
  })
  worker.on('error', (error: Error & { code?: string }) => {
    const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    fail(full ? new FileRefused('too-large', 'more than the memory of a reading') : error)
  })
  worker.on('exit', () => fail(new Error('the reading thread has ended')))
  return {
    fail,
    ended: () => ended,
    async next() {
      for (;;) {
        const message = waiting.shift()
        if (message) return message
        if (failure) throw failure
        await once(bell, 'heard')
      }
    },
  }
}
