import { numberToKeep } from '../../domain/imports/import-changes.ts'
import type { Sought } from '../../domain/imports/import-matching.ts'
import { nationCode } from '../../domain/imports/import-nations.ts'
import { hukouStatusOf } from '../../domain/imports/import-residence.ts'
import { newId } from '../../domain/kit/ids.ts'
import { importWords } from '../../text/zh-CN/imports.ts'
import type { Vault } from '../house.ts'
import type { NewFlag, NewPerson, NewPhone, NewResidence } from '../registry/bulk-rows.ts'
import type { Maker } from '../registry/change-store.ts'
import { openPace } from './pace.ts'
import type { PartPlan } from './part-plan.ts'

/** What writing needs besides the plan. */
export interface Writing {
  readonly vault: Vault
  readonly maker: Maker
}

/** Doubts that the number alone does not show: kept with the person until somebody has looked. */
const DOUBTS = new Set(['id-lost-to-a-number-cell', 'id-used-twice', 'sex-against-id', 'birth-against-id'])

interface NewRows {
  readonly persons: NewPerson[]
  readonly phones: NewPhone[]
  readonly residences: NewResidence[]
  readonly flags: NewFlag[]
}

/** The rows that everybody new adds. `householdOf` by the person's key in the sheet. */
export async function rowsOf(
  plan: PartPlan,
  householdOf: (key: string) => string | undefined,
  today: string,
): Promise<NewRows> {
  const rows: NewRows = { persons: [], phones: [], residences: [], flags: [] }
  const pace = openPace()
  for (const { read, index } of plan.newPeople) {
    await pace()
    const personId = newId()
    const home = plan.homeAt.get(read.home ?? '')
    const householdId = householdOf(read.key)
    rows.persons.push(personOf(read, index, personId, home?.gridId ?? null))
    rows.phones.push(...phonesOf(read.phones, personId, 0))
    rows.flags.push(...flagsOf(read.flags, personId, today))
    if (home && householdId)
      rows.residences.push({
        id: newId(),
        personId,
        householdId,
        dwellingId: home.id,
        relation: read.relation?.word ?? '',
      })
  }
  return rows
}

function personOf(
  read: Sought['read'],
  index: string | undefined,
  id: string,
  gridId: string | null,
): NewPerson {
  const number = numberToKeep(read)
  return {
    id,
    gridId,
    name: read.name,
    sex: read.sex ?? 'unknown',
    birth: read.birth ?? null,
    nation: nationCode(read.nation) ?? null,
    document: number === undefined ? null : { number, index },
    documentDoubts: read.findings.filter((kind) => DOUBTS.has(kind)),
    hukouStatus: hukouStatusOf(read.residence) ?? 'unknown',
    note: read.remark ?? null,
  }
}

export function phonesOf(numbers: readonly string[], personId: string, rank: number): NewPhone[] {
  return numbers.map((number, at) => ({ id: newId(), personId, number, rank: rank + at }))
}

export function flagsOf(flags: Sought['read']['flags'], personId: string, since: string): NewFlag[] {
  const { flagSource: source, flagPurpose: purpose } = importWords
  return flags.map(({ code }) => ({ id: newId(), personId, flag: code, source, since, purpose }))
}
