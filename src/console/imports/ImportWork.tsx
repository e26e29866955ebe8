import { Alert, Progress } from 'antd'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** What the program is doing at this moment, and how far it is. */
export function ImportWork({ page }: { page: ImportPage }) {
  const say = useWords().desk.imports
  const { state, progress, sheets } = page
  if (state !== 'reading' && state !== 'applying' && state !== 'undoing') return null
  if (progress.stopped) return <Alert type="warning" showIcon title={say.stopped} />
  const { rows, done, total } = progress
  const sentence =
    state === 'reading'
      ? sheets.length > 0
        ? say.readingAgain
        : fill(say.readingNow, { rows })
      : fill(state === 'applying' ? say.applyingNow : say.undoingNow, { done, total })
  const percent = state === 'reading' || total === 0 ? undefined : Math.floor((done / total) * 100)
  return (
    <div className="import-work" role="status">
      <p>{sentence}</p>
      <Progress
        aria-label={say.progress}
        percent={percent ?? 100}
        status="active"
        showInfo={percent !== undefined}
      />
    </div>
  )
}
