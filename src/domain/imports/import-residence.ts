/** What the column 人户状态 and the words beside it say of hukou, tenure and home. */
import type { HukouStatus } from '../registry/hukou-status.ts'
import type { Tenure } from '../registry/person.ts'
import type { PersonRead } from './understanding.ts'

export function hukouStatusOf(words: string | undefined): HukouStatus | undefined {
  const said = words?.replace(/\s/g, '') ?? ''
  if (/人户一致|户在人在|人在户在|常住户籍/.test(said)) return 'together'
  if (/人在户不在|户不在人在|户籍(在)?外|外来|流动人口/.test(said)) return 'hukouElsewhere'
  if (/户在人不在|人不在户在|空挂/.test(said)) return 'personElsewhere'
  return /人户分离/.test(said) ? 'apart' : undefined
}

const rented = /租住|租户|承租|租客|租房|出租/
const owned = /自住|业主|房主|产权人/

/** How a household lives in its home, by what is said of its people; `unknown` when nothing is. */
export function tenureOf(people: readonly PersonRead[]): Tenure {
  const says = (pattern: RegExp): boolean =>
    people.some(
      ({ residence, relation, flags }) =>
        pattern.test(residence ?? '') ||
        pattern.test(relation?.word ?? '') ||
        flags.some(({ word }) => pattern.test(word)),
    )
  if (people.some(({ flags }) => flags.some(({ code }) => code === 'tenant')) || says(rented)) return 'tenant'
  return says(owned) ? 'owner' : 'unknown'
}
