import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Shape } from '../text/shape.ts'
import { phoneWords } from '../text/zh-CN/phone.ts'

export type PhoneWords = Shape<typeof phoneWords>
type Language = 'zh-CN' | 'en'

export interface Spoken {
  readonly words: PhoneWords
  readonly language: Language
  setLanguage(language: Language): void
}

const SpokenContext = createContext<Spoken | undefined>(undefined)
const KEPT = 'linli.language'

/** Chinese comes with the app; English lies beside it and is read when somebody wants it, without a network too. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN'))
  const [english, setEnglish] = useState<PhoneWords>()
  useEffect(() => {
    if (language !== 'en') return
    import('../text/en/phone.ts').then(
      (part) => setEnglish(part.phoneWords),
      () => choose('zh-CN'),
    )
  }, [language])
  const words = language === 'en' && english ? english : phoneWords
  const shown: Language = words === phoneWords ? 'zh-CN' : 'en'
  useEffect(() => {
    document.documentElement.lang = shown
  }, [shown])
  const spoken = useMemo(
    () => ({
      words,
      language: shown,
      setLanguage: (next: Language) => {
        localStorage.setItem(KEPT, next)
        choose(next)
      },
    }),
    [words, shown],
  )
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext)
  if (!spoken) throw new Error('useSpoken outside a WordsProvider')
  return spoken
}

export function useWords(): PhoneWords {
  return useSpoken().words
}
