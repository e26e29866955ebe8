import {
  beginReach,
  endReach,
  firstStep,
  moveReach,
  tryReach,
  usualReachLadder,
  writeReachLadder,
} from '../../domain/cases/reach.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { lockCase } from './case-store.ts'
import {
  addReachLadder,
  addReachTry,
  beginReaches,
  findReachLadder,
  findSought,
  hasOpenReach,
  lockReach,
  saveReachEnd,
  saveReachStep,
} from './reach-store.ts'
import { REACH_WORDS } from './seals.ts'

handle(beginReach, {
  subject: (tx, { caseId }) => lockCase(tx, caseId),
  async refuses(tx, { input: { caseId, reporterId, reachId } }) {
    if (!(await findSought(tx, caseId, reporterId))) return { code: 'reach-reporter-unknown' }
    const isBegun = (await hasOpenReach(tx, caseId, reporterId)) || (await lockReach(tx, reachId))
    return isBegun ? { code: 'reach-begun-already' } : undefined
  },
  async apply(tx, { input: { caseId, reporterId, reachId, about }, now }) {
    const { version, ladder } = (await findReachLadder(tx)) ?? usualReachLadder
    const step = firstStep(ladder, (await findSought(tx, caseId, reporterId))!)
    const reach = { id: reachId, caseId, reporterId, about, step, ladderVersion: version }
    await beginReaches(tx, [reach], now)
    return { detail: { reachId, about } }
  },
})

handle(moveReach, {
  subject: (tx, { reachId }) => lockReach(tx, reachId),
  refuses(_tx, { input, subject }) {
    const isSame =
      subject.state === 'open' &&
      subject.step === input.from &&
      Date.parse(subject.stepSince) === Date.parse(input.since)
    return isSame ? undefined : { code: 'reach-moved-on' }
  },
  async apply(tx, { input, subject, now }) {
    await saveReachStep(tx, subject.id, input.to, now)
    return { detail: { caseId: subject.caseId, from: input.from, to: input.to } }
  },
})

handle(tryReach, {
  subject: (tx, { reachId }) => lockReach(tx, reachId),
  async apply(tx, { input, subject, now, actor, house }) {
    const { tryId: id, reachId, step, reached, words } = input
    const wordsSealed = words ? house.vault.seal(REACH_WORDS, id, words) : null
    await addReachTry(tx, { id, reachId, step, reached, wordsSealed, by: actor.id, at: now })
    const isEnd = reached && subject.state === 'open'
    if (isEnd) await saveReachEnd(tx, reachId, { state: 'reached', how: step, at: now })
    return { detail: { caseId: subject.caseId, step, reached } }
  },
})

handle(endReach, {
  subject: (tx, { reachId }) => lockReach(tx, reachId),
  refuses: (_tx, { subject }) => (subject.state === 'open' ? undefined : { code: 'reach-moved-on' }),
  async apply(tx, { input, subject, now, actor, house }) {
    const { tryId: id, reachId, words } = input
    const wordsSealed = house.vault.seal(REACH_WORDS, id, words)
    const made = { wordsSealed, by: actor.id, at: now }
    await addReachTry(tx, { id, reachId, step: subject.step, reached: false, ...made })
    await saveReachEnd(tx, reachId, { state: 'ended', how: 'givenUp', at: now })
    return { detail: { caseId: subject.caseId } }
  },
})

handle(writeReachLadder, {
  subject: async (tx) => begins('reachLadder', tx.committeeId),
  async apply(tx, { input, now, actor }) {
    const { version } = (await findReachLadder(tx)) ?? usualReachLadder
    await addReachLadder(tx, { version: version + 1, ladder: input }, now, actor.id)
    const steps = input.steps.map(({ step, hours }) => `${step}-${hours}`).join(' ')
    return { detail: { version: version + 1, steps, about: input.about.join(' ') } }
  },
})
