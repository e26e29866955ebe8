import { stopWebhook } from '../../domain/connections/webhook.ts'
import { givesUp, nextTry } from '../../domain/connections/webhook-retry.ts'
import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import { OLD_WEBHOOK_SECRET, WEBHOOK_SECRET } from '../connections/seals.ts'
import type { Database } from '../database/database.ts'
import { derivedId } from '../derived-id.ts'
import type { Door } from '../door.ts'
import type { House } from '../house.ts'
import { makeMessages } from './messages.ts'
import type { Post, Posted } from './post.ts'
import {
  findDue,
  findReceiver,
  hasWaiting,
  listReceivers,
  removeSettled,
  saveReceiver,
  saveTried,
  type DueMessage,
  type Receiver,
} from './sending-store.ts'
import { signedHeads } from './signature.ts'

export interface PostmanOptions {
  readonly database: Database
  readonly house: House
  readonly door: Door
  readonly clock: () => string
  readonly post: Post
}

/** One receiver has so long in one round; what is left goes on with the next. */
const ROUND_MS = 20_000
/** So many receivers of a community are posted to at the same time. */
const AT_ONCE = 4
const KEPT_DAYS = 30
const DAY_MS = 86_400_000
/** 410 Gone: the receiver says that it is no more (Standard Webhooks). */
const GONE = 410

/**
 * Sends what waits for the receivers of one community; answers how many messages were tried. Nothing is locked while a stranger
 * is spoken to. A program that dies between sending and writing it down sends again, under the same id: at least once, never
 * lost, and to each receiver in the order of the books.
 */
export async function sendAll(
  options: PostmanOptions,
  committeeId: string,
  goesOn = () => true,
): Promise<number> {
  const { database, clock } = options
  const receivers = [...(await database.read(committeeId, 'all', (tx) => listReceivers(tx, clock())))]
  let tried = 0
  const walk = async () => {
    for (let next = receivers.shift(); next && goesOn(); next = receivers.shift())
      tried += await sendTo(options, committeeId, next.id, goesOn)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, walk))
  return tried
}

async function sendTo(
  options: PostmanOptions,
  committeeId: string,
  webhookId: string,
  goesOn: () => boolean,
): Promise<number> {
  const { database, clock } = options
  const until = performance.now() + ROUND_MS
  const before = new Date(Date.parse(clock()) - KEPT_DAYS * DAY_MS).toISOString()
  await database.write(committeeId, (tx) => removeSettled(tx, webhookId, before))
  let tried = 0
  for (let more = true; more && goesOn() && performance.now() < until;) {
    const next = await nextMessage(options, committeeId, webhookId)
    if (next.found) {
      await tryOnce(options, committeeId, next.found)
      tried += 1
    }
    more = next.found !== undefined || next.readOn
  }
  return tried
}

interface Found {
  readonly receiver: Receiver
  readonly message: DueMessage
}

/**
 * What is due for a receiver, read anew each time: it may have been paused, changed or given up meanwhile. `readOn`: nothing is,
 * but the books have not been read to their end.
 */
async function nextMessage(
  { database, clock }: PostmanOptions,
  committeeId: string,
  webhookId: string,
): Promise<{ readonly found?: Found; readonly readOn: boolean }> {
  return database.write(committeeId, async (tx) => {
    const receiver = await findReceiver(tx, webhookId, clock())
    if (!receiver) return { readOn: false }
    const isFree = !receiver.pausedBecause && !(await hasWaiting(tx, webhookId))
    const readOn = isFree && (await makeMessages(tx, receiver))
    const message = await findDue(tx, receiver, clock())
    return message ? { found: { receiver, message }, readOn } : { readOn }
  })
}

async function tryOnce(
  options: PostmanOptions,
  committeeId: string,
  { receiver, message }: Found,
): Promise<void> {
  const { house, clock, post, database, door } = options
  const secrets = [
    house.vault.open(WEBHOOK_SECRET, receiver.id, receiver.secretSealed),
    ...(receiver.oldSecretSealed
      ? [house.vault.open(OLD_WEBHOOK_SECRET, receiver.id, receiver.oldSecretSealed)]
      : []),
  ]
  const posted = await post(receiver.address, signedHeads(message, clock(), secrets), message.body)
  const now = clock()
  const isTaken = posted.flaw === null
  // A test, and what is sent again by hand, say nothing about how the receiver does.
  const isInTurn = message.position !== null && !message.isAgain
  await database.write(committeeId, async (tx) => {
    await saveTried(tx, message.id, { ...posted, ...outcomeOf(message, posted, now), at: now })
    if (isInTurn) await saveReceiver(tx, receiver.id, isTaken, now)
  })
  if (isTaken || !isInTurn) return
  const failingSince = receiver.failingSince ?? now
  const because = posted.status === GONE ? 'gone' : givesUp(failingSince, now) ? 'failing' : undefined
  if (!because) return
  const id = derivedId('webhook', receiver.id, 'stop', failingSince)
  const input = { webhookId: receiver.id, because }
  await door.execute({ id, action: stopWebhook.name, input, madeAt: now, at: committeeId }, SYSTEM_ACTOR)
}

function outcomeOf({ position, tries }: DueMessage, { flaw, retryAfterSeconds }: Posted, now: string) {
  if (flaw === null) return { state: 'taken', nextTryAt: null } as const
  // A test is tried once; whoever pressed the button is looking at the answer.
  if (position === null) return { state: 'skipped', nextTryAt: null } as const
  return { state: 'waiting', nextTryAt: nextTry(tries + 1, now, retryAfterSeconds) } as const
}
