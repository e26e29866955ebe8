import type { BannedCertificate } from './banned-certificates-table.ts'
import { bannedCertificate } from './banned-certificates.ts'
import type { IssuedKind } from './paper-issued.ts'
import type { FactsInput } from './paper-facts.ts'

/** Words in which something could be certified. A list of papers that others issued certifies nothing. */
const stating = ['subject', 'situation', 'hukou', 'reason', 'measures', 'background', 'request', 'note']

/** Another office is asked for it: that is the right way, and may be written in a letter. */
const askedOfOthers =
  /请[^，,。；;\n]{0,20}?(出具|开具|提供|补办|补发|核发|查询)[^，,。；;\n]{0,30}?(证明|说明)/gu

interface Wanted {
  readonly kind: IssuedKind
  readonly title: string
  readonly purpose: string
  readonly facts: Readonly<FactsInput>
}

/**
 * The certificate of the national list that this paper would be, by its title, its purpose or its words; `undefined`: none.
 * A letter may ask another office for one, a statement may not.
 */
export function certificateIn({ kind, title, purpose, facts }: Wanted): BannedCertificate | undefined {
  const words = stating.flatMap((key) => (typeof facts[key] === 'string' ? [facts[key]] : []))
  const isLetter = kind === 'filing-letter' || kind === 'assistance-letter'
  const body = isLetter ? words.map((text) => text.replace(askedOfOthers, '')) : words
  for (const text of [title, purpose, ...body]) {
    const found = bannedCertificate(text)
    if (found) return found
  }
  return undefined
}
