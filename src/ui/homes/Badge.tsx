import type { ReactNode } from 'react'
import './badge.css'

interface Props {
  readonly children: ReactNode
  /** `note`: to be kept in mind; `good`: as it should be. */
  readonly tone?: 'plain' | 'note' | 'good'
}

/** A short word about somebody or something, readable in every theme and on paper. */
export function Badge({ children, tone = 'plain' }: Props) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}
