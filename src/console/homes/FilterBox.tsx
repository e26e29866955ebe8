import type { ReactNode } from 'react'

/** One filter with its name above it; the control carries the same name for a screen reader. */
export function FilterBox({
  label,
  hint,
  children,
}: {
  label: string
  hint?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="filter-box">
      <small aria-hidden>{label}</small>
      {children}
      {hint ? <small>{hint}</small> : null}
    </div>
  )
}
