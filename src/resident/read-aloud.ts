import { useEffect, useState } from 'react'
import type { Language } from './say-when.ts'

/** A little slower than usual. */
const RATE = 0.9

/** Reads what stands on the page, where the browser can; `toggle` again stops. Leaving the view stops too. */
export function useReadAloud(language: Language): { reading: boolean; toggle: () => void } | undefined {
  const [reading, setReading] = useState(false)
  const can = 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window
  useEffect(() => (can ? () => window.speechSynthesis.cancel() : undefined), [can])
  if (!can) return undefined
  const { speechSynthesis } = window
  const toggle = () => {
    if (reading) {
      speechSynthesis.cancel()
      return setReading(false)
    }
    const speech = new SpeechSynthesisUtterance(textOf(document.querySelector('main')))
    speech.lang = language
    speech.rate = RATE
    for (const end of ['end', 'error']) speech.addEventListener(end, () => setReading(false))
    speechSynthesis.cancel()
    speechSynthesis.speak(speech)
    setReading(true)
  }
  return { reading, toggle }
}

/** As it stands there, a pause after each line. */
function textOf(page: HTMLElement | null): string {
  return (page?.innerText ?? '').split(/\n+/).join('。\n')
}
