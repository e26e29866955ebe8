import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { SYSTEM_ACTOR, type Actor } from '../../domain/identity/actor.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'
import type { Database } from '../database/database.ts'
import type { Door } from '../door.ts'
import type { House } from '../house.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { compareWorkbook } from './compare-workbook.ts'
import { OUTLINE, partOfPage, putDraft, sealDraft, type DraftKey } from './draft-store.ts'
import { gridsOf } from './grids-of.ts'
import { findImport, type ImportRecord } from './import-store.ts'
import { openReading } from './open-reading.ts'
import { listParts } from './part-store.ts'
import { dropPart, fetchPart } from './parts-at-hand.ts'
import { endProgress, setProgress } from './progress.ts'
import { openWorkbookFile } from './receipt.ts'
import { countAnew } from './statistics-store.ts'
import type { Work } from './work-bell.ts'

export interface WorkRoom {
  readonly database: Database
  readonly house: House
  readonly door: Door
  readonly clock: () => string
  /** The program is about to end: what is under way ends with its present step. */
  readonly ending?: () => boolean
  /** Registers the orders of a 12345 export (rows, the header first) as cases; without it they are left. */
  readonly reportOrders?: (work: Work, rows: OrderRows) => Promise<OrdersDone>
}

export type OrderRows = readonly (readonly string[])[]
export interface OrdersDone {
  readonly reported: number
  readonly left: number
}

/** The deed that gives the work may not be committed yet. */
const LOOKS = 40
const LOOK_MS = 50

/**
 * Does whatever an import waits for, until it rests: reads it, puts its parts on the books, takes them back. Each step is a
 * deed of its own, so work that was cut off goes on where it stopped. `now`: the work is in the books already.
 */
export async function workOn(room: WorkRoom, work: Work, now = false): Promise<void> {
  let looks = now ? LOOKS : 0
  while (!room.ending?.()) {
    const record = await room.database.read(work.committeeId, 'all', (tx) => findImport(tx, work.importId))
    const step = record && stepOf(record)
    if (step) {
      looks = LOOKS
      if (!(await step(room, work, record))) return
    } else if (looks >= LOOKS) return endProgress(work.importId)
    else {
      looks += 1
      await pause(LOOK_MS)
    }
  }
}

/** Answers whether there may be more to do. */
type Step = (room: WorkRoom, work: Work, record: ImportRecord) => Promise<boolean>

function stepOf({ state }: ImportRecord): Step | undefined {
  if (state === 'reading') return study
  if (state === 'applying') return applyParts
  if (state === 'undoing') return undoLast
  return state === 'discarded' ? forget : undefined
}

async function study(room: WorkRoom, work: Work, record: ImportRecord): Promise<boolean> {
  const { committeeId, importId } = work
  const { revision, answers } = record
  try {
    const file = await openWorkbookFile(room.house.files, record.fileSha256)
    const reading = await openReading(file, {
      answers,
      onProgress: (rows) => setProgress(importId, { rows }),
    })
    try {
      const { vault, areas } = room.house
      const keep = async (part: number, json: Buffer): Promise<void> => {
        const key = { importId, revision, part }
        const sealed = await sealDraft(vault, key, json)
        await room.database.write(committeeId, (tx) => putDraft(tx, key, sealed))
      }
      let page = 0
      for await (const json of reading.pages()) await keep(partOfPage(page++), json)
      await keep(OUTLINE, Buffer.from(JSON.stringify(reading.outline)))
      await room.database.write(committeeId, countAnew)
      const { counts, parts } = await compareWorkbook(reading, {
        vault,
        grids: gridsOf(areas, committeeId),
        inBooks: (compare) => room.database.write(committeeId, compare),
        keep: async ({ part, json }) => {
          const key = { importId, revision, part }
          const sealed = await sealDraft(vault, key, json)
          return (tx) => putDraft(tx, key, sealed)
        },
      })
      await send(room, work, 'import.understood', { revision, parts, counts }, `${revision}`, SYSTEM_ACTOR)
    } finally {
      await reading.close()
    }
  } catch (cause) {
    if (!(cause instanceof FileRefused)) throw cause
    await send(room, work, 'import.refused', { revision, reason: cause.code }, `${revision}`, SYSTEM_ACTOR)
    await room.house.files.remove(record.fileSha256)
  }
  return true
}

/** Part after part; while one goes onto the books the next is fetched and made ready. */
async function applyParts(room: WorkRoom, work: Work, record: ImportRecord): Promise<boolean> {
  const { revision, parts } = record
  const { committeeId, importId, actor } = work
  const done = await room.database.read(committeeId, 'all', (tx) => listParts(tx, importId))
  const known = new Set(done.map(({ part }) => part))
  const missing = Array.from({ length: parts }, (_, at) => at + 1).filter((part) => !known.has(part))
  const keys = missing.map((part): DraftKey => ({ importId, revision, part }))
  const fetch = (key: DraftKey) => fetchPart(room, committeeId, key, isMostlyNew(record))
  try {
    for (const [at, key] of keys.entries()) {
      if (room.ending?.()) return false
      const ready = await fetch(key)
      const orders = ready?.part.orders && (await reportOrders(room, work, ready.part.orders))
      const sending = send(
        room,
        work,
        'import.applyPart',
        { part: key.part, ...(orders ? { orders } : {}) },
        `${key.part}`,
        actor,
      )
      const next = keys[at + 1]
      if (next) void fetch(next)
      if ((await sending) === 'refused') return true
      dropPart(key)
    }
  } finally {
    for (const key of keys) dropPart(key)
  }
  return keys.length > 0
}

/** As compared when it was read. */
function isMostlyNew({ counts }: ImportRecord): boolean {
  const { new: fresh = 0, known = 0, changed = 0 } = counts?.people ?? {}
  return fresh > known + changed
}

/** Cases are deeds of their own, with ids that are always the same: sent again after a crash they change nothing. */
async function reportOrders(room: WorkRoom, work: Work, rows: OrderRows): Promise<OrdersDone> {
  return room.reportOrders ? room.reportOrders(work, rows) : { reported: 0, left: rows.length - 1 }
}

async function undoLast(room: WorkRoom, work: Work): Promise<boolean> {
  const done = await room.database.read(work.committeeId, 'all', (tx) => listParts(tx, work.importId))
  const part = done.findLast(({ undone }) => !undone)?.part
  if (part === undefined) return false
  await send(room, work, 'import.undoPart', { part }, `${part}`, work.actor)
  return true
}

async function forget({ house }: WorkRoom, work: Work, record: ImportRecord): Promise<boolean> {
  await house.files.remove(record.fileSha256)
  endProgress(work.importId)
  return false
}

/** Sends one deed whose id is always the same. A step that was overtaken by another deed is refused; that is no fault: look again. */
async function send(
  { door, clock }: WorkRoom,
  { committeeId, importId }: Work,
  action: string,
  input: Readonly<Record<string, unknown>>,
  which: string,
  actor: Actor,
): Promise<'done' | 'refused'> {
  const id = idOf(`${importId}|${action}|${which}|${actor.id}`)
  const envelope = { id, action, input: { importId, ...input }, madeAt: clock(), at: committeeId }
  const outcome: Outcome = await door.execute(envelope, actor)
  if (outcome.status === 'done' || outcome.status === 'refused') return outcome.status
  throw new Error(`${action}: ${outcome.status}`)
}

function idOf(words: string): string {
  const hex = createHash('sha256').update(`import/${words}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
