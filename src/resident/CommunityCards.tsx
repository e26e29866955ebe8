import { useEffect, useState } from 'react'
import type { GridCard } from '../domain/registry/grid-card.ts'
import { ask } from './reach.ts'
import { words } from './words.ts'

/** 网格公示牌: who is there for which houses, and whom to call. */
export function CommunityCards({ at }: { at: string }) {
  const [cards, setCards] = useState<readonly GridCard[]>()
  useEffect(() => {
    void ask('grid.cards', undefined, at).then((result) =>
      setCards(
        result.kind === 'answer' && result.status === 200 ? (result.body as unknown as GridCard[]) : [],
      ),
    )
  }, [at])
  if (!cards) return <p role="status">{words.agency.loading}</p>
  return (
    <section>
      <h2>{words.grids}</h2>
      {cards.length === 0 ? <p>{words.noCards}</p> : null}
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.gridId}>
            <strong>{card.name}</strong> {card.extent}
            <p>
              {words.gridWorker}: {card.workerName}{' '}
              {card.phone ? <a href={`tel:${card.phone}`}>{card.phone}</a> : null}
            </p>
            {card.complaintPhone ? (
              <p>
                {words.complaint}: <a href={`tel:${card.complaintPhone}`}>{card.complaintPhone}</a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
