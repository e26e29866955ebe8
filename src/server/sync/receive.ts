import { findAction } from '../../domain/actions.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'
import type { KeptWhy, SendReply, UploadItem, UploadOutcome } from '../../domain/sync/protocol.ts'
import type { Tx } from '../database/database.ts'
import { passesByItself } from '../database/passing-fault.ts'
import { outcomeOf, type Carry, type Door } from '../door.ts'
import { lockDeviceFor, markReceived } from '../doors/device-store.ts'
import { addKept, findKeptWhys } from '../doors/kept-store.ts'
import { withPhoto } from '../doors/photo-store.ts'
import { readRecorded, type Recorded } from '../doors/recorded.ts'
import type { House } from '../house.ts'
import { findEntries } from '../journal.ts'
import { keptId, keptRecord } from './keep.ts'

export interface ReceiveRoom {
  readonly door: Door
  readonly house: House
  readonly clock: () => string
}

export interface Upload {
  readonly at: string
  readonly deviceId: string
  /** Whose phone it is; whoever carries a file of it to the desk is not asked here. */
  readonly sender: AccountActor
  readonly madeUpTo: number
  readonly items: readonly UploadItem[]
}

/** One record on its way. */
interface Item {
  readonly item: UploadItem
  readonly recorded: Recorded
}

/**
 * Takes in what a phone has recorded: all of it in one transaction, each with its own outcome, together with what must be kept for the
 * desk and the numbers that have come. When that breaks on one of them, each goes alone, so that none holds up the others.
 */
export async function receive(room: ReceiveRoom, upload: Upload): Promise<SendReply> {
  const { at, deviceId } = upload
  let opened: readonly Item[] | undefined
  const open = (): readonly Item[] =>
    (opened ??= upload.items.map((item) => ({
      item,
      recorded: readRecorded(room.house.outbox, item, at, deviceId),
    })))
  try {
    return await room.door.together(at, (tx, carry) => takeIn(tx, carry, room, upload, open()), open)
  } catch (error) {
    if (passesByItself(error) || upload.items.length === 0) throw error
    return oneByOne(room, upload, open())
  }
}

async function oneByOne(room: ReceiveRoom, upload: Upload, items: readonly Item[]): Promise<SendReply> {
  const outcomes: UploadOutcome[] = []
  let missing: SendReply['missing'] = []
  for (const one of items) {
    const reply = await alone(room, upload, one)
    outcomes.push(...reply.outcomes)
    missing = reply.missing
  }
  return { status: 'taken', outcomes, missing }
}

async function alone(room: ReceiveRoom, upload: Upload, one: Item): Promise<SendReply> {
  const { door } = room
  try {
    return await door.together(upload.at, (tx, carry) => takeIn(tx, carry, room, upload, [one]))
  } catch (error) {
    const said = outcomeOf(error)
    if (!said && passesByItself(error)) throw error
    // A fault with this one record alone must not keep the phone's others waiting behind it for ever.
    const broken: Carry = async (_sent, more) => {
      await more?.besides?.([said ?? { status: 'notFound' }])
      return []
    }
    const why = said ? undefined : 'fault'
    return door.together(upload.at, (tx) => takeIn(tx, broken, room, upload, [one], why))
  }
}

async function takeIn(
  tx: Tx,
  carry: Carry,
  { house, clock }: ReceiveRoom,
  { deviceId, sender, madeUpTo }: Upload,
  items: readonly Item[],
  faulty?: KeptWhy,
): Promise<SendReply> {
  const seqs = items.map(({ item }) => item.seq)
  // In this order, in one message: what had come before is read before these have come. They have, whatever becomes of them.
  const [device, before, missing] = await Promise.all([
    lockDeviceFor(tx, deviceId, seqs),
    findKeptWhys(tx, deviceId, seqs),
    markReceived(tx, deviceId, { seqs, madeUpTo, at: clock() }),
  ])
  const keptBefore = ({ item }: Item) => (before.size > 0 ? before.get(keptId(deviceId, item)) : undefined)
  // A phone that was revoked has nothing carried out any more; what had been before is answered as it was.
  const stands = device?.revokedAt ? await listDone(tx, items) : undefined
  const decided: (UploadOutcome | undefined)[] = []
  const going: { readonly index: number; readonly envelope: Envelope }[] = []
  for (const [index, one] of items.entries()) {
    const { recorded } = one
    const kept = keptBefore(one)
    if (kept) decided[index] = { status: 'kept', why: kept as KeptWhy }
    else if ('why' in recorded) decided[index] = { status: 'kept', why: recorded.why }
    else if (stands?.has(recorded.envelope.id) === false) decided[index] = { status: 'kept', why: 'revoked' }
    else {
      const { photoId, envelope } = recorded
      const whole = photoId ? await withPhoto(tx, photoId, envelope) : envelope
      if (whole) going.push({ index, envelope: whole })
      else decided[index] = { status: 'kept', why: 'photoAwaited' }
    }
  }
  const book = async (carried: readonly Outcome[]) => {
    const codes = new Map<number, string>()
    for (const [n, { index, envelope }] of going.entries()) {
      const outcome = carried[n]!
      decided[index] = faulty ? { status: 'kept', why: faulty } : afterwards(envelope, outcome)
      if (outcome.status === 'refused') codes.set(index, outcome.refusal.code)
    }
    const keep = items.flatMap((one, index) => {
      const outcome = decided[index]!
      if (outcome.status !== 'kept' || keptBefore(one)) return []
      const code = codes.get(index) ?? null
      const id = keptId(deviceId, one.item)
      return [
        keptRecord(house.vault, {
          ...one,
          keptId: id,
          deviceId,
          sender,
          why: outcome.why,
          code,
          keptAt: clock(),
        }),
      ]
    })
    if (keep.length > 0) await addKept(tx, keep)
  }
  const sent = going.map(({ envelope }) => ({ envelope, actor: sender }))
  // Numbers that have never come are new deeds. Should one be in the books all the same, its key says so, and each goes alone.
  const isNew = items.length > 1 && device?.hasComeBefore === false && !stands
  const done = sent.length > 0 ? await carry(sent, { besides: book, isNew }) : await book([])
  // Now with their places in the books.
  for (const [n, { index }] of going.entries())
    if (decided[index]?.status === 'done' && done?.[n]) decided[index] = done[n]
  return { status: 'taken', outcomes: decided as UploadOutcome[], missing }
}

/** Ids of those that are in the books already. */
async function listDone(tx: Tx, items: readonly Item[]): Promise<ReadonlySet<string>> {
  const ids = items.flatMap(({ recorded }) => ('envelope' in recorded ? recorded.envelope.id : []))
  return new Set((await findEntries(tx, ids)).map(({ envelopeId }) => envelopeId))
}

/** A fact has happened: what cannot be carried out is kept. A decision that is refused goes back to whoever made it. */
function afterwards({ action }: Envelope, outcome: Outcome): UploadOutcome {
  if (outcome.status === 'done' || findAction(action)?.kind !== 'fact') return outcome
  return { status: 'kept', why: outcome.status }
}
