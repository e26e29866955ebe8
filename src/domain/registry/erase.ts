import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import type { PersonState } from './person.ts'

/** What of a person's record can be deleted, piece by piece. */
export const eraseParts = ['phones', 'note', 'flags', 'formerNames', 'document', 'name'] as const
export type ErasePart = (typeof eraseParts)[number]

/**
 * 删除 (个人信息保护法 art. 47): the pieces are gone from the record, its history and its search keys. A fact in the order of things: no
 * taking back. Done again by the program after an older backup was restored.
 */
export const erasePerson = decision(
  'person.erase',
  z.object({ personId: id, parts: z.array(z.enum(eraseParts)).min(1).max(eraseParts.length) }),
)

/**
 * As long as somebody lives here, name and document number are needed for the committee's statutory work (个人信息保护法 art. 13 (3),
 * 城市居民委员会组织法): they go when he has left or died.
 */
export function mayErase(part: ErasePart, state: PersonState): boolean {
  return state !== 'here' || (part !== 'name' && part !== 'document')
}

/** What stands in the place of a name that was deleted. */
export const ERASED_NAME = '已删除'
