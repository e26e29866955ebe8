import type { reportCase } from '../../domain/cases/case.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import { heldGrants } from '../../domain/may.ts'
import type { Areas } from '../areas.ts'
import type { Circumstance, Deed } from '../deed.ts'
import type { Tx } from '../database/database.ts'
import { listHomePlaces } from './report-store.ts'

type ReportInput = InputOf<typeof reportCase>

/** A case that begins, and where: the home's grid as the registry has it, never as it was sent. */
export interface ReportSubject extends Subject {
  readonly gridId: string | null
  readonly compoundId: string | null
}

export type Report = Deed<ReportInput, ReportSubject>

/** Where each report lies. A home or a grid that is not in this community is not there. */
export async function reportSubjects(
  tx: Tx,
  deeds: readonly (Circumstance & { readonly input: ReportInput })[],
): Promise<readonly (ReportSubject | undefined)[]> {
  const homes = await listHomePlaces(
    tx,
    deeds.flatMap(({ input }) => input.dwellingId ?? []),
  )
  return deeds.map(({ input, actor, house, now }) => {
    const home = input.dwellingId ? homes.get(input.dwellingId) : null
    const named = input.gridId && !lies(house.areas, input.gridId, tx.committeeId)
    if (home === undefined || named) return undefined
    const told = home?.gridId ?? input.gridId
    const gridId = told ?? ownGrid(actor, house.areas, tx.committeeId, dayOf(now))
    return { kind: 'case', id: input.caseId, gridId, compoundId: home?.compoundId ?? null }
  })
}

function lies(areas: Areas, gridId: string, committeeId: string): boolean {
  const committee = areas.find(committeeId)
  const grid = areas.find(gridId)
  return Boolean(committee && grid?.path.startsWith(committee.path))
}

/** A grid worker who names no place means the own grid. */
function ownGrid(actor: Actor, areas: Areas, committeeId: string, today: string): string | null {
  if (actor.kind !== 'account') return null
  const path = areas.find(committeeId)?.path ?? '-'
  const near = heldGrants(actor, today).filter(({ areaPath }) => areaPath.startsWith(path))
  return near.find(({ role, areaPath }) => role === 'gridWorker' && areaPath !== path)?.areaId ?? null
}

/** From the public page: what only the desk can know (who it is, since when, under which number) is not taken over. */
export function asTold<D extends Report>(deed: D): D {
  if (deed.actor.kind !== 'public') return deed
  const { input } = deed
  const reporter = input.reporter ? { ...input.reporter, personId: null } : null
  const plain = { source: 'residentPage' as const, sourceNumber: null, reportedAt: null, title: '', reporter }
  return { ...deed, input: { ...input, ...plain } }
}
