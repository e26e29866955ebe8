import { Input, Radio } from 'antd'
import { useState } from 'react'
import { listCases, type CasePage, type CaseRow } from '../../domain/cases/case-queries.ts'
import { openStates } from '../../domain/cases/case-states.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { usePause } from '../homes/use-pause.ts'
import { useSimilarTo } from './use-similar.ts'

interface Props {
  readonly page: CasePage
  readonly id?: string
  readonly value?: string
  readonly onChange?: (caseId: string) => void
}

/** Which other open matter it is: what is like it, or what a number or a word of the title finds. A control of a small form. */
export function MatterPick({ page, id, value, onChange }: Props) {
  const words = useWords()
  const say = words.desk.cases
  const [text, setText] = useState('')
  const asked = usePause(text.trim())
  const similar = useSimilarTo(page)
  const found = useAsk(
    listCases,
    asked.length >= 2 ? { text: asked, states: [...openStates], limit: 8 } : undefined,
  )
  const hits = asked.length >= 2 ? (found.data?.rows ?? []).filter((one) => one.id !== page.id) : []
  const rows: readonly (CaseRow & { readonly why?: string })[] =
    asked.length >= 2
      ? hits
      : similar.map(({ why, ...row }) => ({ ...row, why: why.map((one) => say.why[one]).join('、') }))
  return (
    <>
      <Input
        {...(id ? { id } : {})}
        autoComplete="off"
        placeholder={say.mergeSearch}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {rows.length === 0 ? (
        <p>{asked.length >= 2 ? (found.isSuccess ? say.mergeNone : '') : say.mergeNoneSimilar}</p>
      ) : null}
      <Radio.Group
        className="matter-pick"
        value={value}
        onChange={({ target }) => onChange?.(String(target.value))}
        options={rows.map((row) => ({
          value: row.id,
          label: (
            <>
              {row.title}{' '}
              <small>
                {[row.number, words.cases.states[row.state], row.place, row.why].filter(Boolean).join(' · ')}
              </small>
            </>
          ),
        }))}
      />
    </>
  )
}
