import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

interface Props {
  readonly ids: readonly string[]
  readonly open: (id: string) => void
  readonly label: string
  readonly children: ReactNode
}

/** Keys for a table of rows: ↓ goes into it from anywhere on the page, ↑↓ from row to row by the row's own link, Enter opens it. */
export function RowKeys({ ids, open, label, children }: Props) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const enterBy = (event: globalThis.KeyboardEvent) => {
      const at = document.activeElement
      const idle = !at || at === document.body || at.id === 'content'
      if (event.key !== 'ArrowDown' || event.defaultPrevented || !idle) return
      const first = box.current?.querySelector<HTMLElement>('[data-row-key] a')
      if (!first) return
      event.preventDefault()
      first.focus()
    }
    document.addEventListener('keydown', enterBy)
    return () => document.removeEventListener('keydown', enterBy)
  }, [])
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = ids.flatMap(
      (id) => box.current?.querySelector<HTMLElement>(`[data-row-key="${id}"] a`) ?? [],
    )
    const at = links.findIndex((link) => link === document.activeElement)
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const enter = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest('[data-row-key]')?.getAttribute('data-row-key')
    if (event.key === 'Enter' && row && (event.target as HTMLElement).tagName === 'A') {
      event.preventDefault()
      open(row)
    }
  }
  return (
    <section
      ref={box}
      aria-label={label}
      onKeyDown={(event) => {
        walk(event)
        enter(event)
      }}
    >
      {children}
    </section>
  )
}
