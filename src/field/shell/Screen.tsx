import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../words.tsx'
import { goBack } from './route.ts'

interface Props {
  readonly title: string
  /** Under the title: where one is, or how far. */
  readonly below?: ReactNode
  /** The screen is one below a tab: where its arrow leads. */
  readonly back?: string
  /** The content ends above the buttons that stay under the thumb. */
  readonly docked?: boolean
  readonly children: ReactNode
}

/** One screen: its title, which a screen reader is put on when it opens, and its content. */
export function Screen({ title, below, back, docked, children }: Props) {
  const words = useWords().field
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [])
  return (
    <>
      <header className="screen-head">
        {back ? (
          <button type="button" className="back" aria-label={words.back} onClick={() => goBack(back)}>
            <svg viewBox="0 0 24 24" aria-hidden>
              <path d="M15 4l-8 8 8 8" />
            </svg>
          </button>
        ) : null}
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {below ? <div className="screen-below">{below}</div> : null}
        </div>
      </header>
      <main className={docked ? 'docked' : undefined}>{children}</main>
    </>
  )
}
