import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import { openImportHouse, type ImportHouse } from '../../../test/imports/import-house.ts'

const samples = join(import.meta.dirname, '../../../../shared/samples')
const roster = join(samples, '居民花名册.xlsx')

interface TruePerson {
  readonly name: string
  readonly id: string
  readonly compound: string
  readonly building: number
  readonly unit: number
  readonly room: string
}

let house: ImportHouse
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.close())

async function takenBack(id: string): Promise<void> {
  await house.act('import.undo', { importId: id })
  await house.work(id)
}

/** The samples are not part of the product: without them there is nothing to compare with, and this test says so by skipping. */
describe.skipIf(!existsSync(roster))('the sample roster (../shared/samples)', () => {
  let importId = ''
  let before: Record<string, string>

  test('goes onto the books; how long anybody waited meanwhile is printed', async () => {
    before = await house.registry()
    // What a server has loaded long before: its modules.
    await takenBack(
      (await house.bring('热身.csv', '姓名,楼号,房号,身份证号\n热身,1,101,150105198001010033\n')).importId,
    )
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const begun = performance.now()
    const imported = await house.bring('居民花名册.xlsx', readFileSync(roster))
    delay.disable()
    importId = imported.importId
    const most = Math.round(delay.max / 1e6)
    console.log(`5,200 people in ${Math.round(performance.now() - begun)} ms; longest wait ${most} ms`)
    expect(imported.counts.people).toEqual({ new: 5200, known: 0, changed: 0 })
  })

  test('everybody stands once, at the right home', async () => {
    const truth: TruePerson[] = JSON.parse(readFileSync(join(samples, 'truth-people.json'), 'utf8'))
    const rows = await house.sql<{ at: string }>(`
      select concat_ws('|', p.name, c.name, b.name, d.stair, d.room) as at
      from registry.person p
      join registry.residence r on r.committee_id = p.committee_id and r.person_id = p.id and r.ended_on is null
      join registry.dwelling d on d.committee_id = r.committee_id and d.id = r.dwelling_id
      join registry.compound c on c.committee_id = d.committee_id and c.id = d.compound_id
      join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id`)
    const expected = truth.map((one) => [one.name, one.compound, one.building, one.unit, one.room].join('|'))
    expect(rows.map(({ at }) => at).sort()).toEqual(expected.sort())
    const [row] = await house.sql<{ count: number }>('select count(*)::int as count from registry.person')
    expect(row?.count).toBe(5200)
  })

  test('sure numbers are found by their blind index, and belong to the right name', async () => {
    const truth: TruePerson[] = JSON.parse(readFileSync(join(samples, 'truth-people.json'), 'utf8'))
    const rows = await house.sql<{ name: string; index: string }>(
      `select name, encode(document_index, 'hex') as index from registry.person where document_doubts = '{}'`,
    )
    const names = new Map(
      truth.map(({ name, id }) => [house.open.house.vault.index('idNumber', id).toString('hex'), name]),
    )
    expect(rows.length).toBeGreaterThan(5000)
    expect(rows.filter(({ name, index }) => names.get(index) !== name)).toEqual([])
  })

  test('the same file once more changes nothing at all', async () => {
    const once = await house.registry()
    const again = await house.bring('居民花名册.xlsx', readFileSync(roster))
    expect(again.counts).toMatchObject({
      people: { new: 0, known: 5200, changed: 0 },
      homes: { new: 0, changed: 0 },
    })
    expect(await house.registry()).toEqual(once)
  })

  test('taken back, the registry is as it was before', async () => {
    const begun = performance.now()
    await takenBack(importId)
    console.log(`taken back in ${Math.round(performance.now() - begun)} ms`)
    const page = await house.ask<ImportPage>('import.page', { importId })
    expect(page).toMatchObject({ state: 'undone', undo: { stayed: [], persons: [], changes: 0 } })
    expect(await house.registry()).toEqual(before)
  })
})
