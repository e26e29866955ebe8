import type { ActionName } from '../domain/actions.ts'
import { SYSTEM_ACTOR } from '../domain/identity/actor.ts'
import { zhCN } from '../text/zh-CN/words.ts'
import type { Database } from './database/database.ts'
import type { Door } from './door.ts'
import { announcementOf, derivedId } from './derived-id.ts'
import type { House } from './house.ts'
import { entriesAfter, keepReacted, lastPosition, reactedUpTo, type ReactedEntry } from './journal.ts'

/** What follows from one line of the books: another deed, or none. Only from what the line itself says: ids, states, numbers. */
interface Reaction {
  readonly on: ActionName
  readonly name: string
  follow(entry: ReactedEntry): { readonly action: ActionName; readonly input: unknown } | undefined
}

/** Everything that happens by itself, one line each: after what, which deed. Modules meet here and nowhere else. */
export const reactions: readonly Reaction[] = [
  {
    on: 'commitment.check',
    name: 'a promise broken too often is mediated again',
    follow: ({ detail }) =>
      detail['reopens'] === true
        ? { action: 'mediation.reopen', input: { mediationId: detail['mediationId'], because: 'breach' } }
        : undefined,
  },
  {
    on: 'person.erase',
    name: 'whoever is deleted is nameless in matters that have ended',
    follow: ({ detail, subjectId }) =>
      isNamed(detail['parts'])
        ? { action: 'case.forgetReporter', input: { personId: subjectId } }
        : undefined,
  },
  ...(['right.hand', 'right.correct', 'right.erase', 'right.refuse'] as const).map((on): Reaction => ({
    on,
    name: 'a request about the own data that was answered is an answered matter',
    follow: ({ detail }) => ({
      action: 'case.answerAtOnce',
      input: { caseId: detail['caseId'], text: zhCN.rights.caseAnswers[on] },
    }),
  })),
  {
    on: 'paper.void',
    name: 'a notice of a result that is void leaves the public board',
    follow: ({ detail }) =>
      typeof detail['ballotId'] === 'string' && typeof detail['paperId'] === 'string'
        ? {
            action: 'announcement.withdraw',
            input: { announcementId: announcementOf(detail['paperId']) },
          }
        : undefined,
  },
  {
    on: 'meeting.cancel',
    name: 'nobody is asked to a meeting that was called off',
    follow: ({ subjectId, detail }) =>
      detail['announced'] === true
        ? { action: 'announcement.withdrawAbout', input: { aboutId: subjectId } }
        : undefined,
  },
  {
    on: 'allotment.annul',
    name: 'what was put up of an annulled allotment leaves the public board',
    follow: ({ subjectId }) => ({ action: 'announcement.withdrawAbout', input: { aboutId: subjectId } }),
  },
  {
    on: 'mediation.reopen',
    name: 'what is mediated again is an open matter again',
    follow: ({ detail }) => ({
      action: 'case.reopen',
      input: { caseId: detail['caseId'], reason: zhCN.mediation.caseReopened },
    }),
  },
]

/** Who somebody is stands in the name and in the number. */
function isNamed(parts: unknown): boolean {
  return Array.isArray(parts) && (parts.includes('phones') || parts.includes('name'))
}

/** Lines looked at in one go. */
const LINES = 500

export interface Reactor {
  /** Told after each commit; carries out what follows, soon, and never before an earlier line of the same books. */
  wake(committeeId: string): void
  /** All books: what followed from lines that were written when the program ended. */
  resume(): Promise<void>
  /** Until everything that was woken is done. */
  settled(): Promise<void>
  close(): Promise<void>
}

interface Options {
  readonly database: Database
  readonly house: House
  readonly door: Door
  /** Told what could not be carried out; it is tried again when the books are next written in. */
  readonly onFault: (error: unknown) => void
}

/**
 * Reads the journal after each commit and carries out what follows. The position up to which it has is kept; a program that
 * dies in between carries out the rest again, and since a reaction's envelope is named by its line and its own name, what was
 * done already is known at the door and counted once.
 */
export function openReactor({ database, house, door, onFault }: Options): Reactor {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let closed = false

  async function follow(at: string): Promise<void> {
    for (;;) {
      const found = await database.read(at, 'all', async (tx) => {
        const from = await reactedUpTo(tx)
        const last = await lastPosition(tx)
        return { from, last, entries: from < last ? await entriesAfter(tx, from, LINES, names) : [] }
      })
      if (closed || found.from >= found.last) return
      for (const entry of found.entries) await carryOut(door, at, entry)
      const full = found.entries.length === LINES
      const upTo = full ? found.entries.at(-1)!.position : found.last
      await database.write(at, (tx) => keepReacted(tx, upTo))
    }
  }

  function wake(at: string): void {
    if (closed) return
    if (running.has(at)) return void again.add(at)
    const work = follow(at)
      .catch(onFault)
      .finally(() => {
        running.delete(at)
        if (again.delete(at)) wake(at)
      })
    running.set(at, work)
  }

  const settled = async () => {
    while (running.size > 0) await Promise.all(running.values())
  }
  return {
    wake,
    settled,
    async resume() {
      for (const { id, level } of house.areas.all())
        if (level === 'community') await follow(id).catch(onFault)
    },
    async close() {
      closed = true
      await settled()
    },
  }
}

const names = [...new Set(reactions.map(({ on }) => on))]

/** Does anything follow from this deed? Nobody reads the journal again for the others. */
export function asksForReaction(action: string): boolean {
  return names.some((name) => name === action)
}

/** A deed that a rule refuses is settled too: the matter may be open already, or somebody was quicker. */
async function carryOut(door: Door, at: string, entry: ReactedEntry): Promise<void> {
  for (const reaction of reactions.filter(({ on }) => on === entry.action)) {
    const deed = reaction.follow(entry)
    if (!deed) continue
    const id = envelopeOf(entry.envelopeId, reaction.name)
    await door.execute({ id, ...deed, madeAt: entry.writtenAt, at }, SYSTEM_ACTOR)
  }
}

/** Named by the line and the reaction: the same follows only once. */
export function envelopeOf(envelopeId: string, reaction: string): string {
  return derivedId(envelopeId, reaction)
}
