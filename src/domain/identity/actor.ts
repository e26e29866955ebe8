import type { Bearer, Grant } from './role.ts'

/** Whoever acts or asks. Made by the server from a session, a link or a resident's token; never from the input. */
export type Actor = AccountActor | BearerActor

export interface AccountActor {
  readonly kind: 'account'
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
  readonly sessionId: string
}

export interface BearerActor {
  readonly kind: Bearer
  /** Id of the link or token; for `public` and `system` a fixed id. */
  readonly id: string
  readonly name: string
  /** The one thing a link or a resident's token opens. */
  readonly opens?: { readonly kind: string; readonly id: string; readonly committeeId: string }
}

export const SYSTEM_ACTOR: BearerActor = {
  kind: 'system',
  id: '00000000-0000-7000-8000-000000000001',
  name: 'system',
}

export const PUBLIC_ACTOR: BearerActor = {
  kind: 'public',
  id: '00000000-0000-7000-8000-000000000002',
  name: 'public',
}
