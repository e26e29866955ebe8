import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import { openImportHouse, type ImportHouse } from '../../../test/imports/import-house.ts'

let house: ImportHouse
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.close())

const header = '网格,小区,楼号,单元,房号,姓名,与户主关系,身份证号,民族,联系电话,人户状态,标签,备注'
const lines = [
  ',,,,,周没住址,,150105198001010033,,13900000006,,,',
  '第一网格,三友小区,3,2,501,王建国,户主,150105195803120017,汉族,13900000001,人户一致,,',
  '第一网格,三友小区,3,2,501,李秀英,妻,150105196002290023,蒙古族,13900000002,人户一致,独居老人,腿脚不便',
  '第一网格,三友小区,3,2,501,王小明,儿子,,汉族,,人户一致,,',
  '二网格,三友小区,4,1,101,赵雷,户主,150105197001010014,汉族,13900000003、0471-6600123,人在户不在,低保,',
  '二网格,三友小区,4,1,102,赵雷,租客,150105199001010031,汉族,13900000004,租住,,',
  ',三友小区,,,门房,孙师傅,户主,,,13900000005,,,夜里值班',
]
const roster = (rows = lines) => `${header}\n${rows.join('\n')}\n`

interface Seen {
  readonly name: string
  readonly key: string | null
  readonly grid: string | null
  readonly birth: string | null
  readonly nation: string | null
  readonly hukou: string
  readonly relation: string | null
  readonly flags: string[]
  readonly phones: number
}

function people(): Promise<Seen[]> {
  return house.sql<Seen>(`
    select p.name, d.address_key as key, p.grid_id as grid, p.birth, p.nation, p.hukou_status as hukou, r.relation,
           array(select flag from registry.person_flag f where f.person_id = p.id order by 1) as flags,
           (select count(*)::int from registry.person_phone n where n.person_id = p.id) as phones
    from registry.person p
    left join registry.residence r on r.person_id = p.id and r.ended_on is null
    left join registry.dwelling d on d.id = r.dwelling_id
    where p.state = 'here' order by p.name, p.birth`)
}

/** Each test begins with the roster on the books and ends with it taken back. */
let importId = ''
let before: Record<string, string>
beforeEach(async () => {
  before = await house.registry()
  const brought = await house.bring('花名册.csv', roster())
  importId = brought.importId
  expect(brought.counts).toMatchObject({ people: { new: 7, known: 0, changed: 0 } })
  return async () => {
    await takeBack(importId)
    expect(await house.registry()).toEqual(before)
  }
})

async function takeBack(id: string): Promise<ImportPage> {
  expect(await house.act('import.undo', { importId: id })).toMatchObject({ status: 'done' })
  await house.work(id)
  const page = await house.ask<ImportPage>('import.page', { importId: id })
  expect(page.state).toBe('undone')
  return page
}

test('everybody of the sheet is on the books once, at home, in the grid of the building', async () => {
  const seen = await people()
  expect(seen.map(({ name }) => name).sort()).toEqual(
    ['周没住址', '孙师傅', '李秀英', '王小明', '王建国', '赵雷', '赵雷'].sort(),
  )
  const by = (name: string, key: string | null) => seen.find((one) => one.name === name && one.key === key)
  expect(by('王建国', '三友|3|2|501|')).toMatchObject({
    grid: house.grids[0],
    birth: '1958-03-12',
    nation: '01',
    hukou: 'together',
    relation: '户主',
  })
  expect(by('李秀英', '三友|3|2|501|')).toMatchObject({
    nation: '02',
    flags: ['limited-mobility', 'living-alone'],
  })
  expect(by('赵雷', '三友|4|1|101|')).toMatchObject({
    grid: house.grids[1],
    phones: 2,
    flags: ['low-income'],
  })
  expect(by('赵雷', '三友|4|1|102|')).toMatchObject({ relation: '租客' })
  expect(by('孙师傅', '三友||||门房')).toMatchObject({ grid: null, phones: 1 })
  expect(by('周没住址', null)).toMatchObject({ birth: '1980-01-01' })
  const [tenants] = await house.sql<{ tenure: string }>(
    `select tenure from registry.household h join registry.dwelling d on d.id = h.dwelling_id where d.room = '102'`,
  )
  expect(tenants).toEqual({ tenure: 'tenant' })
})

test('the same file again changes nothing', async () => {
  const once = await house.registry()
  const again = await house.bring('花名册 (1).csv', roster())
  expect(again.counts).toMatchObject({
    people: { new: 0, known: 7, changed: 0 },
    homes: { new: 0, changed: 0 },
  })
  expect(await house.registry()).toEqual(once)
  await takeBack(again.importId)
  expect(await house.registry()).toEqual(once)
})

test('a changed cell changes that person, with history, and taking it back restores what was', async () => {
  const once = await house.registry()
  const rows = [...lines]
  rows[1] = rows[1]!.replace('王建国', '王建囯').replace('汉族', '回族')
  rows[2] = rows[2]!.replace('13900000002', '13900000022')
  rows[3] = rows[3]!.replace('王小明,儿子,', '王小明,儿子,150105198505050059')
  rows[4] = rows[4]!.replace('人在户不在', '人户一致')
  const changed = await house.bring('花名册.csv', roster(rows))
  expect(changed.counts).toMatchObject({
    people: { new: 0, known: 3, changed: 4 },
    changes: { name: 1, nation: 1, phone: 1, document: 1, birth: 1, hukou: 1 },
  })
  const seen = await people()
  expect(seen.find(({ name }) => name === '王建囯')).toMatchObject({ nation: '03' })
  expect(seen.find(({ name }) => name === '李秀英')).toMatchObject({ phones: 2 })
  const [history] = await house.sql<{ count: number }>(
    `select count(*)::int as count from registry.change where action = 'import.applyPart' and made_by = '${house.worker.id}'`,
  )
  expect(history?.count).toBe(4)
  await takeBack(changed.importId)
  expect(await house.registry()).toEqual(once)
})

test('whoever is in the sheet at another home has moved there', async () => {
  const rows = [...lines]
  rows[5] = rows[5]!.replace('4,1,102', '4,1,103')
  const moved = await house.bring('花名册.csv', roster(rows))
  expect(moved.counts).toMatchObject({ people: { changed: 1 }, homes: { new: 1 }, changes: { home: 1 } })
  const seen = await people()
  expect(new Set(seen.filter(({ name }) => name === '赵雷').map(({ key }) => key))).toEqual(
    new Set(['三友|4|1|101|', '三友|4|1|103|']),
  )
  await takeBack(moved.importId)
  expect((await people()).map(({ key }) => key)).toContain('三友|4|1|102|')
})

test('two people with one name in one home stay two, also the second time', async () => {
  const rows = [
    '第一网格,三友小区,9,1,101,刘伟,户主,150105196003030014,汉族,,,,',
    '第一网格,三友小区,9,1,101,刘伟,儿子,150105198803030019,汉族,,,,',
  ]
  const first = await house.bring('刘家.csv', roster(rows))
  expect(first.counts.people).toEqual({ new: 2, known: 0, changed: 0 })
  const second = await house.bring('刘家.csv', roster(rows))
  expect(second.counts.people).toEqual({ new: 0, known: 2, changed: 0 })
  await takeBack(second.importId)
  await takeBack(first.importId)
})

test('a person whom somebody has worked on since stays when the sheet is taken back, and is told', async () => {
  const extra = '第三网格,新华小区,1,1,101,钱多多,户主,150105197707070017,汉族,13900000009,,,'
  const more = await house.bring('又一张.csv', roster([extra]))
  const [person] = await house.sql<{ id: string }>(`select id from registry.person where name = '钱多多'`)
  const personId = person!.id
  expect(await house.act('person.correct', { personId, nation: '02' })).toMatchObject({ status: 'done' })
  const page = await takeBack(more.importId)
  expect(page.undo?.persons).toEqual([{ id: personId, name: '钱多多' }])
  expect(page.undo?.stayed.map(({ table }) => table)).toContain('dwelling')
  await house.sql(`delete from registry.change_about; delete from registry.change_row; delete from registry.change;
    delete from registry.person_phone where person_id = '${personId}';
    delete from registry.residence where person_id = '${personId}'; delete from registry.person where id = '${personId}';
    delete from registry.household h using registry.dwelling d, registry.compound c
      where h.dwelling_id = d.id and d.compound_id = c.id and c.name = '新华小区';
    delete from registry.dwelling d using registry.compound c where d.compound_id = c.id and c.name = '新华小区';
    delete from registry.building d using registry.compound c where d.compound_id = c.id and c.name = '新华小区';
    delete from registry.compound where name = '新华小区'`)
})
