import { useEffect, useRef, useState, type ReactNode } from 'react'
import { askIsDemo, first } from './first.ts'
import { useWords } from './settings.tsx'
import { PageTools, ReadingTools } from './Tools.tsx'

interface Props {
  readonly title: string
  readonly back?: (() => void) | undefined
  readonly children: ReactNode
}

/** The frame of every public page: its title, the tools, and the way back. A new title is read out and begins at the top. */
export function Frame({ title, back, children }: Props) {
  const words = useWords()
  const isDemo = useDemo()
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(title)
  useEffect(() => {
    document.title = title
    if (before.current === title) return
    before.current = title
    heading.current?.focus()
    window.scrollTo(0, 0)
  }, [title])
  const backButton = back ? (
    <button type="button" className="plain back" onClick={back}>
      ← {words.back}
    </button>
  ) : null
  return (
    <div className="frame">
      <header>
        {isDemo ? <p className="demo">{words.demo}</p> : null}
        {backButton}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <ReadingTools key={title} />
      </header>
      <main>{children}</main>
      <footer>
        <PageTools />
      </footer>
    </div>
  )
}

/** Demo mode says so on every page. */
function useDemo(): boolean {
  const [isDemo, setIsDemo] = useState(first?.isDemo ?? false)
  useEffect(() => void askIsDemo().then(setIsDemo), [])
  return isDemo
}
