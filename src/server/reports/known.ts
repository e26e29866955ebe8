import type { WhistleView } from '../../domain/cases/whistle.ts'
import type { HukouStatus } from '../../domain/registry/hukou-status.ts'

/** One procedure of the case, as far as papers speak of it. */
export interface KnownProcedure {
  readonly fileId: string
  readonly basis: string
  /** Received and still valid, in the order of the checklist. */
  readonly received: readonly {
    readonly key: string
    readonly name: string
    readonly copies: number
    readonly note: string
    readonly printedAs: string | undefined
  }[]
  /** Not yet there, of a kind that the community prints itself. */
  readonly toPrint: readonly {
    readonly paperKey: string
    readonly name: string
    readonly printedAs: string
  }[]
  /** Names of what is still to be done after the filing. */
  readonly ahead: readonly string[]
  /** Who saw the home, and when. */
  readonly seen: { readonly by: string; readonly on: string } | undefined
  readonly filing: KnownFiling | undefined
}

export interface KnownFiling {
  readonly subject: string
  readonly text: string
  readonly sentOn: string
  readonly number: string
  readonly answer: string
  readonly answeredOn: string | null
}

/** The agency asked last that is still to do something. */
export interface KnownTask {
  readonly taskId: string
  readonly organisation: string
  readonly ask: string
  readonly dueOn: string
  readonly sentOn: string
  readonly reminders: number
}

/** Everything that case, registry and procedure know for a paper. Words that nobody has written yet are ''. */
export interface Known {
  readonly matter: string
  /** Of the case. */
  readonly number: string
  readonly name: string
  readonly idMask: string
  readonly address: string
  readonly since: string | null
  /** What the last statement of residence says of the home. */
  readonly situation: string
  readonly hukouStatus: HukouStatus
  readonly hukouAddress: string
  readonly members: readonly { readonly name: string; readonly relation: string }[]
  readonly streetOffice: string
  readonly phone: string
  readonly officeAddress: string
  readonly handler: string
  readonly today: string
  readonly procedure: KnownProcedure | undefined
  readonly tasks: readonly KnownTask[]
  /** Offices that were called together for it, the last call last. */
  readonly whistles: readonly WhistleView[]
  /** Papers of this case that hold, the newest first. */
  readonly papers: readonly { readonly kind: string; readonly serial: string; readonly title: string }[]
}
