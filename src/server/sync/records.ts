import { shippedKinds } from '../../domain/cases/kinds-shipped.ts'
import { ageOn } from '../../domain/registry/age.ts'
import type {
  DoorAttempt,
  DoorItem,
  DoorRecord,
  DoorResident,
  FieldRecord,
} from '../../domain/sync/field-record.ts'
import type { Tx } from '../database/database.ts'
import { derivedId } from '../derived-id.ts'
import type { Vault } from '../house.ts'
import { PHONE } from '../registry/person-columns.ts'
import type { AtDoor } from './at-door.ts'
import { looks } from './at-doors.ts'
import {
  listBuildings,
  listDoors,
  listGrids,
  listOpenDrives,
  listOwnKinds,
  listResidents,
  type ResidentRow,
} from './place-records-queries.ts'

/** A record without its version, which only comparing tells. */
export type Unversioned = FieldRecord extends infer R
  ? R extends FieldRecord
    ? Omit<R, 'version'>
    : never
  : never

const ATTEMPTS = 3

/** All records of a scope as they stand, composed of the fields of domain/sync/field-record.ts and no others. */
export async function composeRecords(tx: Tx, vault: Vault, today: string): Promise<readonly Unversioned[]> {
  const doors = await composeDoors(tx, vault, today)
  const buildings = (await listBuildings(tx)).map((one) => ({ kind: 'building' as const, ...one }))
  const drives = (await listOpenDrives(tx)).map((one) => ({ kind: 'drive' as const, ...one }))
  const grids = (await listGrids(tx)).map((one) => ({ kind: 'grid' as const, ...one }))
  return [...doors, ...buildings, ...drives, ...grids, ...(await composeKinds(tx))]
}

async function composeDoors(
  tx: Tx,
  vault: Vault,
  today: string,
): Promise<readonly Omit<DoorRecord, 'version'>[]> {
  const residents = grouped(await listResidents(tx, today))
  const seen: AtDoor[] = []
  for (const look of looks) seen.push(...(await look(tx, today, vault)))
  const there = grouped(seen)
  return (await listDoors(tx)).map((door) => {
    const at = there.get(door.id) ?? []
    const planned = at.flatMap(({ nextOn }) => nextOn ?? []).sort()
    const nextOn = planned[0] ?? null
    // Whoever planned another day for one of the things here said nothing of how.
    const nextHow = at.find((one) => one.nextHow && one.nextOn === nextOn)?.nextHow
    return {
      kind: 'door',
      ...door,
      residents: (residents.get(door.id) ?? []).map((row) => residentOf(row, vault, today)),
      open: at.flatMap(({ item }): DoorItem[] => (item ? [item] : [])),
      attempts: lastOf(at.flatMap(({ attempt }) => attempt ?? [])),
      nextOn,
      ...(nextHow ? { nextHow } : {}),
    }
  })
}

/** One knock answers for everything that was open: told by the door and by the drive, it is one attempt. */
function lastOf(attempts: readonly DoorAttempt[]): readonly DoorAttempt[] {
  const byMoment = new Map<string, DoorAttempt>()
  for (const one of attempts) {
    const key = `${one.at} ${one.by ?? ''}`
    if (!byMoment.has(key)) byMoment.set(key, one)
  }
  return [...byMoment.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, ATTEMPTS)
}

function residentOf(
  { personId, name, relation, birth, idTail, phones, flags }: ResidentRow,
  vault: Vault,
  today: string,
): DoorResident {
  return {
    personId,
    name,
    relation,
    age: birth ? ageOn(birth, today) : null,
    phones: phones.map(({ id, sealed }) => vault.open(PHONE, id, Buffer.from(sealed, 'base64'))),
    idTail,
    flags,
  }
}

async function composeKinds(tx: Tx) {
  const own = await listOwnKinds(tx)
  const codes = new Set(own.map(({ code }) => code))
  const shipped = shippedKinds
    .filter(({ code }) => !codes.has(code))
    .map(({ code, path }) => ({ code, name: path[2] }))
  return [...own.filter(({ retired }) => !retired), ...shipped].map(({ code, name }) => ({
    kind: 'matterKind' as const,
    id: derivedId('kind', tx.committeeId, code),
    code,
    name,
  }))
}

function grouped<R extends { readonly dwellingId: string }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.dwellingId)
    if (group) group.push(row)
    else groups.set(row.dwellingId, [row])
  }
  return groups
}
