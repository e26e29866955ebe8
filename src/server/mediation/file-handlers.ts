import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { begins } from '../../domain/kit/subject.ts'
import { mediationDue } from '../../domain/mediation/confirmation.ts'
import {
  archiveMediation,
  closeMediation,
  CONSULTING_MINUTES,
  consultMediation,
  describeMediation,
  extendMediation,
  goOnAsAgreed,
  noteMediation,
  openMediation,
  reopenMediation,
  terminateMediation,
} from '../../domain/mediation/file.ts'
import { isOffered, listName } from '../../domain/mediation/lists.ts'
import { mayBeArchived } from '../../domain/mediation/must-list.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { renewCommitments } from './commitment-store.ts'
import { addFile, addOpening, findCasePlace, hasOpenFile, lockFile, saveFile } from './file-store.ts'
import { readList } from './list-store.ts'
import { mustListOf } from './must-list.ts'
import { addMediator, listParties } from './party-store.ts'
import { sealWords } from './sealed-words.ts'
import { FILE_WORDS, OPENING_REASON } from './seals.ts'
import { noteDown } from './note-down.ts'

const UNLISTED = { code: 'list-entry-unknown' } as const
const subject = (tx: Tx, input: { mediationId: string }) => lockFile(tx, input.mediationId)

handle(openMediation, {
  async subject(tx, { caseId }) {
    const at = await findCasePlace(tx, caseId)
    return at && begins('case', caseId, at.gridId)
  },
  async refuses(tx, { input }) {
    if (await hasOpenFile(tx, input.caseId)) return { code: 'mediation-open-already' }
    return isOffered(await readList(tx, 'disputeType'), input.disputeType) ? undefined : UNLISTED
  },
  /** Whoever opens it mediates, until others are named. */
  async apply(tx, { input, subject: { gridId = null }, now, actor, house }) {
    const { mediationId: id, caseId, source, disputeType, people } = input
    const registeredOn = dayOf(now)
    const number = await addFile(tx, {
      id,
      caseId,
      gridId,
      year: Number(registeredOn.slice(0, 4)),
      source,
      disputeType,
      people,
      wordsSealed: sealWords(house.vault, FILE_WORDS, id, wordsOf(input)),
      registeredOn,
      dueOn: mediationDue(registeredOn),
      openedAt: now,
      openedBy: actor.id,
    })
    await addMediator(tx, {
      id: newId(),
      fileId: id,
      accountId: actor.id,
      chosen: false,
      since: registeredOn,
    })
    return {
      subject: { kind: 'mediation', id, gridId },
      answer: { number },
      detail: { caseId, number, source },
    }
  },
})

function wordsOf(input: { movedBy: string; cause: string; facts: string; requests: readonly string[] }) {
  const { movedBy, cause, facts, requests } = input
  return { movedBy, cause, facts, requests }
}

handle(describeMediation, {
  subject,
  async refuses(tx, { input, subject: file }) {
    const types = await readList(tx, 'disputeType')
    return isOffered(types, input.disputeType, file.disputeType) ? undefined : UNLISTED
  },
  async apply(tx, { input, subject: { id }, house }) {
    await saveFile(tx, id, {
      source: input.source,
      dispute_type: input.disputeType,
      people: input.people,
      words_sealed: sealWords(house.vault, FILE_WORDS, id, wordsOf(input)),
    })
  },
})

handle(extendMediation, {
  subject,
  /** Both sides: every one of them must have agreed. */
  async refuses(tx, { input, subject: file }) {
    const parties = await listParties(tx, file.id)
    const both = parties.length > 1 && parties.every(({ id }) => input.agreedBy.includes(id))
    if (!both) return { code: 'extension-not-both' }
    return input.until > file.dueOn ? undefined : { code: 'extension-not-both' }
  },
  async apply(tx, deed) {
    const { input, subject: file, now } = deed
    await saveFile(tx, file.id, { due_on: input.until })
    await noteDown(tx, deed, file.id, newId(), 'extension', dayOf(now), {
      until: input.until,
      words: input.reason,
    })
    return { detail: { until: input.until } }
  },
})

handle(terminateMediation, {
  subject,
  refuses: (_tx, { input, now }) => (input.on > dayOf(now) ? { code: 'day-ahead' } : undefined),
  async apply(tx, deed) {
    const { input, subject: file, next } = deed
    const { ending, otherWays, words, on } = input
    await saveFile(tx, file.id, { state: next, ending })
    await noteDown(tx, deed, file.id, newId(), 'termination', on, { ending, otherWays, words })
    return { detail: { ending, caseId: file.caseId } }
  },
})

handle(reopenMediation, {
  subject,
  /** What the program does by itself says why in the deed; a person who opens the archive says it in words. */
  refuses: (_tx, { input, subject: file, actor }) =>
    file.state === 'archived' && actor.kind === 'account' && input.words.length < 2
      ? { code: 'reopening-without-words' }
      : undefined,
  async apply(tx, deed) {
    const { input, subject: file, next, now } = deed
    await saveFile(tx, file.id, {
      state: next,
      reopened: file.reopened + 1,
      performed_on: null,
      archived_on: null,
      due_on: mediationDue(dayOf(now)),
    })
    const { because, words } = input
    await noteDown(tx, deed, file.id, newId(), 'reopening', dayOf(now), { because, words })
    return { detail: { because, caseId: file.caseId, reopened: file.reopened + 1 } }
  },
})

handle(goOnAsAgreed, {
  subject,
  refuses: (_tx, { subject: file }) => (file.effectiveOn ? undefined : { code: 'agreement-not-in-effect' }),
  async apply(tx, deed) {
    const { input, subject: file, next } = deed
    await saveFile(tx, file.id, { state: next })
    await renewCommitments(tx, file.id)
    await noteDown(tx, deed, file.id, input.recordId, 'goingOn', input.on, { words: input.words })
  },
})

handle(closeMediation, {
  subject,
  refuses: async (tx, { input }) =>
    isOffered(await readList(tx, 'method'), input.method) ? undefined : UNLISTED,
  async apply(tx, deed) {
    const { input, subject: file } = deed
    const { recordId, on, method, words } = input
    await noteDown(tx, deed, file.id, recordId, 'closing', on, { method, words })
    return { detail: { method } }
  },
})

handle(noteMediation, {
  subject,
  async apply(tx, deed) {
    const { input, subject: file, now } = deed
    await noteDown(tx, deed, file.id, input.recordId, 'note', dayOf(now), { words: input.words })
  },
})

handle(archiveMediation, {
  subject,
  async refuses(tx, { input, subject: file, house }) {
    if (!isOffered(await readList(tx, 'retention'), input.retention)) return UNLISTED
    const lines = await mustListOf(tx, file, house.vault)
    return mayBeArchived(lines) ? undefined : { code: 'must-list-open' }
  },
  async apply(tx, { input, subject: file, next, now }) {
    const { retention, filer } = input
    const terms = await readList(tx, 'retention')
    await saveFile(tx, file.id, {
      state: next,
      retention,
      retention_name: listName(terms, zhCN.mediation.retentions, retention),
      retention_years: terms.entries.find(({ code }) => code === retention)?.years ?? null,
      filer,
      archived_on: dayOf(now),
    })
    return { detail: { retention } }
  },
})

handle(consultMediation, {
  subject,
  async apply(tx, { input, subject: file, now, actor, house }) {
    const until = new Date(Date.parse(now) + CONSULTING_MINUTES * 60_000).toISOString()
    await addOpening(tx, {
      id: input.openingId,
      fileId: file.id,
      accountId: actor.id,
      reasonSealed: house.vault.seal(OPENING_REASON, input.openingId, input.reason),
      openedAt: now,
      until,
    })
    return { answer: { until }, detail: { openingId: input.openingId, until } }
  },
})
