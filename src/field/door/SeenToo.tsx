import type { DoorOutcome } from '../../domain/doors/visit.ts'
import { newId } from '../../domain/kit/new-id.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { Tick } from '../kit/Tick.tsx'
import type { Deed } from '../kit/use-record.ts'
import { useWords } from '../words.tsx'

/** What an outcome says about the books: who has left, that nobody lives here. */
export interface SeenToo {
  readonly left: readonly string[]
  readonly empty: boolean
}

interface Props {
  readonly door: DoorRecord
  readonly outcome: DoorOutcome
  readonly seen: SeenToo
  readonly change: (seen: SeenToo) => void
}

/** Asked where the outcome itself contradicts the books; the desk confirms it before they change. */
export function SeenToo({ door, outcome, seen, change }: Props) {
  const say = useWords().field.record
  if (outcome === 'neighbourSaysEmpty') {
    return <Tick label={say.tellEmpty} checked={seen.empty} change={(empty) => change({ ...seen, empty })} />
  }
  if (outcome !== 'moved' || door.residents.length === 0) return null
  return (
    <fieldset className="ticks">
      <legend className="label">{say.whoLeft}</legend>
      {door.residents.map(({ personId, name }) => (
        <Tick
          key={personId}
          label={name}
          checked={seen.left.includes(personId)}
          change={(left) =>
            change({
              ...seen,
              left: left ? [...seen.left, personId] : seen.left.filter((one) => one !== personId),
            })
          }
        />
      ))}
    </fieldset>
  )
}

export function seenDeeds(
  door: DoorRecord,
  outcome: DoorOutcome,
  { left, empty }: SeenToo,
  today: string,
): readonly Deed[] {
  const fact = (seen: unknown): Deed => ({
    action: 'correction.record',
    input: { correctionId: newId(), dwellingId: door.id, seen, base: door.version },
  })
  if (outcome === 'neighbourSaysEmpty') return empty ? [fact({ kind: 'occupancy', value: 'empty' })] : []
  if (outcome !== 'moved') return []
  return left.map((personId) => fact({ kind: 'movedOut', personId, on: today, wentTo: '' }))
}
