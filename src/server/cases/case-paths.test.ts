import { array, assert, asyncProperty, boolean, constantFrom, oneof, record } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import { results } from '../../domain/cases/case.ts'
import type { ActionName } from '../../domain/actions.ts'
import { addDays } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

interface Move {
  readonly action: ActionName
  readonly input: Record<string, unknown>
  /** Whether a night passes before it. */
  readonly nextDay: boolean
}

const deed = (action: ActionName, input: Record<string, unknown> = {}) =>
  record({ action: constantFrom(action), input: constantFrom(input), nextDay: boolean() })
const visit = record({
  action: constantFrom<ActionName>('case.returnVisit'),
  input: record({
    reached: boolean(),
    way: constantFrom('telephone', 'door'),
    solved: boolean(),
    satisfaction: constantFrom('satisfied', 'basically', 'not'),
  }),
  nextDay: boolean(),
})
const result = record({
  action: constantFrom<ActionName>('case.reportResult'),
  input: record({ result: constantFrom(...results), text: constantFrom('办了') }),
  nextDay: boolean(),
})
const mostly = constantFrom(true, true, true, false)
const look = record({
  action: constantFrom<ActionName>('case.check'),
  input: record({ agrees: mostly, onSite: mostly }),
  nextDay: boolean(),
})
/** Any deed of the desk, those on the way to the end more often. */
const move = oneof(
  { weight: 6, arbitrary: visit },
  { weight: 4, arbitrary: look },
  { weight: 3, arbitrary: result },
  { weight: 5, arbitrary: deed('case.close') },
  { weight: 1, arbitrary: deed('case.pause', { reason: '等一等' }) },
  { weight: 1, arbitrary: deed('case.resume') },
  { weight: 1, arbitrary: deed('case.putOnBooks', { reason: '等改造', reviewOn: '2028-01-01' }) },
  { weight: 1, arbitrary: deed('case.reopen', { reason: '没解决' }) },
  { weight: 1, arbitrary: deed('case.accept', { duty: 'lead' }) },
  { weight: 1, arbitrary: deed('case.handOver', {}) },
)

/** What was done since the present result was reported, as an outsider would note it down. */
interface Noted {
  claimed: string
  checked: boolean
  heard: boolean | null
  tries: Set<string>
}

test('no path of deeds closes a matter that nobody checked and nobody asked the resident about', async () => {
  const { n } = desk
  let closings = 0
  await assert(
    asyncProperty(array(move, { minLength: 10, maxLength: 24 }), async (moves: readonly Move[]) => {
      let day = '2026-11-23'
      n.setNow(`${day}T02:00:00Z`)
      const caseId = await desk.report()
      await desk.steps(
        caseId,
        ['case.accept', { duty: 'lead' }],
        ['case.assign', { holderId: n.worker.id }],
        ['case.reportResult', { result: 'solved', text: '办了' }],
      )
      let noted: Noted = { claimed: 'solved', checked: false, heard: null, tries: new Set() }
      for (const { action, input, nextDay } of moves) {
        if (nextDay) day = addDays(day, 1)
        n.setNow(`${day}T02:00:00Z`)
        const ids = { caseId, visitId: newId(), pauseId: newId(), holderId: n.secretary.id }
        if ((await n.act(n.worker, action, { ...input, ...ids })).status !== 'done') continue
        if (action === 'case.reportResult')
          noted = { claimed: String(input['result']), checked: false, heard: null, tries: new Set() }
        if (action === 'case.check') noted.checked = input['agrees'] === true
        if (action === 'case.returnVisit' && noted.checked) {
          if (input['reached'] === true) noted.heard = input['solved'] === true
          else noted.tries.add(day)
        }
        if (action !== 'case.close') continue
        closings += 1
        expect(noted.checked).toBe(true)
        expect(noted.heard !== null || noted.tries.size >= 3).toBe(true)
        if (noted.claimed === 'solved') expect(noted.heard).not.toBe(false)
      }
    }),
    { numRuns: 80 },
  )
  // A walk that never arrives would prove nothing.
  expect(closings).toBeGreaterThan(0)
})
