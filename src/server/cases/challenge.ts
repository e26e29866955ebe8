import { randomInt } from 'node:crypto'
import {
  CHOICES,
  pictureNames,
  wordGroups,
  type Challenge,
  type Word,
  type WordGroup,
} from '../../domain/cases/ask-limits.ts'
import { drawPicture } from './challenge-pictures.ts'

/** One question: what is kept, and what is shown. Pictures are drawn later, when no transaction waits for them. */
export interface NewChallenge {
  readonly answer: number
  shown(id: string): Promise<Challenge>
}

/** Which picture shows what is looked for? Each is drawn anew: nothing about it can be known from one that was seen before. */
export function newPictures(): NewChallenge {
  const names = shuffled(pictureNames).slice(0, CHOICES)
  const answer = randomInt(CHOICES)
  const find = names[answer]!
  return { answer, shown: async (id) => ({ id, find, pictures: await Promise.all(names.map(drawPicture)) }) }
}

/** Which of six words is of this kind? */
export function newWords(): NewChallenge {
  const [find, ...others] = shuffled(Object.keys(wordGroups) as WordGroup[])
  const words: Word[] = shuffled(others.flatMap((group): readonly Word[] => wordGroups[group])).slice(
    0,
    CHOICES,
  )
  const answer = randomInt(CHOICES)
  words[answer] = shuffled<Word>(wordGroups[find!])[0]!
  return { answer, shown: async (id) => ({ id, find: find!, words }) }
}

function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list]
  return Array.from({ length: list.length }, () => left.splice(randomInt(left.length), 1)[0]!)
}
