import { stances } from '../../domain/drives/stance.ts'
import type { DoorItem, DoorRecord } from '../../domain/sync/field-record.ts'
import { ballotsAt, type ReturnSaid, type VisitSaid } from '../../domain/sync/visit-deeds.ts'
import { fill } from '../../text/shape.ts'
import { Choice } from '../kit/Choice.tsx'
import { Tick } from '../kit/Tick.tsx'
import { useSpoken, useWords } from '../words.tsx'
import { itemKey, itemName } from './item-text.ts'

export type Said = Pick<VisitSaid, 'stances' | 'votes' | 'returnVisits' | 'checks' | 'patrols' | 'evidence'>

interface Props {
  readonly door: DoorRecord
  readonly said: Said
  readonly change: (said: Said) => void
  /** Answers that were begun and not finished. */
  readonly half: readonly string[]
}

/** Who was met says something to some of it; each open thing has its own answer and none must be given. */
export function Answers({ door, said, change, half }: Props) {
  const spoken = useSpoken()
  const { words } = spoken
  const say = words.field.record
  return (
    <>
      {door.open.map((item) => {
        if (item.kind === 'drive') {
          if (item.voteOnly) return null
          return (
            <Choice
              key={itemKey(item)}
              label={itemName(spoken, item)}
              options={stances
                .filter((stance) => stance !== 'unmet')
                .map((stance) => [stance, words.drives.stances[stance]] as const)}
              value={said.stances[item.targetId]}
              choose={(stance) => change({ ...said, stances: { ...said.stances, [item.targetId]: stance } })}
            />
          )
        }
        if (item.kind !== 'case' || !item.returnVisit) return null
        return (
          <ReturnAnswer
            key={itemKey(item)}
            item={item}
            said={said.returnVisits[item.caseId] ?? {}}
            half={half.includes(item.caseId)}
            change={(answer) =>
              change({ ...said, returnVisits: { ...said.returnVisits, [item.caseId]: answer } })
            }
          />
        )
      })}
      {ballotsAt(door).map(({ ballotId, topic }) => {
        const given = said.votes[ballotId]
        const set = (vote: typeof given) => change({ ...said, votes: { ...said.votes, [ballotId]: vote } })
        return (
          <div key={ballotId}>
            <Choice
              label={topic ? fill(say.voteOn, { topic }) : say.vote}
              options={(['yes', 'no', 'abstain'] as const).map(
                (choice) => [choice, words.drives.choices[choice]] as const,
              )}
              value={given?.choice}
              choose={(choice) => set(choice && { choice, proxy: given?.proxy ?? false })}
            />
            {given ? (
              <Tick
                label={say.voteProxy}
                checked={given.proxy}
                change={(proxy) => set({ ...given, proxy })}
              />
            ) : null}
          </div>
        )
      })}
    </>
  )
}

interface ReturnProps {
  readonly item: Extract<DoorItem, { kind: 'case' }>
  readonly said: ReturnSaid
  readonly half: boolean
  readonly change: (said: ReturnSaid | undefined) => void
}

/** 回访: whether it is really solved, and how satisfied one is; both or neither. */
function ReturnAnswer({ item, said, half, change }: ReturnProps) {
  const say = useWords().field.record
  const { solved, satisfaction } = said
  const set = (next: ReturnSaid) =>
    change(next.solved === undefined && next.satisfaction === undefined ? undefined : next)
  return (
    <div className={half ? 'pair pair-half' : 'pair'} role="group" aria-label={item.title}>
      <p>
        <strong>{item.title}</strong>
      </p>
      <Choice
        label={say.solved}
        options={[
          ['yes', say.solvedYes],
          ['no', say.solvedNo],
        ]}
        value={solved === undefined ? undefined : solved ? 'yes' : 'no'}
        choose={(value) => set({ satisfaction, solved: value && value === 'yes' })}
      />
      <Choice
        label={say.satisfaction}
        options={(['satisfied', 'basically', 'not'] as const).map(
          (one) => [one, say.satisfactions[one]] as const,
        )}
        value={satisfaction}
        choose={(value) => set({ solved, satisfaction: value })}
      />
    </div>
  )
}
