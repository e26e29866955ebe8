import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { Choice } from '../kit/Choice.tsx'
import { useWords } from '../words.tsx'
import type { Said } from './Answers.tsx'
import { itemKey, itemName } from './item-text.ts'

interface Props {
  readonly door: DoorRecord
  readonly said: Said
  readonly change: (said: Said) => void
}

/** What one sees without anybody speaking: whether a promise is kept, whether a lock is back. */
export function Looked({ door, said, change }: Props) {
  const words = useWords()
  const { checks, patrols } = words.field.record
  return (
    <>
      {door.open.map((item) => {
        if (item.kind === 'commitment') {
          return (
            <Choice
              key={itemKey(item)}
              label={itemName(words, item)}
              options={(['kept', 'broken', 'notMet'] as const).map((one) => [one, checks[one]] as const)}
              value={said.checks[item.checkId]}
              choose={(result) => change({ ...said, checks: { ...said.checks, [item.checkId]: result } })}
            />
          )
        }
        if (item.kind !== 'lockPatrol') return null
        return (
          <Choice
            key={itemKey(item)}
            label={itemName(words, item)}
            options={(['gone', 'back', 'unseen'] as const).map((one) => [one, patrols[one]] as const)}
            value={said.patrols[item.lockId]}
            choose={(found) => change({ ...said, patrols: { ...said.patrols, [item.lockId]: found } })}
          />
        )
      })}
    </>
  )
}
