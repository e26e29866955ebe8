import { isDay } from '../../domain/kit/dates.ts'
import type { AddressView } from '../../domain/registry/address-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { sayDay } from '../../ui/kit/when.ts'
import type { SendOutcome } from '../../ui/kit/sending.tsx'

interface Recorded {
  readonly madeAt: string
  /** Where it was recorded, if that home is on the books. */
  readonly home: AddressView | null
  readonly input: unknown
}

/** What `kept.read` told once. */
export function recordedOf(outcome: SendOutcome): Recorded | undefined {
  const secret = outcome.status === 'done' ? outcome.secret : undefined
  if (typeof secret !== 'object' || secret === null || !('madeAt' in secret)) return undefined
  const input = 'input' in secret ? secret.input : undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the deed's own answer (server/doors/kept-handlers.ts)
  const home = 'home' in secret ? (secret.home as AddressView | null) : null
  return { madeAt: String(secret.madeAt), home, input }
}

/**
 * What somebody recorded, as lines that can be read: words as they were said, choices by their names. Ids say nothing to anybody and
 * are left out.
 */
export function recordedText(words: Catalogue, language: string, { home, input }: Recorded): string {
  const where = home ? [addressText(words, home)] : []
  return [...where, ...linesOf(words, language, input)].join('\n')
}

function linesOf(words: Catalogue, language: string, value: unknown): readonly string[] {
  if (typeof value === 'string') {
    if (isId(value) || value === '') return []
    return [isDay(value) ? sayDay(words, language, value) : named(words, value)]
  }
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((one) => linesOf(words, language, one))
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A code of an outcome, a stance or a kind by its name; anything else as it stands. */
function named(words: Catalogue, text: string): string {
  const names: Readonly<Record<string, string>> = {
    ...words.registry.flags,
    ...words.registry.occupancies,
    ...words.drives.stances,
    ...words.doors.dayParts,
    ...words.doors.whoGoes,
    ...words.drives.choices,
    ...words.drives.ways,
    ...words.doors.seen,
    ...words.doors.outcomes,
  }
  return names[text] ?? text
}
