import { z } from 'zod'
import { findAction } from '../../domain/actions.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import { instant } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import { recordSeal } from '../../domain/sync/sealing.ts'
import type { OutboxLock } from '../house.ts'

const envelopeForm = z.object({
  id,
  action: z.string().refine((name) => findAction(name) !== undefined, 'action'),
  input: z.unknown(),
  madeAt: instant,
  at: id,
})

/** One record as it came: sealed or open. */
export interface Came {
  readonly sealed?: string | undefined
  readonly envelope?: unknown
}

/** What a phone recorded, opened; or why nobody can carry it out, with whatever could be read of it. */
export type Recorded =
  | { readonly envelope: Envelope; readonly photoId: string | null }
  | { readonly why: 'unreadable' | 'invalid'; readonly action: string | null }

/** Opens and reads one record of a phone, for one committee's books. */
export function readRecorded(outbox: OutboxLock, came: Came, at: string, deviceId: string): Recorded {
  const open = came.sealed === undefined ? came.envelope : unsealed(outbox, came.sealed, at, deviceId)
  if (open === undefined) return { why: 'unreadable', action: null }
  const read = envelopeForm.safeParse(open)
  // What is recorded for other books is not carried out in these.
  if (!read.success || read.data.at !== at) return { why: 'invalid', action: actionOf(open) }
  const { input, ...rest } = read.data
  return { envelope: { ...rest, input: input ?? {} }, photoId: photoOf(rest.action, input) }
}

function unsealed(outbox: OutboxLock, sealed: string, at: string, deviceId: string): unknown {
  const plain = outbox.open(recordSeal(at, deviceId), Buffer.from(sealed, 'base64'))
  try {
    return plain && JSON.parse(plain.toString())
  } catch {
    return undefined
  }
}

function actionOf(open: unknown): string | null {
  const named = typeof open === 'object' && open !== null && 'action' in open ? open.action : undefined
  return typeof named === 'string' && findAction(named) ? named : null
}

/** A picture comes apart from its deed, which names it in place of the file. */
function photoOf(action: string, input: unknown): string | null {
  if (action !== 'attachment.add' || typeof input !== 'object' || input === null) return null
  const photoId = 'photoId' in input ? id.safeParse(input.photoId) : undefined
  return photoId?.success ? photoId.data : null
}
