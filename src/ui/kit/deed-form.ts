import type { ReactElement } from 'react'
import type { Action } from '../../domain/kit/action.ts'
import type { RefusalCode } from '../../domain/refusals.ts'

/** One field of a small form; `when`: only while what is typed so far is like that. */
export type DeedField = PlainField & {
  readonly when?: (typed: Readonly<Record<string, unknown>>) => boolean
}

/** `key` is the field's name in the deed's input. */
type PlainField =
  | {
      readonly kind: 'words'
      readonly key: string
      readonly label: string
      readonly optional?: boolean
      readonly rows?: number
      readonly initial?: string
    }
  | {
      readonly kind: 'line'
      readonly key: string
      readonly label: string
      readonly optional?: boolean
      readonly initial?: string
      /** What is wrong with the text, in words; `undefined`: nothing. */
      readonly complaint?: (text: string) => string | undefined
    }
  | {
      /** Hidden while it is typed; there is no initial value, since none is ever told. */
      readonly kind: 'secret'
      readonly key: string
      readonly label: string
      readonly optional?: boolean
      readonly hint?: string
    }
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: string
      readonly choices: readonly Choice[]
      readonly initial?: string | boolean
      /** It is asked only while this holds of what was typed so far. */
      readonly when?: (typed: Readonly<Record<string, unknown>>) => boolean
    }
  | {
      readonly kind: 'pick'
      readonly key: string
      readonly label: string
      readonly optional?: boolean
      readonly choices: readonly Choice[]
      readonly initial?: string
    }
  | {
      readonly kind: 'day'
      readonly key: string
      readonly label: string
      readonly optional?: boolean
      readonly initial?: string
    }
  | {
      readonly kind: 'number'
      readonly key: string
      readonly label: string
      readonly optional?: boolean
      readonly initial?: number
      /** 1 where it is not given. */
      readonly least?: number
      readonly most: number
    }
  | {
      readonly kind: 'tick'
      readonly key: string
      readonly label: string
      readonly hint?: string
      readonly initial?: boolean
    }
  | {
      /** A control of the screen's own, given `id`, `value` and `onChange` by the form. */
      readonly kind: 'own'
      readonly key: string
      readonly label: string
      readonly control: ReactElement
      readonly optional?: boolean
      readonly initial?: unknown
    }

export interface Choice {
  readonly value: string | boolean
  readonly label: string
  /** What else may be typed to find it in a list: pinyin, initials. */
  readonly keys?: string
}

/** A deed that is asked for in a small dialogue: its fields, and what its input holds besides them. */
export interface DeedForm {
  readonly action: Action
  readonly title: string
  /** What will happen, where that is not plain. */
  readonly hint?: string
  readonly fields: readonly DeedField[]
  /** The rest of the input: ids of the subject and of what the deed makes. Made anew for every opening. */
  readonly rest: () => Readonly<Record<string, unknown>>
  readonly danger?: boolean
  /** Turns what was typed into the input, where that is more than putting it together. */
  readonly shape?: (typed: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  /** What is wrong with the fields taken together, in words; then nothing is sent. */
  readonly complaint?: (typed: Readonly<Record<string, unknown>>) => string | undefined
  /** After this refusal the same may be sent once more, with this added, by a button of that name. */
  readonly anyway?: {
    readonly code: RefusalCode
    readonly label: string
    readonly input: Readonly<Record<string, unknown>>
  }
}

/** Choices from a record of words, in the order of the codes; a code without a word shows itself. */
export function choicesOf(
  words: Readonly<Record<string, string>>,
  codes: readonly string[],
): readonly Choice[] {
  return codes.map((value) => ({ value, label: words[value] ?? value }))
}
