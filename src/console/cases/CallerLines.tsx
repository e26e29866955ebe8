import { Button } from 'antd'
import type { Caller } from '../../domain/cases/case-queries.ts'

/** Whoever was found, each a line to press. */
export function CallerLines({
  people,
  choose,
}: {
  people: readonly Caller[]
  choose: (one: Caller) => void
}) {
  return (
    <ul className="plain-list">
      {people.map((one) => (
        <li key={`${one.personId}${one.phoneMask}`}>
          <Button type="link" onClick={() => choose(one)}>
            {one.name} {one.home} {one.phoneMask}
          </Button>
        </li>
      ))}
    </ul>
  )
}
