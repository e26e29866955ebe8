import { useState } from 'react'
import type { Seen } from '../../domain/doors/correction.ts'
import { newId } from '../../domain/kit/new-id.ts'
import { flagCodes, type FlagCode } from '../../domain/registry/flag-words.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { Choice } from '../kit/Choice.tsx'
import { Line } from '../kit/Line.tsx'
import { MainButton } from '../kit/MainButton.tsx'
import { Sheet } from '../kit/Sheet.tsx'
import { useRecord, type Deed } from '../kit/use-record.ts'
import { useToday } from '../kit/use-today.ts'
import { useWords } from '../words.tsx'
import { seenOf, type Draft } from './correction-draft.ts'
import { notedIn, type Noted } from './Noted.tsx'

interface Props {
  readonly door: DoorRecord
  readonly open: boolean
  readonly close: () => void
  readonly noted: (what: readonly Noted[]) => void
}

const EMPTY: Draft = { text: '', phone: '', relation: '' }
const kinds = ['movedIn', 'movedOut', 'newPhone', 'deadPhone', 'name', 'flag', 'occupancy'] as const
const occupied = ['lived', 'let', 'empty'] as const

/** The books say one thing and the door another: noted as a fact, which the desk confirms before anything changes. */
export function CorrectionSheet({ door, open, close, noted }: Props) {
  const words = useWords()
  const say = words.field.corrections
  const today = useToday()
  const { record, busy } = useRecord()
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const finish = () => {
    setDraft(EMPTY)
    close()
  }
  const seen: Seen | undefined = seenOf(draft, today)
  const save = async () => {
    const input = { correctionId: newId(), dwellingId: door.id, seen, base: door.version }
    const deeds: readonly Deed[] = [{ action: 'correction.record', input }]
    if (!(await record(deeds, { kind: 'door', id: door.id }, say.saved))) return
    noted(notedIn(deeds))
    finish()
  }
  const { kind } = draft
  const aboutPerson = kind !== undefined && kind !== 'movedIn' && kind !== 'occupancy'
  const person = door.residents.find(({ personId }) => personId === draft.personId)
  return (
    <Sheet
      title={say.title}
      open={open}
      close={finish}
      foot={
        <MainButton
          text={seen ? words.field.save : say.sayIt}
          press={() => void save()}
          busy={busy}
          disabled={!seen}
        />
      }
    >
      <p className="hint">{say.hint}</p>
      <Choice
        label={say.what}
        options={kinds
          .filter((one) => door.residents.length > 0 || one === 'movedIn' || one === 'occupancy')
          .map((one) => [one, words.doors.seen[one]] as const)}
        value={kind}
        choose={(next) => setDraft({ ...EMPTY, kind: next })}
      />
      {aboutPerson ? (
        <Choice
          label={say.who}
          options={door.residents.map(({ personId, name }) => [personId, name] as const)}
          value={draft.personId}
          choose={(personId) => set({ personId })}
        />
      ) : null}
      {kind === 'movedIn' || kind === 'name' ? (
        <Line
          label={say.name}
          placeholder={kind === 'movedIn' ? say.nameHint : ''}
          maxLength={60}
          value={draft.text}
          change={(text) => set({ text })}
        />
      ) : null}
      {kind === 'movedIn' ? (
        <Line
          label={`${say.relation} (${words.field.optional})`}
          maxLength={20}
          value={draft.relation}
          change={(relation) => set({ relation })}
        />
      ) : null}
      {kind === 'movedIn' || kind === 'newPhone' ? (
        <Line
          label={kind === 'movedIn' ? `${say.phone} (${words.field.optional})` : say.phone}
          type="tel"
          maxLength={20}
          value={draft.phone}
          change={(phone) => set({ phone })}
          wrong={
            draft.phone.length > 6 && !seen && draft.text + (draft.personId ?? '') ? say.phoneBad : undefined
          }
        />
      ) : null}
      {kind === 'deadPhone' && person ? (
        <Choice
          label={say.phone}
          options={person.phones.map((phone) => [phone, phone] as const)}
          value={draft.phone || undefined}
          choose={(phone) => set({ phone: phone ?? '' })}
        />
      ) : null}
      {kind === 'movedOut' ? (
        <Line label={say.wentTo} maxLength={100} value={draft.text} change={(text) => set({ text })} />
      ) : null}
      {kind === 'flag' && person ? (
        <>
          <Choice<FlagCode>
            label={say.flag}
            options={flagCodes.map((code) => [code, words.registry.flags[code]] as const)}
            value={draft.flag}
            choose={(flag) => set({ flag })}
          />
          <Choice
            label={say.isIt}
            options={[
              ['yes', say.holds],
              ['no', say.over],
            ]}
            value={draft.holds}
            choose={(holds) => set({ holds })}
          />
        </>
      ) : null}
      {kind === 'occupancy' ? (
        <Choice
          label={say.lived}
          options={occupied.map((one) => [one, words.registry.occupancies[one]] as const)}
          value={draft.occupancy}
          choose={(occupancy) => set({ occupancy })}
        />
      ) : null}
    </Sheet>
  )
}
