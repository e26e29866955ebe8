/**
 * The thread in which files are read and understood. It answers one file: first the outline, then, chunk by chunk as they
 * are asked for, people, homes, households and notes, so that the main thread never receives much at once.
 */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Results } from '../../domain/imports/results.ts'
import { FileRefused } from './file-refused.ts'
import { openWorkbook } from './read-workbook.ts'
import type { FromWorker, ReadingTask, ResultPart, ToWorker } from './reading-messages.ts'
import { understandWorkbook } from './understand-workbook.ts'

const port = parentPort
const task: ReadingTask = workerData

const say = (message: FromWorker): void => port?.postMessage(message)

async function work(): Promise<Results> {
  const bytes = typeof task.file === 'string' ? new Uint8Array(await readFile(task.file)) : task.file
  let told = 0
  return understandWorkbook(await openWorkbook(bytes, task.limits), task.answers, (rows) => {
    if (rows - told < 2000) return
    told = rows
    say({ say: 'progress', rows })
  })
}

function serve(results: Results): void {
  const parts = new Map<ResultPart, Iterator<unknown>>()
  port?.on('message', ({ give, count }: ToWorker) => {
    const source = parts.get(give) ?? results[give]()[Symbol.iterator]()
    parts.set(give, source)
    const items: unknown[] = []
    let done = false
    while (items.length < count && !done) {
      const next = source.next()
      if (next.done === true) done = true
      else items.push(next.value)
    }
    say({ say: 'items', part: give, items, done })
  })
  say({ say: 'outline', outline: results.outline })
}

try {
  serve(await work())
} catch (cause) {
  if (cause instanceof FileRefused) say({ say: 'refused', code: cause.code, detail: cause.message })
  else say({ say: 'failed', detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
}
