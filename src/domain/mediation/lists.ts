import { z } from 'zod'
import { decision } from '../kit/action.ts'
import type { Instant } from '../kit/dates.ts'
import { query } from '../kit/query.ts'
import { disputeTypes, mediationMethods, retentionCodes, retentions } from './file-lists.ts'

/** 纠纷类型, 化解方式, 保管期限: what an office counts by and how long it keeps; its own to change. */
export const mediationListNames = ['disputeType', 'method', 'retention'] as const
export type MediationListName = (typeof mediationListNames)[number]

export const listCode = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)

const listEntry = z.object({
  code: listCode,
  /** '': as it ships, in the words of the reader's language. */
  name: z.string().trim().max(40),
  /** 保管年限; `null`: for ever. Of the other lists always `null`. */
  years: z.number().int().min(1).max(200).nullable().default(null),
  /** Goes on for the files that have it, and is offered no more. */
  retired: z.boolean().default(false),
})
export type ListEntry = z.infer<typeof listEntry>

/** The whole list as it is from now on: a new edition. What an earlier one held may be retired, never left out. */
export const writeMediationList = decision(
  'mediationList.write',
  z.object({ list: z.enum(mediationListNames), entries: z.array(listEntry).min(1).max(80) }),
)

export interface MediationList {
  /** 0: as it ships. */
  readonly edition: number
  readonly entries: readonly ListEntry[]
}
export type MediationLists = Readonly<Record<MediationListName, MediationList>>

const plain = (code: string): ListEntry => ({ code, name: '', years: null, retired: false })

/** What holds where the office has written nothing of its own. */
export const shippedLists: MediationLists = {
  disputeType: { edition: 0, entries: disputeTypes.map(plain) },
  method: { edition: 0, entries: mediationMethods.map(plain) },
  retention: {
    edition: 0,
    entries: retentionCodes.map((code) => ({ ...plain(code), years: retentions[code] })),
  },
}

export type ListFlaw = 'list-code-missing' | 'list-twice' | 'list-nameless' | 'list-empty'

/** Why a list cannot be written so; `undefined`: it can. `shipped`: codes whose name comes with the program. */
export function listFlaw(before: readonly ListEntry[], after: readonly ListEntry[]): ListFlaw | undefined {
  const codes = new Set(after.map(({ code }) => code))
  if (before.some(({ code }) => !codes.has(code))) return 'list-code-missing'
  const names = after.filter(({ name }) => name !== '').map(({ name }) => name)
  if (codes.size < after.length || new Set(names).size < names.length) return 'list-twice'
  const known = new Set(Object.values(shippedLists).flatMap(({ entries }) => entries.map(({ code }) => code)))
  if (after.some(({ code, name }) => name === '' && !known.has(code))) return 'list-nameless'
  return after.every(({ retired }) => retired) ? 'list-empty' : undefined
}

/** May this still be chosen? What a file has already may stay although it is offered no more. */
export function isOffered(list: MediationList, code: string, had?: string | null): boolean {
  return code === had || list.entries.some((entry) => entry.code === code && !entry.retired)
}

/** The name of a code: the office's own, or the one that ships; a code without either shows itself. */
export function listName(
  list: MediationList | undefined,
  shipped: Readonly<Record<string, string>>,
  code: string,
): string {
  return list?.entries.find((entry) => entry.code === code)?.name || (shipped[code] ?? code)
}

export interface ListEdition extends MediationList {
  readonly writtenAt: Instant
  readonly by: string
}

export const mediationLists = query('mediationList.all', z.object({})).answers<MediationLists>()

/** Editions of one list, the latest first, at most fifty. */
export const mediationListHistory = query(
  'mediationList.history',
  z.object({ list: z.enum(mediationListNames) }),
).answers<readonly ListEdition[]>()
