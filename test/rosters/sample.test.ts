import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wholeOf } from '../../src/domain/imports/results.ts'
import { startStudy } from '../../src/domain/imports/study.ts'
import type { Understanding } from '../../src/domain/imports/understanding.ts'
import { openWorkbook } from '../../src/server/sheets/read-workbook.ts'
import { understandFile } from '../../src/server/sheets/understand-file.ts'

const folder = join(import.meta.dirname, '../../../shared/samples')

interface TruePerson {
  readonly name: string
  readonly id: string
  readonly birth: string
  readonly male: boolean
  readonly phone: string
  readonly rel: string
  readonly compound: string
  readonly building: number
  readonly unit: number
  readonly room: string
}

const spell = (name: string, ...place: unknown[]): string => [name, ...place].join('|')

function counts(found: Understanding): Map<string, number> {
  const all = new Map<string, number>(
    [...found.findings, ...found.skipped].map(({ kind, count }) => [kind, count]),
  )
  for (const { kind } of found.questions) all.set(kind, (all.get(kind) ?? 0) + 1)
  return all
}

// The samples are not part of the project: without them there is nothing to compare with.
describe.skipIf(!existsSync(folder))('the sample folder of an office', () => {
  it('has everybody of the roster once, at the right home, with the right facts', async () => {
    const found = await understandFile(join(folder, '居民花名册.xlsx'))
    const truth: TruePerson[] = JSON.parse(readFileSync(join(folder, 'truth-people.json'), 'utf8'))
    const homes = new Map(found.homes.map((home) => [home.key, home]))
    const left = Map.groupBy(found.people, (person) => {
      const home = homes.get(person.home ?? '')
      return spell(person.name, home?.compound, home?.building, home?.stair, home?.room)
    })
    const wrong: string[] = []
    for (const person of truth) {
      const key = spell(person.name, person.compound, person.building, person.unit, person.room)
      const there = left.get(key) ?? []
      const at = there.findIndex((each) => each.idNumber?.slice(0, 14) === person.id.slice(0, 14))
      const [match] = at === -1 ? [] : there.splice(at, 1)
      if (!match) wrong.push(`${key} missing`)
      else if (match.birth !== person.birth || match.sex !== (person.male ? 'male' : 'female'))
        wrong.push(`${key} facts`)
      else if ((match.phones[0] ?? '') !== person.phone || match.relation?.word !== person.rel)
        wrong.push(`${key} phone or relation`)
    }
    expect(wrong).toEqual([])
    expect([...left.values()].flat()).toEqual([])
    expect(found.people).toHaveLength(5200)
  })

  it('has every planted defect in its report, within two of a hundred', async () => {
    const found = counts(await understandFile(join(folder, '居民花名册.xlsx')))
    const { defects }: { defects: Record<string, number> } = JSON.parse(
      readFileSync(join(folder, 'truth.json'), 'utf8'),
    )
    const off = Object.entries(defects).filter(([kind, planted]) => {
      return Math.abs((found.get(kind.replaceAll(' ', '-')) ?? 0) - planted) > planted * 0.02
    })
    expect(off).toEqual([])
  })

  it.each(['words that mean nothing', 'none at all'])(
    'is understood as well when its headers are %s',
    async (headers) => {
      const workbook = await openWorkbook(new Uint8Array(readFileSync(join(folder, '居民花名册.xlsx'))))
      const study = startStudy()
      for (const [position, head] of workbook.sheets.entries()) {
        const last = head.name === '三网格' ? 2 : 1
        study.sheet({ ...head, merges: head.merges.filter((merge) => merge.top > last) })
        for await (const batch of workbook.rows(position)) {
          for (const row of batch) {
            if (row.index > last) study.row(row)
            else if (row.index === last && headers !== 'none at all')
              study.row({ ...row, cells: row.cells.map((_, column) => `列${column}`) })
          }
        }
      }
      const found = wholeOf(study.finish())
      const homes = new Map(found.homes.map((home) => [home.key, home]))
      const truth: TruePerson[] = JSON.parse(readFileSync(join(folder, 'truth-people.json'), 'utf8'))
      const understood = found.people.map((person) => {
        const home = homes.get(person.home ?? '')
        return spell(person.name, home?.compound, home?.building, home?.stair, home?.room)
      })
      expect(understood.toSorted()).toEqual(
        truth.map((each) => spell(each.name, each.compound, each.building, each.unit, each.room)).toSorted(),
      )
    },
  )

  it.each([
    ['楼栋台账', 'buildings'],
    ['疫苗接种台账', 'vaccination'],
    ['地锁摸排表', 'locks'],
    ['志愿者名册', 'volunteers'],
    ['上级报表-接种进度日报', 'return-form'],
    ['上级报表-独居老人摸排', 'return-form'],
    ['上级报表-老旧小区底数', 'return-form'],
  ])('%s is recognised as %s', async (name, kind) => {
    const found = await understandFile(join(folder, `${name}.xlsx`))
    expect(found.sheets.map((sheet) => sheet.kind)).toEqual([kind])
    expect(found.people).toEqual([])
  })

  it('has the buildings with their stairs, homes, management and attendance', async () => {
    const { buildings } = await understandFile(join(folder, '楼栋台账.xlsx'))
    expect(buildings).toHaveLength(50)
    expect(buildings[1]).toMatchObject({
      compound: '市乡西楼小区',
      building: '1',
      stairs: 4,
      homes: 48,
      yearBuilt: 1980,
      managed: false,
      unattended: true,
    })
  })
})
