/** How far one is; the words beside it say the same. */
export function ProgressLine({ done, all }: { done: number; all: number }) {
  return (
    <div className="progress" aria-hidden>
      <div style={{ width: `${all === 0 ? 0 : Math.round((done / all) * 100)}%` }} />
    </div>
  )
}
