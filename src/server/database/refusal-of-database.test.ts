import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'

let hood: Neighbourhood
beforeAll(async () => {
  hood = await openNeighbourhood()
})
afterAll(() => hood.close())

test('a house that is sent a second time under its id, by another envelope, changes nothing twice', async () => {
  const compoundId = newId()
  const organisationId = newId()
  const write = () =>
    hood.act(hood.worker, 'organisation.write', { organisationId, name: '甲乙物业', kind: 'utility' })
  expect(await write()).toMatchObject({ status: 'done' })
  expect((await write()).status).not.toBe('fault')
  expect(await hood.act(hood.worker, 'compound.write', { compoundId, name: '甲乙苑' })).toMatchObject({
    status: 'done',
  })
})

test('what refers to something that is not there is refused in words, not with a fault', async () => {
  const compoundId = newId()
  const buildingId = newId()
  await hood.done(hood.worker, 'compound.write', { compoundId, name: '丙丁苑' })
  const building = { buildingId, compoundId, name: '3', stairs: 1, floors: 6 }
  const outcome = await hood.act(hood.worker, 'building.write', { ...building, gridId: compoundId })
  expect(outcome).toMatchObject({ status: 'refused' })
})
