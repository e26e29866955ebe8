import { z } from 'zod'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { Preferences } from './account.ts'
import type { Area } from './area.ts'
import { listNotices } from './notice.ts'
import type { Role } from './role.ts'

export interface GrantView {
  readonly id: string
  readonly role: Role
  readonly areaId: string
  readonly areaName: string
  readonly from: string
  readonly until: string | null
}

export interface AccountRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly disabled: boolean
  readonly secondFactor: boolean
  /** Has a one-time password that nobody has changed yet. */
  readonly mustChangePassword: boolean
  readonly createdAt: string
  readonly lastSeenAt: string | null
  /** Those in the area asked about or below it; whatever else the account holds is not told. */
  readonly grants: readonly GrantView[]
}

const after = z.string().max(200).optional()

/** Accounts that hold or held a role in this area or below, and those made here that hold none; by login. */
export const listAccounts = query(
  'account.list',
  z.object({ words: z.string().trim().max(40).optional(), after }),
).answers<Page<AccountRow>>()

export interface SessionRow {
  readonly id: string
  readonly device: string
  readonly network: string
  readonly createdAt: string
  readonly seenAt: string
  readonly current: boolean
}

export interface SignInRow {
  readonly id: string
  readonly at: string
  /** `null`: nobody has the name that was typed. */
  readonly accountId: string | null
  readonly accountName: string | null
  readonly network: string
  readonly device: string
  readonly outcome: SignInOutcome
}

export const signInOutcomes = [
  'signedIn',
  'wrongPassword',
  'wrongCode',
  /** Right password, but the account is disabled or its one-time password too old. */ 'notAllowed',
  /** The last try of a pair before its lock. */ 'locked',
] as const
export type SignInOutcome = (typeof signInOutcomes)[number]

export interface AccountPage extends AccountRow {
  readonly sessions: readonly SessionRow[]
  /** The last twenty. */
  readonly signIns: readonly SignInRow[]
}

export const accountPage = query('account.page', z.object({ accountId: id })).answers<AccountPage>()

export interface AreaRow extends Area {
  /** How many areas lie directly below. */
  readonly below: number
  readonly secondFactorRequired: boolean
}

/** The areas of one's own part of the tree, and those above it. */
export const areaTree = query('area.tree', z.object({})).answers<readonly AreaRow[]>()

/** One's own sessions that still run, newest first. */
export const listSessions = query('session.list', z.object({})).answers<readonly SessionRow[]>()

export interface AuditRow {
  readonly position: number
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** Of an account or an area; of whatever may name a resident it is empty. */
  readonly subjectName: string
  /** `account`, `link`, `resident`, `public`, `system`. */
  readonly actorKind: string
  readonly actorId: string
  /** Empty where no account acted. */
  readonly actorName: string
  readonly writtenAt: string
  /** Ids, states and numbers that the deed wrote down; which, stands under `Detail.<action>` of the description. */
  readonly detail: Readonly<Record<string, unknown>> | null
}

/** One look at one full value. `field` and `reason` are the registry's codes (registry/reveal.ts). */
export interface RevealRow {
  readonly id: string
  readonly at: string
  readonly accountId: string
  readonly accountName: string
  readonly personId: string
  /** Masked: an audit names nobody in full. */
  readonly personName: string
  readonly field: string
  readonly reason: string
  readonly words: string
}

/** Days inclusive, in China; `after` is the `next` of the page before. */
const period = { from: day.optional(), until: day.optional(), after }

/** 谁看了谁 who saw whose full number, when and why (行为审计): newest first. */
export const auditReveals = query(
  'audit.reveals',
  z.object({ ...period, accountId: id.optional(), personId: id.optional() }),
).answers<Page<RevealRow>>()

/** Everything that was done in these books, newest first; by one person or to one thing if named. */
export const auditEntries = query(
  'audit.entries',
  z.object({ ...period, accountId: id.optional(), subjectId: id.optional() }),
).answers<Page<AuditRow>>()

/** Who signed in or tried to, of the accounts in this area: newest first. */
export const auditSignIns = query('audit.signIns', z.object({ ...period, accountId: id.optional() })).answers<
  Page<SignInRow>
>()

export const identityQueries = [
  listNotices,
  listAccounts,
  accountPage,
  areaTree,
  listSessions,
  auditReveals,
  auditEntries,
  auditSignIns,
] as const

/** What a desk must know of whoever has signed in (`GET /api/me`). */
export interface Me {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly demo: boolean
  /** Until it is changed, everything but that (and signing out) answers as not found. */
  readonly mustChangePassword: boolean
  readonly secondFactor: boolean
  /** The office asks for a second factor and there is none yet: until then as above. */
  readonly mustSetSecondFactor: boolean
  readonly preferences: Preferences
  /** The roles in force today. */
  readonly grants: readonly Omit<GrantView, 'id'>[]
  /** The communities this person works in, and what may be done and asked in each. */
  readonly committees: readonly {
    readonly id: string
    readonly name: string
    readonly level: string
    readonly permitted: readonly string[]
    readonly roles: readonly Role[]
  }[]
}
