import { useEffect, useState } from 'react'
import type { Language } from './say-when.ts'

/** A little slower than usual. */
const RATE = 0.9

const can = 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window

/** Reads what stands on the page, where the browser can; `toggle` again stops. Leaving the view stops too. */
export function useReadAloud(language: Language): { reading: boolean; toggle: () => void } | undefined {
  const [reading, setReading] = useState(false)
  useEffect(() => (can ? () => window.speechSynthesis.cancel() : undefined), [])
  if (!can) return undefined
  const { speechSynthesis } = window
  const toggle = () => {
    if (reading) {
      speechSynthesis.cancel()
      return setReading(false)
    }
    const speech = utterance(textOf(document.querySelector('main')), language)
    for (const end of ['end', 'error']) speech.addEventListener(end, () => setReading(false))
    speechSynthesis.cancel()
    speechSynthesis.speak(speech)
    setReading(true)
  }
  return { reading, toggle }
}

/** Says one sentence, where the browser can. */
export function useSpeech(language: Language): ((text: string) => void) | undefined {
  if (!can) return undefined
  return (text) => {
    window.speechSynthesis.cancel()
    window.speechSynthesis.speak(utterance(text, language))
  }
}

function utterance(text: string, language: Language): SpeechSynthesisUtterance {
  const speech = new SpeechSynthesisUtterance(text)
  speech.lang = language
  speech.rate = RATE
  return speech
}

/** As it stands there, a pause after each line. */
function textOf(page: HTMLElement | null): string {
  return (page?.innerText ?? '').split(/\n+/).join('。\n')
}
