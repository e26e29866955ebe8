import { useCallback, useState } from 'react'
import type { GridCard } from '../domain/registry/grid-card.ts'
import { fill } from '../text/shape.ts'
import { Field } from './Field.tsx'
import { ask } from './reach.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'
import { troubleOf } from './trouble.ts'
import { useAsked } from './use-asked.ts'

/** More cards than this are found by typing. */
const EASILY_SEEN = 4

/** 网格公示牌: who is there for which houses, and whom to call. */
export function CommunityCards({ at }: { at: string }) {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const question = useCallback(() => ask('grid.cards', undefined, at), [at])
  const { answer: cards, failed, again } = useAsked<readonly GridCard[]>(question)
  if (failed && !cards) return <Trouble words={troubleOf(words, failed)} again={() => void again()} />
  if (!cards) return <p role="status">{words.loading}</p>
  const say = words.grids
  const fitting = cards.filter((card) => fits(card, typed.trim()))
  return (
    <section>
      <h2>{say.title}</h2>
      {cards.length === 0 ? <p>{say.none}</p> : null}
      {cards.length > EASILY_SEEN ? (
        <Field label={say.filter} value={typed} change={setTyped} most={40} />
      ) : null}
      {cards.length > 0 && fitting.length === 0 ? <p role="status">{say.noneSuch}</p> : null}
      <ul className="cards">
        {fitting.map((card) => (
          <Card key={card.gridId} card={card} />
        ))}
      </ul>
    </section>
  )
}

function Card({ card }: { card: GridCard }) {
  const say = useWords().grids
  const { name, extent, workerName, phone, complaintPhone } = card
  return (
    <li>
      <h3>{name}</h3>
      {extent || workerName || phone || complaintPhone ? null : <p>{say.none}</p>}
      {extent ? <p>{extent}</p> : null}
      {workerName ? (
        <p>
          {say.worker} <strong>{workerName}</strong>
        </p>
      ) : null}
      {phone ? (
        <a className="call" href={`tel:${phone}`}>
          {fill(say.call, { phone })}
        </a>
      ) : null}
      {complaintPhone ? (
        <a className="call quiet" href={`tel:${complaintPhone}`}>
          {fill(say.complaint, { phone: complaintPhone })}
        </a>
      ) : null}
    </li>
  )
}

function fits({ name, extent, workerName }: GridCard, typed: string): boolean {
  return [name, extent, workerName].some((text) => text.includes(typed))
}
