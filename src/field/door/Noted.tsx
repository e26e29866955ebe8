import { useState } from 'react'
import type { SeenKind } from '../../domain/doors/correction.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { useRecord, type Deed } from '../kit/use-record.ts'
import { useWords } from '../words.tsx'

/** A correction that was just noted at this door. */
export interface Noted {
  readonly correctionId: string
  readonly kind: SeenKind
}

/** The corrections among deeds that were recorded. */
export function notedIn(deeds: readonly Deed[]): readonly Noted[] {
  return deeds.flatMap(({ action, input }) => {
    if (action !== 'correction.record') return []
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made on this screen (CorrectionSheet, SeenToo)
    const { correctionId, seen } = input as { correctionId: string; seen: { kind: SeenKind } }
    return [{ correctionId, kind: seen.kind }]
  })
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
    .map(({ correctionId, kind }) => (
      <div className="noted" key={correctionId} role="status">
        <span>{fill(say.noted, { what: words.doors.seen[kind] })}</span>
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
