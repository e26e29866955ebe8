import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { fill } from '../../text/shape.ts'
import { cellTitle } from './cell-text.ts'
import type { Paint } from './front-meaning.ts'
import { firstStop, isArrow, neighbour, type FrontSlot, type FrontStair } from './front-plan.ts'
import type { HomeWords } from '../../text/catalogue.ts'
import type { FrontCell } from '../../domain/registry/home-view.ts'
import './house-front.css'

interface Props {
  readonly words: HomeWords
  readonly label: string
  readonly plan: readonly FrontStair[]
  readonly paint: (cell: FrontCell) => Paint
  readonly chosen?: ReadonlySet<string>
  readonly open: (dwellingId: string) => void
  /** Opens an empty place to write its home down; without it empty places are only seen. */
  readonly add?: ((slot: FrontSlot) => void) | undefined
}

/**
 * 楼栋图 the house front: the same picture everywhere, only the meaning of the colours changes. One stop of the Tab key;
 * inside, the arrow keys walk from home to home and Enter opens.
 */
export function HouseFront({ words, label, plan, paint, chosen, open, add }: Props) {
  const say = words.desk.homes.front
  const [at, setAt] = useState<string>()
  const front = useRef<HTMLDivElement>(null)
  const stops = ({ cell }: FrontSlot) => cell !== undefined || add !== undefined
  const known = useMemo(
    () => new Set(plan.flatMap(({ floors }) => floors.flatMap(({ slots }) => slots.map(({ key }) => key)))),
    [plan],
  )
  const entry = at !== undefined && known.has(at) ? at : firstStop(plan, stops)

  const walk = (event: KeyboardEvent, key: string) => {
    if (!isArrow(event.key)) return
    event.preventDefault()
    const next = neighbour(plan, key, event.key, stops)
    if (next === undefined) return
    setAt(next)
    front.current?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(next)}"]`)?.focus()
  }
  const slotOf = (slot: FrontSlot) => {
    const { cell, key } = slot
    if (!cell && !add) return <span key={key} className="house-home house-blank" aria-hidden />
    const paints = cell && paint(cell)
    const title = cellTitle(words, slot, paints?.name ?? '')
    return (
      <button
        type="button"
        key={key}
        data-slot={key}
        className={`house-home ${paints ? `tone-${paints.tone}` : 'house-blank'}`}
        aria-label={title}
        aria-pressed={chosen && cell ? chosen.has(key) : undefined}
        title={title}
        tabIndex={key === entry ? 0 : -1}
        onFocus={() => setAt(key)}
        onKeyDown={(event) => walk(event, key)}
        onClick={() => (cell ? open(key) : add?.(slot))}
      >
        <span className="house-room">
          {cell ? (cell.room ?? cell.place) : '+'}
          {paints?.mark ? <small data-mark={paints.mark} /> : null}
        </span>
        <span className="house-head">{cell?.heads[0] ?? ''}</span>
      </button>
    )
  }

  return (
    <div className="house-front" role="group" aria-label={label} ref={front}>
      {plan.map(({ stair, floors }) => (
        <section
          className={floors.every(({ floor }) => floor === null) ? 'house-stair house-row' : 'house-stair'}
          key={stair ?? ''}
          aria-label={stair === null ? say.noStair : fill(say.stair, { stair })}
        >
          {floors.map(({ floor, slots }) => (
            <div className={floor === null ? 'house-floor house-street' : 'house-floor'} key={floor ?? ''}>
              {floor === null && floors.length === 1 ? null : (
                <span className="house-floor-name" aria-hidden>
                  {floor === null ? say.noFloor : fill(say.floor, { floor })}
                </span>
              )}
              {slots.map(slotOf)}
            </div>
          ))}
          {stair === null ? null : <h3 className="house-stair-name">{fill(say.stair, { stair })}</h3>}
        </section>
      ))}
    </div>
  )
}
