import type { BookKeeper, Books, Change, Wire } from './books.ts'
import { fits, isTooLarge, joinPages, type Checkpoint, type Standing } from './checkpoint.ts'
import { answered, broughtBack, countMissing, mayTakeOver, nextBatch, unsent } from './outbox.ts'
import { PROTOCOL, type FetchReply, type SendReply } from './protocol.ts'

export type MeetingResult = 'met' | 'offline' | 'fault' | 'signedOut' | 'revoked' | 'tooLarge' | 'outdated'

/** A checkpoint that somebody else's answer overtook is asked for again, this often. */
const AGAIN = 3
/** How many of its own deeds' positions a phone remembers. */
const OWN = 400

/**
 * The phone meets the server: sends everything that waits, in order, then fetches what has changed. It may be broken off at any `await`,
 * by a kill, a lost reply or another tab: what is written is always true, and the next meeting goes on from there.
 */
export async function meet(
  keeper: BookKeeper,
  wire: Wire,
  { fetching }: { readonly fetching: boolean },
): Promise<MeetingResult> {
  const sent = await sendAll(keeper, wire)
  if (sent !== 'met' || !fetching) return sent
  for (let tries = 0; tries < AGAIN; tries += 1) {
    const fetched = await fetchOnce(keeper, wire)
    if (fetched !== 'overtaken') return fetched
  }
  return 'met'
}

async function sendAll(keeper: BookKeeper, wire: Wire): Promise<MeetingResult> {
  for (;;) {
    const { head, batch } = await keeper.change(({ head, rows }) => {
      const batch = nextBatch(rows)
      return { change: { put: batch }, result: { head, batch } }
    })
    const items = await keeper.items(batch.map(({ seq }) => seq))
    const { deviceId, at, madeUpTo } = head
    // Sent even when nothing waits: the server learns how much there should be.
    const reply = await wire.send({ protocol: PROTOCOL, deviceId, at, madeUpTo, items: [...items] })
    if (reply.status !== 'taken') return reply.status
    const seqs = new Set(items.map(({ seq }) => seq))
    const unreadable = batch.filter(({ seq }) => !seqs.has(seq)).map(({ seq }) => seq)
    const left = await keeper.change((books) => takeAnswer(books, items, reply, unreadable))
    // Cut short, or the answer to something else: nothing was believed, everything is sent again next time.
    if (left === undefined) return 'fault'
    if (left === 0) return 'met'
  }
}

/** How many records are still unsent after the answer; `undefined`: it was none. */
function takeAnswer(
  { head, rows }: Books,
  items: readonly { readonly seq: number }[],
  reply: SendReply,
  unreadable: readonly number[],
): { change?: Change; result: number | undefined } {
  const put = answered(items, rows, reply)
  if (!put) return { result: undefined }
  // What cannot be read any more will never come; the server's list of missing numbers says so.
  const missing = countMissing(reply.missing)
  const own = [...head.own, ...put.flatMap(({ position }) => position ?? [])].slice(-OWN)
  const settled = new Set([...unreadable, ...put.map(({ seq }) => seq)])
  const left = unsent(rows).filter(({ seq }) => !settled.has(seq)).length
  return { change: { head: { ...head, missing, own }, put, drop: unreadable }, result: left }
}

async function fetchOnce(keeper: BookKeeper, wire: Wire): Promise<MeetingResult | 'overtaken'> {
  const { head } = await keeper.change((books) => ({ result: books }))
  const { deviceId, at, scope, position } = head
  const from: Standing = { scope, position }
  const pages: FetchReply[] = []
  let records = 0
  for (;;) {
    const after = pages[pages.length - 1]?.more
    const ask = { protocol: PROTOCOL, deviceId, at, ...from }
    const page = await wire.pull(after === undefined ? ask : { ...ask, after })
    if (page.status !== 'fetched') return page.status
    pages.push(page)
    records += page.records.length
    if (isTooLarge(records)) return 'tooLarge'
    if (page.more === undefined) break
  }
  const checkpoint = joinPages(from, pages)
  if (!checkpoint) return 'overtaken'
  const prepared = await keeper.prepare(checkpoint)
  return keeper.change((books) =>
    isTakenOver(books, checkpoint)
      ? { change: takeOver(books, prepared), result: 'met' }
      : { result: 'overtaken' },
  )
}

function isTakenOver({ head, rows }: Books, checkpoint: Checkpoint): boolean {
  return fits(head, checkpoint) && mayTakeOver(rows)
}

function takeOver({ head, rows }: Books, prepared: { readonly of: Checkpoint }): Change {
  const { to } = prepared.of
  const drop = broughtBack(rows, to.position)
  return { head: { ...head, ...to }, drop, checkpoint: prepared }
}
