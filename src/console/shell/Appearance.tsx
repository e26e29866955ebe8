import { App, ConfigProvider, theme as antdTheme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { catalogue, type Language } from '../../text/catalogue.ts'
import { WordsProvider } from '../../ui/kit/words.tsx'
import { tokens } from '../../ui/kit/tokens.ts'

export interface Look {
  readonly language: Language
  readonly dark: boolean
  readonly large: boolean
}

const KEPT = 'linli.look'
const FIRST: Look = { language: 'zh-CN', dark: false, large: false }

const LookContext = createContext<{ look: Look; change: (part: Partial<Look>) => void }>({
  look: FIRST,
  change: () => undefined,
})

export function useLook() {
  return useContext(LookContext)
}

/** Language, light or dark, normal or large type; remembered on this computer. */
export function Appearance({ children }: { children: ReactNode }) {
  const [look, setLook] = useState(readLook)
  useEffect(() => {
    localStorage.setItem(KEPT, JSON.stringify(look))
    document.documentElement.lang = look.language
    document.documentElement.dataset['theme'] = look.dark ? 'dark' : 'light'
    document.documentElement.dataset['size'] = look.large ? 'large' : 'normal'
  }, [look])
  const theme = useMemo(
    () => ({
      algorithm: look.dark
        ? [antdTheme.darkAlgorithm, antdTheme.compactAlgorithm]
        : [antdTheme.defaultAlgorithm, antdTheme.compactAlgorithm],
      ...tokens(look),
    }),
    [look],
  )
  const nothing = catalogue(look.language).desk.shell.noMatch
  const change = useMemo(() => (part: Partial<Look>) => setLook((before) => ({ ...before, ...part })), [])
  return (
    <LookContext value={{ look, change }}>
      <WordsProvider language={look.language}>
        <ConfigProvider
          theme={theme}
          locale={look.language === 'en' ? enUS : zhCN}
          csp={{ nonce: pageNonce() }}
          button={{ autoInsertSpace: false }}
          renderEmpty={(what) => (what === 'Select' ? <small>{nothing}</small> : undefined)}
        >
          <App message={{ maxCount: 3 }}>{children}</App>
        </ConfigProvider>
      </WordsProvider>
    </LookContext>
  )
}

function readLook(): Look {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Look>) }
  } catch {
    return FIRST
  }
}

/** The nonce of this page, for the styles that the components bring. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="linli-nonce"]')?.content ?? ''
}
