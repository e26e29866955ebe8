import { createContext, useContext, type ReactNode } from 'react'
import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Catalogue, Language } from '../../text/catalogue.ts'
import { catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import type { SendOutcome } from './sending.tsx'
import { sayDay } from './when.ts'

const WordsContext = createContext<{ words: Catalogue; language: Language }>({
  words: catalogue('zh-CN'),
  language: 'zh-CN',
})

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <WordsContext value={{ words: catalogue(language), language }}>{children}</WordsContext>
}

export function useWords(): Catalogue {
  return useContext(WordsContext).words
}

export function useLanguage(): Language {
  return useContext(WordsContext).language
}

/** The sentence a person reads when a deed did not go through; `undefined` when it did. */
export function outcomeSentence(words: Catalogue, outcome: SendOutcome | undefined): string | undefined {
  if (!outcome || outcome.status === 'done') return undefined
  if (outcome.status !== 'refused') return words.house.outcomes[outcome.status]
  return refusalSentence(words, outcome.refusal)
}

/** Why a rule says no, as a person reads it. */
export function refusalSentence(words: Catalogue, { code, facts }: Refusal): string {
  return fill(words.refusals[code], spokenFacts(words, facts))
}

/** States are codes in a refusal's facts, and days are `2026-12-04`; a person reads names, and days as they are said. */
function spokenFacts(words: Catalogue, facts: Readonly<Record<string, string | number>> = {}) {
  const names: Record<string, string> = words.stateNames
  const say = (value: string | number) =>
    String(value)
      .split(' ')
      .map((state) => names[state] ?? state)
      .join(' / ')
  const language = words === catalogue('en') ? 'en' : 'zh-CN'
  const days = Object.entries(facts).flatMap(([key, value]) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? [[key, sayDay(words, language, value)] as const]
      : [],
  )
  return {
    ...facts,
    ...Object.fromEntries(days),
    ...('state' in facts ? { state: say(facts['state']) } : {}),
    ...('from' in facts ? { from: say(facts['from']) } : {}),
  }
}
