import type { ReactNode } from 'react'
import './panel.css'

/** A part of a page with its title and what can be done there. */
export function Panel({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        {actions ? <span className="page-actions no-print">{actions}</span> : null}
      </div>
      {children}
    </section>
  )
}
