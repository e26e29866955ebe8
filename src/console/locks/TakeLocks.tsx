import { App, Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { listTargets } from '../../domain/drives/drive-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { AnswerOf } from '../../domain/kit/query.ts'
import { enterLocks, LOCKS_AT_ONCE } from '../../domain/locks/lock.ts'
import { lockList } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk, useSource, type Source } from '../../ui/kit/asking.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

/** As many lines of a drive as are asked for at once. */
const PAGE = 500
const stands = ({ kind, left, stance }: DriveTargetRow) => kind === 'thing' && !left && stance !== 'removed'

/** From a drive against locks to the list of locks, in one step: what still stands there and is not on it yet. */
export function TakeLocks({ driveId }: { driveId: string }) {
  const words = useWords()
  const say = words.desk.locks
  const session = useSession()
  const source = useSource()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const may = session.mayDo('lock.enter')
  const first = useAsk(listTargets, may ? { driveId, limit: PAGE } : undefined)
  const known = useAsk(lockList, may ? {} : undefined)
  const { run, busy } = useDo(enterLocks)
  if (!known.data || !first.data?.rows.some(({ kind }) => kind === 'thing')) return null
  const taken = new Set(known.data.map(({ targetId }) => targetId))
  const isFresh = (row: DriveTargetRow) => stands(row) && !taken.has(row.id)
  const whole = first.data.next === undefined
  const reason = !whole
    ? undefined
    : !first.data.rows.some(stands)
      ? say.fromDriveNone
      : !first.data.rows.some(isFresh)
        ? say.fromDriveAll
        : undefined
  const take = async () => {
    const fresh = (await allTargets(source, driveId)).filter(isFresh)
    const lines = fresh.map(({ id, label, dwellingId }, n) => ({
      lockId: newId(),
      label: label || String(n + 1),
      dwellingId,
      targetId: id,
    }))
    for (let from = 0; from < lines.length; from += LOCKS_AT_ONCE) {
      const outcome = await run({ locks: lines.slice(from, from + LOCKS_AT_ONCE) })
      if (outcome.status !== 'done') return void message.error(outcomeSentence(words, outcome))
    }
    void message.success(fill(say.entered, { n: lines.length }))
    void navigate({ to: links.locks() })
  }
  if (reason) return <ReasonButton reason={reason}>{say.fromDrive}</ReasonButton>
  return (
    <Button loading={busy} onClick={() => void take()}>
      {say.fromDrive}
    </Button>
  )
}

async function allTargets(source: Source, driveId: string): Promise<readonly DriveTargetRow[]> {
  const rows: DriveTargetRow[] = []
  let after: string | undefined
  do {
    const input = { driveId, limit: PAGE, ...(after ? { after } : {}) }
    const page = (await source.ask(listTargets.name, input, source.at)) as AnswerOf<typeof listTargets>
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after)
  return rows
}
