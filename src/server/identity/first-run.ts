import { z } from 'zod'
import { name as accountName, login } from '../../domain/identity/account.ts'
import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import { areaName, areaCode } from '../../domain/identity/area-deeds.ts'
import { codeFits } from '../../domain/identity/area-code.ts'
import { areaLevels, type Area } from '../../domain/identity/area.ts'
import { isWeakPassword } from '../../domain/identity/password-rule.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { Refused, refuse } from '../../domain/kit/refusal.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { hashPassword } from '../crypto/passwords.ts'
import { sameSecret, spokenCode } from '../crypto/tokens.ts'
import type { Database } from '../database/database.ts'
import type { Door } from '../door.ts'
import type { House } from '../house.ts'
import { addAccount, addGrant, countAccounts, lockFirstAccount } from './account-store.ts'

/** The office as its first person writes it down: the areas from the top to its own community, and the owner's account. */
export const firstRunForm = z.object({
  setupCode: z.string().max(40),
  login,
  name: accountName,
  password: z.string().max(200),
  areas: z
    .array(z.object({ level: z.enum(areaLevels), name: areaName, code: areaCode.nullable().default(null) }))
    .min(1)
    .max(areaLevels.length),
})
export type FirstRunForm = z.infer<typeof firstRunForm>

export interface FirstRunRoom {
  readonly database: Database
  readonly house: House
  readonly door: Door
  readonly clock: () => string
  readonly beginTree: (top: Omit<Area, 'path' | 'parentId'>) => Promise<void>
}

export interface FirstRun {
  /** To be printed where the program was started, and nowhere else: whoever reads it owns the installation. */
  readonly setupCode: string
  isOpen(): Promise<boolean>
  /** Refused, or the ids of the areas from the top down, all of them new or found again by level and name. */
  begin(
    form: FirstRunForm,
  ): Promise<{ readonly refused: RefusalCode } | { readonly areaIds: readonly string[] }>
}

/** Half of its 49 bits would take a century at this rate. */
const WRONG_CODES = 5
const LOCK_MS = 15 * 60_000

/** The first start of an empty house. Open as long as there is no account; a second owner at the same moment is refused. */
export function openFirstRun(room: FirstRunRoom): FirstRun {
  const setupCode = spokenCode(10)
  let wrong: number[] = []

  let over = false

  // Accounts are never taken out, so what is over stays over.
  const isOpen = async () => {
    if (!over) over = (await room.database.reference((tx) => countAccounts(tx))) > 0
    return !over
  }
  return {
    setupCode,
    isOpen,
    async begin(form) {
      const at = Date.parse(room.clock())
      wrong = wrong.filter((time) => at - time < LOCK_MS)
      const right = wrong.length < WRONG_CODES && sameSecret(form.setupCode.trim().toUpperCase(), setupCode)
      if (!right) wrong.push(at)
      if (!right) return { refused: 'first-run-code-wrong' }
      if (!(await isOpen())) return { refused: 'first-run-over' }
      if (isWeakPassword(form.password, form.login)) return { refused: 'password-weak' }
      try {
        return { areaIds: await makeOffice(room, form) }
      } catch (error) {
        if (error instanceof Refused) return { refused: error.refusal.code }
        throw error
      }
    },
  }
}

async function makeOffice(room: FirstRunRoom, form: FirstRunForm): Promise<readonly string[]> {
  const areaIds: string[] = []
  for (const area of form.areas) areaIds.push(await findOrMake(room, areaIds.at(-1) ?? null, area))
  await addOwner(room, form, areaIds[0]!)
  return areaIds
}

/** A first run that broke off half way finds again what it made. */
async function findOrMake(
  { house, door, clock, beginTree }: FirstRunRoom,
  parentId: string | null,
  { level, name, code }: FirstRunForm['areas'][number],
): Promise<string> {
  const beside = house.areas.all().filter((area) => area.parentId === parentId && area.level === level)
  // A tree has one top, whatever it was called in the first try.
  const known = parentId === null ? beside[0] : beside.find((area) => area.name === name)
  if (known) return known.id
  const areaId = newId()
  if (parentId === null) {
    if (!codeFits({ level, code })) refuse('area-code-wrong')
    await beginTree({ id: areaId, level, code, name })
    return areaId
  }
  const input = { areaId, parentId, level, name, code }
  const envelope = { id: newId(), action: 'area.create', input, madeAt: clock(), at: parentId }
  const outcome = await door.execute(envelope, SYSTEM_ACTOR)
  if (outcome.status === 'refused') refuse(outcome.refusal.code)
  if (outcome.status !== 'done') throw new Error(`an area could not be made: ${outcome.status}`)
  return areaId
}

async function addOwner(
  { database, clock }: FirstRunRoom,
  form: FirstRunForm,
  areaId: string,
): Promise<void> {
  const passwordHash = await hashPassword(form.password)
  const now = clock()
  await database.reference(async (tx) => {
    await lockFirstAccount(tx)
    if ((await countAccounts(tx)) > 0) refuse('first-run-over')
    const id = newId()
    const { login, name } = form
    await addAccount(tx, { id, login, name, passwordHash, mustChange: false, demo: false, areaId, at: now })
    const grant = {
      id: newId(),
      accountId: id,
      role: 'systemAdministrator',
      areaId,
      from: dayOf(now),
      until: null,
    }
    await addGrant(tx, { ...grant, by: SYSTEM_ACTOR.id, at: now })
  })
}
