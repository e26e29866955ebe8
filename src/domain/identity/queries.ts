import { z } from 'zod'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { Area } from './area.ts'
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
  readonly lastSeenAt: string | null
  readonly grants: readonly GrantView[]
}

/** Accounts that hold or held a role in this area or below, and those without any role yet. */
export const listAccounts = query('account.list', z.object({})).answers<readonly AccountRow[]>()

export interface AreaRow extends Area {
  /** How many areas lie directly below. */
  readonly below: number
}

/** The areas of one's own part of the tree. */
export const areaTree = query('area.tree', z.object({})).answers<readonly AreaRow[]>()

export interface SessionRow {
  readonly id: string
  readonly device: string
  readonly network: string
  readonly createdAt: string
  readonly seenAt: string
  readonly current: boolean
}

export const listSessions = query('session.list', z.object({})).answers<readonly SessionRow[]>()

export interface AuditRow {
  readonly position: number
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly actorId: string
  readonly actorName: string
  readonly writtenAt: string
  readonly detail: unknown
}

const period = { from: day.optional(), until: day.optional(), after: z.string().max(40).optional() }

/** Who saw whose full number, when and why (行为审计): newest first. */
export const auditReveals = query(
  'audit.reveals',
  z.object({ ...period, accountId: id.optional(), personId: id.optional() }),
).answers<Page<AuditRow>>()

/** Everything that was done, newest first; by one person or to one thing if named. */
export const auditEntries = query(
  'audit.entries',
  z.object({ ...period, accountId: id.optional(), subjectId: id.optional() }),
).answers<Page<AuditRow>>()

export const identityQueries = [listAccounts, areaTree, listSessions, auditReveals, auditEntries] as const

/** What a desk must know of whoever has signed in (`GET /api/me`). */
export interface Me {
  readonly accountId: string
  readonly name: string
  readonly demo: boolean
  readonly mustChangePassword: boolean
  readonly secondFactor: boolean
  /** The communities this person works in, and what may be done and asked in each. */
  readonly committees: readonly {
    readonly id: string
    readonly name: string
    readonly level: string
    readonly permitted: readonly string[]
    readonly roles: readonly Role[]
  }[]
}
