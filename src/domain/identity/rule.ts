import type { Bearer, Role } from './role.ts'

export type Holder = Role | Bearer

/**
 * How far a right reaches. `area`: whatever lies in the area the role is held for. `addressed`: only what is addressed to
 * the holder's organisation. `opened`: only the one thing the link or token opens. `appointed`: in the area, and only what the
 * holder was put to by name (the mediators of a file).
 */
export type Reach = 'area' | 'addressed' | 'opened' | 'appointed'

/** One row of the table of rights. Who is not named may not. */
export type Rule = Partial<Record<Holder, Reach>> & {
  /** Any signed-in person, for what is his or her own (sessions, password). */
  readonly account?: 'own'
}

/** The desk of a community: its workers and its secretary. */
export const office = { communityWorker: 'area', secretary: 'area' } as const satisfies Rule
/** The desk and the grid workers, each in the own grid. */
export const community = { ...office, gridWorker: 'area' } as const satisfies Rule
/** Whoever sets up areas, accounts and code lists. */
export const administration = { systemAdministrator: 'area' } as const satisfies Rule
/** Any signed-in person, for the own things. */
export const own = { account: 'own' } as const satisfies Rule
