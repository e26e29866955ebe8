import { fill } from '../text/shape.ts'
import type { Reached } from './reach.ts'
import type { ResidentWords } from './settings.tsx'

/** When the server does not say how long. */
const USUAL_MINUTES = 15

const A_DAY = 24 * 60

/** Files that are taken in are pictures and PDFs; a word each for what people bring instead. */
const fileTroubles: Readonly<Record<string, keyof ResidentWords['files']['troubles']>> = {
  'file-is-heic': 'unreadable',
  'image-broken': 'unreadable',
  'file-too-large': 'tooLarge',
  'image-too-many-pixels': 'tooLarge',
  'attachment-too-many': 'tooMany',
}

/** The sentence for whatever is not done; `undefined` when it is. */
export function troubleOf(words: ResidentWords, result: Reached): string | undefined {
  const say = words.troubles
  if (result.kind !== 'answer') return say[result.kind]
  const { status, body } = result
  if (status === 200) return undefined
  const { code = '', facts } = (body['refusal'] ?? {}) as { code?: string; facts?: { minutes?: number } }
  const isTooOften = status === 429 || code === 'follow-locked' || code === 'asked-too-often'
  const minutes = facts?.minutes ?? USUAL_MINUTES
  if (isTooOften && minutes >= A_DAY) return say.tooOftenToday
  if (isTooOften) return fill(say.tooOften, { minutes })
  if (code === 'follow-not-found' || status === 404) return say.notFound
  if (status === 401) return say.ended
  const file = fileTroubles[code]
  if (file) return words.files.troubles[file]
  if (/^(file|image|pdf|office)-/.test(code)) return words.files.troubles.notTaken
  return status === 409 ? say.notNow : say.invalid
}
