import { useWords } from '../words.tsx'

/** Over plain http a phone may keep nothing: said plainly, with what to do about it. */
export function Insecure() {
  const words = useWords().field.gate
  return (
    <main className="gate">
      <h1>{words.insecureTitle}</h1>
      <p>{words.insecure}</p>
      <ol className="steps">
        {words.insecureHow.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.insecureDesk}</p>
      <a className="plain-button" href="/">
        {words.openDesk}
      </a>
    </main>
  )
}
