import { Tag, Tooltip } from 'antd'
import { urgency } from '../../domain/cases/deadline.ts'
import { isOpen, type CaseState } from '../../domain/cases/case-states.ts'
import { useLanguage, useWords } from '../kit/words.tsx'
import { sayInstant } from '../kit/when.ts'

const DAY_MS = 86_400_000

/** How long is left, in colour and in words: red only once it is over. */
export function DueTag({ dueAt, state }: { dueAt: string; state: CaseState }) {
  const words = useWords()
  const language = useLanguage()
  const when = sayInstant(words, language, dueAt)
  if (!isOpen(state)) return null
  if (state === 'paused' || state === 'onBooks') return <Tag>{words.cases.due.stopped}</Tag>
  const now = new Date().toISOString()
  const how = urgency(dueAt, now)
  const days = Math.ceil(Math.abs(Date.parse(dueAt) - Date.parse(now)) / DAY_MS)
  const said = how === 'overdue' ? words.cases.due.overdue.replace('{n}', String(days)) : when
  return (
    <Tooltip title={when}>
      <Tag color={how === 'overdue' ? 'error' : how === 'calm' ? 'default' : 'warning'}>
        {how === 'overdue' ? '! ' : ''}
        {said}
      </Tag>
    </Tooltip>
  )
}
