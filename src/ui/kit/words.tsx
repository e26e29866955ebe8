import { createContext, useContext, type ReactNode } from 'react'
import type { Catalogue, Language } from '../../text/catalogue.ts'
import { catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import type { SendOutcome } from './sending.tsx'

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
  const { code, facts } = outcome.refusal
  return fill(words.refusals[code], spokenStates(words, facts))
}

/** States are codes in a refusal's facts; a person reads their names. */
function spokenStates(words: Catalogue, facts: Readonly<Record<string, string | number>> = {}) {
  const names: Record<string, string> = words.stateNames
  const say = (value: string | number) =>
    String(value)
      .split(' ')
      .map((state) => names[state] ?? state)
      .join(' / ')
  return {
    ...facts,
    ...('state' in facts ? { state: say(facts['state']) } : {}),
    ...('from' in facts ? { from: say(facts['from']) } : {}),
  }
}
