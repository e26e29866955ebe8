import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../domain/kit/ids.ts'
import './rooms.ts'
import { beginCommittee } from './beginnings.ts'
import { openDoor } from './door.ts'
import { openNeighbourhood, type Neighbourhood } from '../../test/registry/neighbourhood.ts'

let hood: Neighbourhood
beforeAll(async () => {
  hood = await openNeighbourhood()
  const clock = () => '2026-11-23T02:00:00Z'
  await beginCommittee(
    openDoor({ database: hood.database, house: hood.house, clock }),
    hood.ids.community,
    clock(),
  )
})
afterAll(() => hood.close())

test('what refers to something that is not there is refused in words, not with a fault', async () => {
  const compoundId = newId()
  const buildingId = newId()
  await hood.done(hood.worker, 'compound.write', { compoundId, name: '丙丁苑' })
  const building = { buildingId, compoundId, name: '3', stairs: 1, floors: 6 }
  const outcome = await hood.act(hood.worker, 'building.write', { ...building, gridId: compoundId })
  expect(outcome).toMatchObject({ status: 'refused' })
})

test('what is about something that is not there is not found, also where that shows only while writing', async () => {
  const caseId = newId()
  const report = { caseId, source: 'own', kindCode: 'other', title: '楼道灯不亮', words: '楼道灯不亮' }
  await hood.done(hood.worker, 'case.report', report)
  const nowhere = { caseId, title: '楼道灯不亮', dwellingId: newId() }
  expect(await hood.act(hood.worker, 'case.correct', nowhere)).toEqual({ status: 'notFound' })
})
