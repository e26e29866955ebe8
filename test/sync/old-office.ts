import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { expect } from 'vitest'
import { openDoor } from '../../src/server/door.ts'
import type { Neighbourhood } from '../registry/neighbourhood.ts'

/** The key pair of the office that the outbox was sealed to. */
export function writeOutboxKey(
  folder: string,
  key: { readonly privateKey: string; readonly publicKey: string },
): void {
  const keys = { version: 1, keys: [{ createdAt: '2026-11-01T00:00:00Z', ...key }] }
  writeFileSync(join(folder, 'outbox-keys.json'), JSON.stringify(keys), { mode: 0o600 })
}

/** A community with the ids that the outbox names: a home, a drive's target there, and the phone; returns its grid worker. */
export async function areaAt(
  n: Neighbourhood,
  owner: Client,
  ids: {
    readonly at: string
    readonly deviceId: string
    readonly dwellingId: string
    readonly targetId: string
  },
): Promise<AccountActor> {
  const { at, deviceId, dwellingId, targetId } = ids
  const path = `${n.ids.street}.${at}.`
  await owner.query(
    `insert into identity.area (id, parent_id, level, name, path, valid_from) values ($1, $2, 'community', '旧', $3, '2020-01-01')`,
    [at, n.ids.street, path],
  )
  await n.house.areas.reload()
  const clock = () => '2026-11-23T01:00:00Z'
  const door = openDoor({ database: n.database, house: n.house, clock })
  const grant = { role: 'communityWorker' as const, areaId: at, areaPath: path, from: '2020-01-01' }
  const worker: AccountActor = { ...n.worker, grants: [grant] }
  const act = async (action: string, input: unknown) =>
    expect(await door.execute({ id: newId(), action, input, madeAt: clock(), at }, worker)).toMatchObject({
      status: 'done',
    })
  const compoundId = newId()
  await act('compound.write', { compoundId, name: '旧小区' })
  await act('dwelling.write', { dwellingId, compoundId, room: '101' })
  const targets = [{ targetId, kind: 'home', dwellingId }]
  await act('drive.open', { driveId: newId(), name: '旧动员', targets })
  await act('device.enrol', { deviceId, name: 'Android' })
  return worker
}
