import { openStates } from '../../domain/cases/case-states.ts'
import {
  arriveAtWhistle,
  blowWhistle,
  cancelWhistle,
  rateCall,
  rateUnit,
  settleWhistle,
} from '../../domain/cases/whistle.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { handle } from '../deed.ts'
import type { Vault } from '../house.ts'
import { listHandlers, listHolders } from '../identity/notice-store.ts'
import { notify } from '../identity/notify.ts'
import { lockOuterCase } from './agency-case-store.ts'
import {
  WHISTLE_CALL_WORDS,
  WHISTLE_CAME,
  WHISTLE_DECIDED,
  WHISTLE_DONE,
  WHISTLE_PLACE,
  WHISTLE_PURPOSE,
  WHISTLE_UNIT_WORDS,
} from './agency-seals.ts'
import { pathHere } from './agency-told.ts'
import { escalate } from './escalation-store.ts'
import {
  addWhistle,
  countCasePictures,
  listUnits,
  lockWhistle,
  saveArrival,
  saveCallRating,
  saveUnitRating,
  saveWhistleEnd,
  type Whistle,
} from './whistle-store.ts'

handle(blowWhistle, {
  subject: async (tx, { caseId, whistleId }) => {
    const found = await lockOuterCase(tx, caseId)
    return found && { ...found, isTaken: Boolean(await lockWhistle(tx, whistleId)) }
  },
  refuses: async (tx, { input, subject, now }) => {
    if (subject.isTaken) return { code: 'envelope-reused' }
    if (!openStates.some((state) => state === subject.caseState)) return { code: 'whistle-case-ended' }
    // A day back: what was called by telephone this morning is written down at noon.
    if (Date.parse(input.meetAt) < Date.parse(now) - 86_400_000) return { code: 'whistle-time-past' }
    const units = await listUnits(tx, input.unitIds)
    return units.length < new Set(input.unitIds).size ? { code: 'task-organisation-unknown' } : undefined
  },
  apply: async (tx, deed) => {
    const { input, subject, now, actor, house } = deed
    const { whistleId: id, meetAt, place } = input
    const units = await listUnits(tx, input.unitIds)
    await addWhistle(tx, {
      id,
      caseId: subject.id,
      gridId: subject.gridId,
      caseNumber: subject.number,
      at: now,
      by: actor.id,
      meetAt,
      placeSealed: house.vault.seal(WHISTLE_PLACE, id, place),
      purposeSealed: house.vault.seal(WHISTLE_PURPOSE, id, input.purpose),
      units,
    })
    await escalate(tx, { caseId: subject.id, because: 'whistle', at: now })
    const [path, today] = [pathHere(house, tx), dayOf(now)]
    const called = await Promise.all(units.map((unit) => listHandlers(tx, unit.id, path, today)))
    const above = await listHolders(tx, 'secretary', path, today)
    const whom = [...called.flat(), ...above].filter((accountId) => accountId !== actor.id)
    const facts = { number: subject.number, meetAt }
    const message = {
      code: 'whistle-blown',
      subject: { kind: 'whistle', id },
      caseId: subject.id,
      facts,
    } as const
    await notify(tx, whom, message, deed)
    return onCase(subject, { whistleId: id, meetAt, units: units.length })
  },
})

handle(arriveAtWhistle, {
  subject: (tx, { whistleId, organisationId }) => lockWhistle(tx, whistleId, organisationId),
  apply: async (tx, { input, subject, house }) => {
    const { whistleId, organisationId, arrivedAt: at, who } = input
    const cameSealed = sealed(house.vault, WHISTLE_CAME, rowOf(whistleId, organisationId), who)
    await saveArrival(tx, { whistleId, organisationId, at, cameSealed })
    return onItsCase(subject, { whistleId, organisationId, at })
  },
})

handle(settleWhistle, {
  subject: (tx, { whistleId }) => lockWhistle(tx, whistleId),
  refuses: async (tx, { input, subject }) => {
    const wanted = new Set(input.attachmentIds).size
    const found = wanted > 0 ? await countCasePictures(tx, subject.caseId, input.attachmentIds) : 0
    return found < wanted ? { code: 'attachment-not-received' } : undefined
  },
  apply: async (tx, { input, subject, next, now, actor, house }) => {
    const { whistleId: id, decided, done, attachmentIds } = input
    await saveWhistleEnd(tx, {
      id,
      state: next as Whistle['state'],
      decidedSealed: house.vault.seal(WHISTLE_DECIDED, id, decided),
      doneSealed: house.vault.seal(WHISTLE_DONE, id, done),
      attachmentIds,
      at: now,
      by: actor.id,
    })
    return onItsCase(subject, { whistleId: id, pictures: attachmentIds.length })
  },
})

handle(cancelWhistle, {
  subject: (tx, { whistleId }) => lockWhistle(tx, whistleId),
  apply: async (tx, { input, subject, next, now, actor, house }) => {
    const { whistleId: id } = input
    const decidedSealed = house.vault.seal(WHISTLE_DECIDED, id, input.reason)
    const end = { id, state: next as Whistle['state'], decidedSealed, doneSealed: null, attachmentIds: [] }
    await saveWhistleEnd(tx, { ...end, at: now, by: actor.id })
    return onItsCase(subject, { whistleId: id })
  },
})

handle(rateUnit, {
  subject: (tx, { whistleId, organisationId }) => lockWhistle(tx, whistleId, organisationId),
  apply: async (tx, { input, subject, house }) => {
    const { whistleId, organisationId, rating, words } = input
    const wordsSealed = sealed(house.vault, WHISTLE_UNIT_WORDS, rowOf(whistleId, organisationId), words)
    await saveUnitRating(tx, { whistleId, organisationId, rating, wordsSealed })
    return onItsCase(subject, { whistleId, organisationId, rating })
  },
})

handle(rateCall, {
  subject: (tx, { whistleId, organisationId }) => lockWhistle(tx, whistleId, organisationId),
  apply: async (tx, { input, subject, house }) => {
    const { whistleId, organisationId, rating, words } = input
    const wordsSealed = sealed(house.vault, WHISTLE_CALL_WORDS, rowOf(whistleId, organisationId), words)
    await saveCallRating(tx, { whistleId, organisationId, rating, wordsSealed })
    return onItsCase(subject, { whistleId, organisationId, rating })
  },
})

/** An office's part of a call has no id of its own: both together name the row that a seal is bound to. */
export function rowOf(whistleId: string, organisationId: string): string {
  return `${whistleId}/${organisationId}`
}

function sealed(vault: Vault, field: string, row: string, words: string): Buffer | null {
  return words ? vault.seal(field, row, words) : null
}

function onItsCase({ caseId, gridId }: Whistle, detail: Readonly<Record<string, unknown>>) {
  return onCase({ id: caseId, gridId: gridId ?? null }, detail)
}

/** Told among what happened to the case. */
function onCase(
  { id, gridId }: { readonly id: string; readonly gridId: string | null },
  detail: Readonly<Record<string, unknown>>,
) {
  return { subject: { kind: 'case', id, gridId }, detail }
}
