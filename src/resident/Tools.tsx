import { useReadAloud } from './read-aloud.ts'
import { useSettings, type Size } from './settings.tsx'

/** Printing does nothing in WeChat's browser. */
const canPrint = !/MicroMessenger/i.test(navigator.userAgent)

/** The large version one tap away, and reading aloud. */
export function ReadingTools() {
  const { words, language, size, setSize } = useSettings()
  const voice = useReadAloud(language)
  const say = words.tools
  const resize = (text: string, next: Size) => (
    <button type="button" onClick={() => setSize(next)}>
      {text}
    </button>
  )
  return (
    <div className="tools">
      {size === 0 ? resize(say.large, 1) : resize(say.normal, 0)}
      {size === 1 ? resize(say.larger, 2) : null}
      {size === 2 ? resize(say.smaller, 1) : null}
      {voice ? (
        <button type="button" onClick={voice.toggle} aria-pressed={voice.reading}>
          {voice.reading ? say.stop : say.read}
        </button>
      ) : null}
    </div>
  )
}

/** On paper, and in the other language. */
export function PageTools() {
  const { words, language, setLanguage } = useSettings()
  const say = words.tools
  return (
    <div className="tools page-tools">
      {canPrint ? (
        <button type="button" onClick={() => window.print()}>
          {say.print}
        </button>
      ) : null}
      <button
        type="button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {say.language}
      </button>
    </div>
  )
}
