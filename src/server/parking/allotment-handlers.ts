import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { sha256 } from '../../domain/kit/sha256.ts'
import { begins } from '../../domain/kit/subject.ts'
import { drawingRefused, finishingRefused, freezingRefused } from '../../domain/parking/allotment-clock.ts'
import { allot, allotmentList, type OfferedSpace } from '../../domain/parking/allotment.ts'
import {
  announceAllotment,
  annulAllotment,
  applyForSpace,
  drawAllotment,
  finishAllotment,
  freezeAllotment,
  leaveAllotment,
} from '../../domain/parking/allotting.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import {
  addAllotment,
  addApplicant,
  addOffered,
  findApplicantAllotment,
  findListedHome,
  hasApplied,
  listOffered,
  listTakingPart,
  lockAllotment,
  saveAnnulled,
  saveApplicantLeft,
  saveDrawn,
  saveFinal,
  saveFrozen,
} from './allotment-store.ts'
import { countObjections } from './objection-store.ts'
import { findDrawing, findPlan } from './plan-store.ts'
import { ANNUL_WHY, APPLICANT_NEED } from './seals.ts'

handle(announceAllotment, {
  subject: (_tx, { allotmentId }) => Promise.resolve(begins('allotment', allotmentId)),
  async refuses(tx, { input, now }) {
    const plan = await findPlan(tx, input.planId)
    if (!plan) return { code: 'plan-unknown' }
    if (plan.state === 'draft') return { code: 'plan-not-settled' }
    if (input.applyUntil < dayOf(now) || input.seedOn < input.applyUntil)
      return { code: 'allotment-days-wrong' }
    const offered = new Set((await offeredBy(tx, input.planId, [])).map(({ code }) => code))
    const unknown = input.spaces.find((number) => !offered.has(number))
    return unknown === undefined ? undefined : { code: 'allotment-space-unknown', facts: { number: unknown } }
  },
  async apply(tx, { input, now, actor }) {
    const { allotmentId: id, planId, title, rule, seedHow, seedOn, applyUntil, objectionDays } = input
    const row = { id, planId, title, rule, seedHow, seedOn, applyUntil, objectionDays }
    await addAllotment(tx, { ...row, at: now, by: actor.id })
    const offered = await offeredBy(tx, planId, input.spaces)
    await addOffered(tx, id, offered)
    return { detail: { planId, rule, spaces: offered.length, seedOn } }
  },
})

/** What a plan has to give: its spaces in common, or those of them that are named. */
async function offeredBy(
  tx: Tx,
  planId: string,
  numbers: readonly string[],
): Promise<readonly OfferedSpace[]> {
  const plan = await findPlan(tx, planId)
  const drawing = plan && (await findDrawing(tx, planId, plan.version))
  const named = new Set(numbers)
  return (drawing?.spaces ?? [])
    .filter(({ kind, number }) => kind === 'common' && (named.size === 0 || named.has(number)))
    .map(({ number, accessible }) => ({ code: number, accessible }))
}

handle(applyForSpace, {
  subject: (tx, { allotmentId }) => lockAllotment(tx, allotmentId),
  async refuses(tx, { input, subject }) {
    const home = await findListedHome(tx, input.dwellingId)
    const plan = await findPlan(tx, subject.planId)
    if (home?.compoundId !== plan?.compoundId || !home) return { code: 'applicant-elsewhere' }
    return (await hasApplied(tx, subject.id, home.code)) ? { code: 'applicant-twice' } : undefined
  },
  async apply(tx, { input, now, house }) {
    const { applicantId: id, allotmentId, dwellingId, eligibility, turns, need } = input
    const home = await findListedHome(tx, dwellingId)
    const needSealed = need ? house.vault.seal(APPLICANT_NEED, id, need) : null
    const { gridId, code } = home!
    await addApplicant(tx, {
      id,
      allotmentId,
      dwellingId,
      gridId,
      code,
      eligibility,
      turns,
      needSealed,
      at: now,
    })
    return { detail: { applicantId: id, eligibility } }
  },
})

handle(leaveAllotment, {
  async subject(tx, { applicantId }) {
    const found = await findApplicantAllotment(tx, applicantId)
    return found && lockAllotment(tx, found.allotmentId)
  },
  async refuses(tx, { input }) {
    const found = await findApplicantAllotment(tx, input.applicantId)
    return found?.left ? { code: 'applicant-left-already' } : undefined
  },
  async apply(tx, { input }) {
    await saveApplicantLeft(tx, input.applicantId, input.reason)
    return { detail: { applicantId: input.applicantId, reason: input.reason } }
  },
})

handle(freezeAllotment, {
  subject: (tx, { allotmentId }) => lockAllotment(tx, allotmentId),
  async refuses(tx, { subject, now }) {
    const tooSoon = freezingRefused(subject, dayOf(now))
    if (tooSoon) return tooSoon
    return (await listTakingPart(tx, subject.id)).length === 0 ? { code: 'allotment-nobody' } : undefined
  },
  async apply(tx, { subject: { id, rule }, now }) {
    const people = await listTakingPart(tx, id)
    const list = allotmentList(rule, people, await listOffered(tx, id))
    const listCode = sha256(list)
    await saveFrozen(tx, { id, list, listCode, at: now })
    return { answer: { listCode }, detail: { listCode, applicants: people.length } }
  },
})

handle(drawAllotment, {
  subject: (tx, { allotmentId }) => lockAllotment(tx, allotmentId),
  refuses: (_tx, { subject, now }) => drawingRefused(subject, dayOf(now)),
  async apply(tx, { input, subject, now }) {
    const { id, rule, objectionDays } = subject
    const drawn = allot(rule, input.seed, await listTakingPart(tx, id), await listOffered(tx, id))
    const objectionsUntil = addDays(dayOf(now), objectionDays)
    await saveDrawn(tx, { id, seed: input.seed, at: now, objectionsUntil, drawn })
    const given = drawn.filter(({ space }) => space !== undefined).length
    return { answer: { given }, detail: { given, objectionsUntil } }
  },
})

handle(finishAllotment, {
  subject: (tx, { allotmentId }) => lockAllotment(tx, allotmentId),
  refuses: async (tx, { subject, now }) =>
    finishingRefused(subject, await countObjections(tx, subject.id), dayOf(now)),
  apply: (tx, { subject, now }) => saveFinal(tx, subject.id, now),
})

handle(annulAllotment, {
  subject: (tx, { allotmentId }) => lockAllotment(tx, allotmentId),
  apply: (tx, { input, subject, house }) =>
    saveAnnulled(tx, subject.id, house.vault.seal(ANNUL_WHY, subject.id, input.why)),
})
