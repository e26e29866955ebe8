import type { RefusalCode } from '../refusals.ts'

/** Numbers, names of states and the like that the sentence needs; never personal data. */
export type Facts = Readonly<Record<string, string | number>>

/** Why a rule says no. The sentence for each code stands in `text`, with the same code as its key. */
export interface Refusal {
  readonly code: RefusalCode
  readonly facts?: Facts
}

/**
 * The four ways a deed can end. *Not found*: you may not see it. *Forbidden*: you see it but may not do this.
 * *Refused*: a rule says no, and which. *Invalid*: the input is not of the deed's form.
 */
export type Outcome =
  | {
      readonly status: 'done'
      readonly position: number
      readonly answer?: unknown
      readonly secret?: unknown
    }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'forbidden' }
  | { readonly status: 'notFound' }
  | { readonly status: 'invalid'; readonly issues: readonly InputIssue[] }

export interface InputIssue {
  readonly path: string
  readonly message: string
}

/** Thrown by a rule or a handler; the door turns it into a refused outcome and nothing is written. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(code: RefusalCode, facts?: Facts) {
    super(code)
    this.refusal = facts ? { code, facts } : { code }
  }
}

export function refuse(code: RefusalCode, facts?: Facts): never {
  throw new Refused(code, facts)
}

/** Thrown by `get…` readers: whoever asked may not see it, or it is not there; both read the same. */
export class NotFound extends Error {
  constructor(what = 'not found') {
    super(what)
  }
}
