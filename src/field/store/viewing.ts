import { thingsWaiting } from '../../domain/sync/outbox.ts'
import type { AccountStore } from './account-store.ts'
import type { Health, PhonePerson, PhoneView, SyncResult } from './phone-store.ts'
import { NOTHING, replicaOf, waitingOf } from './replica.ts'

const SECURE = globalThis.isSecureContext

const nobody = { waiting: 0, things: 0, photos: 0, refused: 0, missing: 0 }

export const startingView: PhoneView = {
  state: 'starting',
  people: [],
  person: undefined,
  records: NOTHING,
  waiting: [],
  health: { ...nobody, persisted: false, secureContext: SECURE, syncing: false },
}

interface Around {
  readonly persisted: boolean
  readonly secureContext: boolean
  readonly syncing: boolean
  readonly lastResult: SyncResult | undefined
  readonly stuckSince: string | undefined
}

/** Projecting a grid takes a while on a cheap phone: done once for each state of books and records. */
const replicas = new WeakMap<object, { books: object; records: PhoneView['records'] }>()

export function viewOf(
  people: readonly PhonePerson[],
  account: AccountStore | undefined,
  around: Around,
): PhoneView {
  if (!account)
    return { ...startingView, state: 'none', people, health: { ...nobody, ...healthAround(around) } }
  const { state, person, books, held } = account
  const waiting = waitingOf(books, held)
  return {
    state,
    people,
    person,
    records: state === 'open' ? recordsOf(account) : NOTHING,
    waiting,
    health: {
      ...healthAround(around),
      waiting: account.unsent,
      things: thingsWaiting(books.rows, account.photos),
      photos: account.photos,
      refused: waiting.filter((one) => one.state === 'refused').length,
      missing: books.head.missing,
      ...(account.lastMet === undefined ? {} : { lastMet: account.lastMet }),
      ...(account.pass ? { sendsUntil: account.pass.until } : {}),
      ...(account.lease ? { leaseUntil: account.lease.until } : {}),
    },
  }
}

function recordsOf({ held, books }: AccountStore): PhoneView['records'] {
  if (!held) return NOTHING
  const known = replicas.get(held)
  if (known?.books === books) return known.records
  const records = replicaOf(held, books)
  replicas.set(held, { books, records })
  return records
}

function healthAround({ lastResult, stuckSince, ...rest }: Around): Omit<Health, keyof typeof nobody> {
  return {
    ...rest,
    ...(lastResult === undefined ? {} : { lastResult }),
    ...(stuckSince === undefined ? {} : { stuckSince }),
  }
}
