import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { Choice } from '../kit/Choice.tsx'
import { useSpoken } from '../words.tsx'
import type { Said } from './Answers.tsx'
import { Evidence } from './Evidence.tsx'
import { itemKey, itemName } from './item-text.ts'

interface Props {
  readonly door: DoorRecord
  readonly said: Said
  readonly change: (said: Said) => void
}

/** What one sees without anybody speaking: whether a promise is kept, whether a lock is back. */
export function Looked({ door, said, change }: Props) {
  const spoken = useSpoken()
  const { checks, patrols } = spoken.words.field.record
  return (
    <>
      {door.open.map((item) => {
        if (item.kind === 'commitment') {
          const { checkId } = item
          const result = said.checks[checkId]
          return (
            <div key={itemKey(item)}>
              <Choice
                label={itemName(spoken, item)}
                options={(['kept', 'broken', 'notMet'] as const).map((one) => [one, checks[one]] as const)}
                value={result}
                choose={(next) => change({ ...said, checks: { ...said.checks, [checkId]: next } })}
              />
              {item.needsEvidence && result ? (
                <Evidence
                  what={item.what}
                  image={said.evidence[checkId]}
                  change={(image) => change({ ...said, evidence: { ...said.evidence, [checkId]: image } })}
                />
              ) : null}
            </div>
          )
        }
        if (item.kind !== 'lockPatrol') return null
        return (
          <Choice
            key={itemKey(item)}
            label={itemName(spoken, item)}
            options={(['gone', 'back', 'unseen'] as const).map((one) => [one, patrols[one]] as const)}
            value={said.patrols[item.lockId]}
            choose={(found) => change({ ...said, patrols: { ...said.patrols, [item.lockId]: found } })}
          />
        )
      })}
    </>
  )
}
