/** Nothing here, and what one can do instead. */
export function EmptyScreen({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{hint}</p>
    </div>
  )
}
