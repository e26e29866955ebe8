import type { Sought } from '../../domain/imports/import-matching.ts'
import { newId } from '../../domain/kit/ids.ts'
import { importWords } from '../../text/zh-CN/imports.ts'
import type { Vault } from '../house.ts'
import { pace } from '../pace.ts'
import type { NewFlag, NewResidence } from '../registry/bulk-rows.ts'
import type { Maker } from '../registry/change-store.ts'
import { newcomer, type Newcomer } from './newcomer.ts'
import type { PartPlan } from './part-plan.ts'

/** What writing needs besides the plan. */
export interface Writing {
  readonly vault: Vault
  readonly maker: Maker
}

interface NewRows {
  readonly persons: {
    readonly id: string
    readonly sealed: Newcomer['person']
    readonly gridId: string | null
  }[]
  readonly phones: Newcomer['phones'][number][]
  readonly residences: NewResidence[]
  readonly flags: NewFlag[]
}

/** The rows that everybody new adds. `householdOf` by the person's key in the sheet; `ready`: who was made ready before. */
export async function rowsOf(
  plan: PartPlan,
  vault: Vault,
  ready: ReadonlyMap<string, Newcomer>,
  householdOf: (key: string) => string | undefined,
  today: string,
): Promise<NewRows> {
  const rows: NewRows = { persons: [], phones: [], residences: [], flags: [] }
  for (const { read, index } of plan.newPeople) {
    await pace()
    const { id: personId, person, phones } = ready.get(read.key) ?? newcomer(vault, read, index)
    const home = plan.homeAt.get(read.home ?? '')
    const householdId = householdOf(read.key)
    rows.persons.push({ id: personId, sealed: person, gridId: home?.gridId ?? null })
    rows.phones.push(...phones)
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

export function flagsOf(flags: Sought['read']['flags'], personId: string, since: string): NewFlag[] {
  const { flagSource: source, flagPurpose: purpose } = importWords
  return flags.map(({ code }) => ({ id: newId(), personId, flag: code, source, since, purpose }))
}
