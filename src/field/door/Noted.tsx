import { useState } from 'react'
import type { Seen } from '../../domain/doors/correction.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { useRecord, type Deed } from '../kit/use-record.ts'
import { useWords, type PhoneWords } from '../words.tsx'

/** A correction that was just noted at this door. */
export interface Noted {
  readonly correctionId: string
  readonly seen: Seen
}

/** The corrections among deeds that were recorded. */
export function notedIn(deeds: readonly Deed[]): readonly Noted[] {
  return deeds.flatMap(({ action, input }) => {
    if (action !== 'correction.record') return []
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made on this screen (CorrectionSheet, SeenToo)
    const { correctionId, seen } = input as Noted
    return [{ correctionId, seen }]
  })
}

function seenText(words: PhoneWords, seen: Seen): string {
  const what = words.doors.seen[seen.kind]
  return seen.kind === 'occupancy' ? `${what} (${words.registry.occupancies[seen.value]})` : what
}

interface Props {
  readonly door: DoorRecord
  readonly noted: readonly Noted[]
}

/** What was noted as wrong in the books, each with a way back as long as one stands at the door. */
export function NotedLines({ door, noted }: Props) {
  const words = useWords()
  const say = words.field.corrections
  const { record, busy } = useRecord()
  const [back, setBack] = useState<ReadonlySet<string>>(new Set())
  const takeBack = async (correctionId: string) => {
    const input = { correctionId, reason: say.undoReason }
    const deeds: readonly Deed[] = [{ action: 'correction.dismiss', input }]
    if (await record(deeds, { kind: 'door', id: door.id }, say.undone))
      setBack(new Set([...back, correctionId]))
  }
  return noted
    .filter(({ correctionId }) => !back.has(correctionId))
    .map(({ correctionId, seen }) => (
      <div className="noted" key={correctionId} role="status">
        <span>{fill(say.noted, { what: seenText(words, seen) })}</span>
        <button
          type="button"
          className="small-button"
          disabled={busy}
          onClick={() => void takeBack(correctionId)}
        >
          {say.undo}
        </button>
      </div>
    ))
}
