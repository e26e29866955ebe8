import { Button } from 'antd'
import { relapseOf } from '../../domain/locks/patrol.ts'
import type { LockRow } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** 反弹率 with the rows behind it one click away. */
export function RelapseLine({ locks, openRows }: { locks: readonly LockRow[]; openRows: () => void }) {
  const say = useWords().desk.locks
  const { removed, back, rate } = relapseOf(locks)
  if (rate === null) return <p>{say.relapseNone}</p>
  return (
    <p>
      {fill(say.relapse, { removed, back: back.length, rate: `${(rate * 100).toFixed(1)}%` })}{' '}
      {back.length > 0 ? (
        <Button size="small" className="no-print" onClick={openRows}>
          {say.relapseRows}
        </Button>
      ) : null}
    </p>
  )
}
