/** What a deed is done to, as far as rights and steps need it; read from the database, never from the input. */
export interface Subject {
  readonly kind: string
  readonly id: string
  /** The grid it lies in, where it lies in one. */
  readonly gridId?: string | null
  /** Its state, where it has a workflow. */
  readonly state?: string
  /** The organisation it is addressed to, where it is. */
  readonly organisationId?: string | null
  /** The account it belongs to, where it is somebody's own (a session, a draft). */
  readonly accountId?: string | null
  /** Accounts that were put to it by name, where only they may see it. */
  readonly appointed?: readonly string[]
}

/** The subject of a deed that begins something new, in the committee at large or in one grid. */
export function begins(kind: string, id: string, gridId?: string | null): Subject {
  return { kind, id, gridId: gridId ?? null }
}
