import { en } from './en/words.ts'
import type { Shape } from './shape.ts'
import { zhCN } from './zh-CN/words.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

export type Catalogue = Shape<typeof zhCN>
/** What it takes to name homes and people: desk and phone both have it. */
export type HomeWords = Pick<Catalogue, 'house' | 'registry'> & {
  readonly desk: Pick<Catalogue['desk'], 'homes' | 'shell'>
}

const catalogues: Record<Language, Catalogue> = { 'zh-CN': zhCN, en }

export function catalogue(language: Language): Catalogue {
  return catalogues[language]
}
