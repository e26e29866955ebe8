import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { neighbour, planFront, type FrontCell } from './front-plan.ts'
import './house-front.css'

interface Props {
  readonly label: string
  readonly cells: readonly FrontCell[]
  /** '{stair}单元': how a stair is named. */
  readonly stairName: (stair: string) => string
  readonly floorName: (floor: number) => string
  readonly chosen?: ReadonlySet<string>
  readonly onOpen: (id: string) => void
}

/**
 * 楼栋图 the house front: the same picture everywhere, only the meaning of the colours changes. One stop of the Tab key;
 * inside, the arrow keys walk from home to home and Enter opens.
 */
export function HouseFront({ label, cells, stairName, floorName, chosen, onOpen }: Props) {
  const plan = useMemo(() => planFront(cells), [cells])
  const [at, setAt] = useState<string>()
  const front = useRef<HTMLDivElement>(null)
  const first = at ?? plan[0]?.floors.at(-1)?.cells[0]?.id ?? cells[0]?.id

  const walk = (event: KeyboardEvent, id: string) => {
    if (!/^Arrow(Up|Down|Left|Right)$/.test(event.key)) return
    event.preventDefault()
    const next = neighbour(plan, id, event.key as 'ArrowUp')
    if (!next) return
    setAt(next)
    front.current?.querySelector<HTMLElement>(`[data-home="${next}"]`)?.focus()
  }

  return (
    <div className="house-front" role="group" aria-label={label} ref={front}>
      {plan.map(({ stair, floors }) => (
        <section className="house-stair" key={stair} aria-label={stairName(stair)}>
          {floors.map(({ floor, cells: homes }) => (
            <div className="house-floor" key={floor}>
              <span className="house-floor-name" aria-hidden>
                {floorName(floor)}
              </span>
              {homes.map((home) => (
                <button
                  type="button"
                  key={home.id}
                  data-home={home.id}
                  className={`house-home tone-${home.tone}`}
                  aria-label={home.title}
                  aria-pressed={chosen ? chosen.has(home.id) : undefined}
                  title={home.title}
                  tabIndex={home.id === first ? 0 : -1}
                  onFocus={() => setAt(home.id)}
                  onKeyDown={(event) => walk(event, home.id)}
                  onClick={() => onOpen(home.id)}
                >
                  <span>{home.room}</span>
                  <small aria-hidden>{home.mark}</small>
                </button>
              ))}
            </div>
          ))}
          <h3 className="house-stair-name">{stairName(stair)}</h3>
        </section>
      ))}
    </div>
  )
}
