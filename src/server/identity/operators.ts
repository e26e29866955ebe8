import { z } from 'zod'
import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import type { Area } from '../../domain/identity/area.ts'
import type { AccountRow } from '../../domain/identity/queries.ts'
import type { Role } from '../../domain/identity/role.ts'
import { roleLevels } from '../../domain/identity/role-levels.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { NotFound, refuse, type Outcome } from '../../domain/kit/refusal.ts'
import type { Database } from '../database/database.ts'
import type { Door } from '../door.ts'
import type { House } from '../house.ts'
import { findAccountByLogin, listGrants } from './account-store.ts'
import { listAccountRows } from './identity-queries.ts'

/** What the operators' commands need of an open house. */
export interface OperatorsRoom {
  readonly database: Database
  readonly house: House
  readonly door: Door
  readonly clock: () => string
}

/** Thrown where the words of the command name nothing, or several. */
export class NoSuchName extends Error {}

const LISTED_AT_MOST = 10_000

/** An area by its id, its code or its name; the name must name only one. */
export function findAreaByWords({ house }: OperatorsRoom, words: string): Area {
  const byId = house.areas.find(words)
  if (byId) return byId
  const found = house.areas.all().filter(({ code, name }) => code === words || name === words)
  if (found.length === 1) return found[0]!
  const several = found.map(({ code, id, name }) => `${name} ${code ?? id}`).join(', ')
  throw new NoSuchName(
    found.length === 0
      ? `没有这个区划 / no such area: ${words}`
      : `有几个同名的区划, 请写代码 / several areas of this name, give the code: ${several}`,
  )
}

/**
 * A new account with its first role, from the console of the machine: through the same door as from the desk, as the
 * program itself. Returns the one-time password. Throws `Refused` with the rule's code, `NoSuchName` for an area.
 */
export async function addUser(
  room: OperatorsRoom,
  user: { readonly login: string; readonly name: string; readonly role: Role; readonly area: string },
): Promise<{ readonly accountId: string; readonly password: string }> {
  const area = findAreaByWords(room, user.area)
  if (!roleLevels[user.role].includes(area.level)) refuse('role-level-wrong')
  const accountId = newId()
  const { login, name, role } = user
  const password = await oneTimePassword(room, area.id, 'account.create', { accountId, login, name })
  const from = dayOf(room.clock())
  await act(room, area.id, 'role.give', { grantId: newId(), accountId, role, areaId: area.id, from })
  return { accountId, password }
}

/** All accounts, by login. */
export async function listUsers({ database, house }: OperatorsRoom): Promise<readonly AccountRow[]> {
  const tops = house.areas.all().filter(({ parentId }) => parentId === null)
  const lists = tops.map(({ path }) => listAccountRows(database, { areaPath: path, limit: LISTED_AT_MOST }))
  return (await Promise.all(lists)).flat()
}

/** Signs the account out everywhere; it does not sign in again until it is enabled. */
export async function disableUser(room: OperatorsRoom, login: string): Promise<void> {
  const { accountId, at } = await findUser(room, login)
  await act(room, at, 'account.disable', { accountId })
}

/** A new one-time password; the second factor is gone and an account that was disabled works again. */
export async function resetUser(room: OperatorsRoom, login: string): Promise<{ readonly password: string }> {
  const { accountId, at, disabled } = await findUser(room, login)
  if (disabled) await act(room, at, 'account.enable', { accountId })
  return { password: await oneTimePassword(room, at, 'account.reset', { accountId }) }
}

/** The account, and the area in whose books a deed about it is written: where it works, else where it was made. */
async function findUser({ database, house }: OperatorsRoom, login: string) {
  const found = await database.reference(async (tx) => {
    const account = await findAccountByLogin(tx, login)
    return account && { account, grants: await listGrants(tx, account.id) }
  })
  if (!found) throw new NoSuchName(`没有这个用户名 / no such account: ${login}`)
  const { account, grants } = found
  const places = [...grants.toReversed().map(({ areaId }) => areaId), account.areaId ?? '']
  const at = places.find((id) => house.areas.find(id)) ?? house.areas.all()[0]?.id ?? ''
  return { accountId: account.id, at, disabled: account.disabledAt !== null }
}

async function oneTimePassword(
  room: OperatorsRoom,
  at: string,
  action: string,
  input: unknown,
): Promise<string> {
  const { secret } = await act(room, at, action, input)
  return z.object({ password: z.string() }).parse(secret).password
}

async function act(
  { door, clock }: OperatorsRoom,
  at: string,
  action: string,
  input: unknown,
): Promise<Extract<Outcome, { status: 'done' }>> {
  const outcome = await door.execute({ id: newId(), action, input, madeAt: clock(), at }, SYSTEM_ACTOR)
  if (outcome.status === 'done') return outcome
  if (outcome.status === 'refused') refuse(outcome.refusal.code, outcome.refusal.facts)
  if (outcome.status === 'invalid')
    throw new NoSuchName(
      `填写的内容不对 / not of the right form: ${outcome.issues.map(({ path }) => path).join(', ')}`,
    )
  throw new NotFound()
}
