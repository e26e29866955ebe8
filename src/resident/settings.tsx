import { createContext, useContext, useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import type { Shape } from '../text/shape.ts'
import { residentWords } from '../text/zh-CN/resident.ts'
import { keep, readKept } from './kept.ts'
import type { Language } from './say-when.ts'

export type ResidentWords = Shape<typeof residentWords>

/** 标准版 0, 大字版 1, 特大字 2: sizes are set in page.css. */
export type Size = 0 | 1 | 2

interface Settings {
  readonly words: ResidentWords
  readonly language: Language
  readonly size: Size
  setLanguage(language: Language): void
  setSize(size: Size): void
}

const SettingsContext = createContext<Settings | undefined>(undefined)

/** Language and letter size: one tap, remembered on the device. Chinese comes with the page, English when it is wanted. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [language, chooseLanguage] = useState<Language>(() =>
    readKept('device', 'language') === 'en' ? 'en' : 'zh-CN',
  )
  const [english, setEnglish] = useState<ResidentWords>()
  const [size, chooseSize] = useState<Size>(() => sizeOf(readKept('device', 'size')))
  const words = language === 'en' && english ? english : residentWords
  useEffect(() => {
    if (language !== 'en') return
    import('../text/en/resident.ts').then(
      (part) => setEnglish(part.residentWords),
      // No connection: the page stays as it is, in Chinese.
      () => chooseLanguage('zh-CN'),
    )
  }, [language])
  useLayoutEffect(() => {
    document.documentElement.lang = words === residentWords ? 'zh-CN' : 'en'
    document.documentElement.dataset['size'] = String(size)
  }, [words, size])
  const setLanguage = (next: Language) => {
    chooseLanguage(next)
    keep('device', 'language', next)
  }
  const setSize = (next: Size) => {
    chooseSize(next)
    keep('device', 'size', String(next))
  }
  const shown: Language = words === residentWords ? 'zh-CN' : 'en'
  return (
    <SettingsContext value={{ words, language: shown, size, setLanguage, setSize }}>
      {children}
    </SettingsContext>
  )
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (!settings) throw new Error('useSettings outside a SettingsProvider')
  return settings
}

export function useWords(): ResidentWords {
  return useSettings().words
}

function sizeOf(text: string | undefined): Size {
  if (text === '1') return 1
  return text === '2' ? 2 : 0
}
