import './stage-bar.css'

export interface Stage {
  readonly key: string
  readonly name: string
  readonly state: 'past' | 'now' | 'ahead'
  /** When it was reached, in words. */
  readonly note?: string | undefined
}

/** Where a matter stands, in plain words, from left to right. */
export function StageBar({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <ol className="stage-bar" aria-label={label}>
      {stages.map(({ key, name, state, note }) => (
        <li key={key} className={`stage stage-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="stage-mark" aria-hidden>
            {state === 'past' ? '✓' : state === 'now' ? '●' : '○'}
          </span>
          <span className="stage-name">{name}</span>
          {note ? <small>{note}</small> : null}
        </li>
      ))}
    </ol>
  )
}
