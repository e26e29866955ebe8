import { useEffect, useState, type ReactNode } from 'react'
import { words } from './words.ts'

const KEPT = 'linli.elder'

/** The frame of the public page: title, the elder version one tap away and remembered, reading aloud, print. */
export function Frame({
  title,
  back,
  children,
}: {
  title: string
  back?: (() => void) | undefined
  children: ReactNode
}) {
  const [elder, setElder] = useState(() => localStorage.getItem(KEPT) === '1')
  useEffect(() => {
    document.documentElement.dataset['elder'] = elder ? '1' : '0'
    localStorage.setItem(KEPT, elder ? '1' : '0')
  }, [elder])
  return (
    <div className="frame">
      <header>
        <h1>{title}</h1>
        <div className="tools">
          <button type="button" onClick={() => setElder(!elder)} aria-pressed={elder}>
            {elder ? words.normal : words.elder}
          </button>
          {'speechSynthesis' in window ? (
            <button type="button" onClick={readAloud}>
              {words.read}
            </button>
          ) : null}
          <button type="button" onClick={() => window.print()}>
            {words.print}
          </button>
        </div>
      </header>
      <main>{children}</main>
      {back ? (
        <footer>
          <button type="button" className="plain" onClick={back}>
            ← {words.back}
          </button>
        </footer>
      ) : null}
    </div>
  )
}

/** Reads what stands on the page; a second tap stops. */
function readAloud(): void {
  const { speechSynthesis } = window
  if (speechSynthesis.speaking) return speechSynthesis.cancel()
  const speech = new SpeechSynthesisUtterance(document.querySelector('main')?.innerText ?? '')
  speech.lang = 'zh-CN'
  speech.rate = 0.9
  speechSynthesis.speak(speech)
}
