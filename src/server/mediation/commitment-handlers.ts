import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { checkCommitment, endCommitment, makeCommitment, reopens } from '../../domain/mediation/commitment.ts'
import { rruleOf } from '../../domain/mediation/rhythm.ts'
import { nextDay } from '../../domain/mediation/rhythm-days.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import {
  addCheck,
  addCommitment,
  addFinding,
  endCommitmentRow,
  findDwellingGrid,
  listCommitments,
  lockCheck,
  saveBreaches,
  settleCheck,
  type LockedCheck,
} from './commitment-store.ts'
import { lockFile, lockFileOf } from './file-store.ts'
import { noteSetAside } from './note-down.ts'
import { listColleagues } from './party-store.ts'
import { readPicture } from './picture.ts'
import { COMMITMENT_WHAT, FINDING_IMAGE, FINDING_WORDS } from './seals.ts'

handle(makeCommitment, {
  subject: (tx, { mediationId }) => lockFile(tx, mediationId),
  async refuses(tx, { input, subject: file, now, house }): Promise<Refusal | undefined> {
    if (!file.effectiveOn) return { code: 'agreement-not-in-effect' }
    if (file.state === 'archived') return { code: 'file-sealed' }
    const path = house.areas.find(tx.committeeId)?.path ?? '-'
    const [checker] = await listColleagues(tx, path, dayOf(now), input.checkerId)
    if (!checker) return { code: 'checker-not-here' }
    if (input.dwellingId && !(await findDwellingGrid(tx, input.dwellingId)))
      return { code: 'reference-missing' }
    const first = nextDay(rruleOf(input.rhythm), input.startsOn, { from: input.startsOn }, input.until)
    return first ? undefined : { code: 'rhythm-never' }
  },
  async apply(tx, { input, subject: file, now, house }) {
    const { commitmentId: id, startsOn, until, dwellingId, checkerId, needsEvidence, breachesAllowed } = input
    const rrule = rruleOf(input.rhythm)
    const home = dwellingId ? await findDwellingGrid(tx, dwellingId) : undefined
    const gridId = home ? home.gridId : file.gridId
    const row = { id, fileId: file.id, gridId, dwellingId, rrule, startsOn, until, checkerId }
    const whatSealed = house.vault.seal(COMMITMENT_WHAT, id, input.what)
    await addCommitment(tx, { ...row, whatSealed, needsEvidence, breachesAllowed, madeAt: now })
    const dueOn = nextDay(rrule, startsOn, { from: startsOn }, until)
    if (dueOn) await addCheck(tx, { id: newId(), commitmentId: id, gridId, dueOn })
    return { detail: { commitmentId: id, rrule, dueOn } }
  },
})

/** Kept or broken settles the day and sets the next one; not met leaves it due. */
handle(checkCommitment, {
  subject: (tx, { checkId }) => lockCheck(tx, checkId),
  async apply(tx, { input, subject: check, now, madeAt, actor, house }) {
    const { findingId: id, result, words } = input
    const picture = input.image ? readPicture(input.image) : undefined
    const counts = !check.settled && check.commitmentState !== 'ended'
    await addFinding(tx, {
      id,
      checkId: check.id,
      gridId: check.gridId ?? null,
      result,
      foundAt: madeAt < now ? madeAt : now,
      foundBy: actor.id,
      wordsSealed: words ? house.vault.seal(FINDING_WORDS, id, words) : null,
      mediaType: picture?.mediaType ?? null,
      imageSealed: picture ? house.vault.sealBytes(`${FINDING_IMAGE}|${id}`, picture.bytes) : null,
      repeated: !counts,
    })
    const opened = counts && (await settle(tx, check, result, now))
    const { commitmentId, fileId: mediationId, caseId } = check
    return { detail: { commitmentId, mediationId, caseId, result, counts, reopens: opened } }
  },
})

/** Whether the matter is open again by it. */
async function settle(
  tx: Tx,
  check: LockedCheck,
  result: 'kept' | 'broken' | 'notMet',
  now: string,
): Promise<boolean> {
  if (result === 'notMet') return false
  await settleCheck(tx, check.id, result, now)
  const opened = reopens(check.breaches, check.breachesAllowed, result)
  const breaches = check.breaches + (result === 'broken' ? 1 : 0)
  await saveBreaches(tx, check.commitmentId, breaches, opened ? 'broken' : check.commitmentState)
  // What was due while nobody looked is not asked after: the next day is one that is still to come.
  const today = dayOf(now)
  const after = check.dueOn > today ? check.dueOn : addDays(today, 0)
  const dueOn = nextDay(check.rrule, check.startsOn, { after }, check.until)
  if (dueOn)
    await addCheck(tx, { id: newId(), commitmentId: check.commitmentId, gridId: check.gridId ?? null, dueOn })
  return opened
}

handle(endCommitment, {
  /** The promise's own state decides, the file's people may. */
  async subject(tx, { commitmentId }) {
    const file = await lockFileOf(tx, 'commitment', commitmentId)
    const one = file && (await listCommitments(tx, file.id)).find(({ id }) => id === commitmentId)
    if (!file || !one) return undefined
    const { gridId, appointed } = file
    return { kind: 'commitment', id: one.id, state: one.state, gridId, appointed, file, one }
  },
  async apply(tx, deed) {
    const { input, subject, house } = deed
    const { file, one } = subject
    const name = house.vault.open(COMMITMENT_WHAT, one.id, one.whatSealed)
    await endCommitmentRow(tx, one.id)
    await noteSetAside(tx, deed, file.id, { what: 'commitment', name, words: input.reason })
    return {
      subject: { kind: 'mediation', id: file.id, gridId: file.gridId },
      detail: { commitmentId: one.id },
    }
  },
})
