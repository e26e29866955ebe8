import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { Caller } from '../../domain/cases/case-queries.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { CallerLines } from './CallerLines.tsx'
import { isNumber, useCallers } from './use-callers.ts'

interface Props {
  readonly chosen: Caller | undefined
  readonly choose: (caller: Caller | undefined) => void
  /** What was typed goes on as the name or the number of somebody who is not in the registry. */
  readonly typed: (part: { name?: string; phone?: string }) => void
}

/** The caller's number or name finds the person, the home and what there was before. */
export function CallerBox({ chosen, choose, typed }: Props) {
  const words = useWords()
  const say = words.desk.cases
  const [text, setText] = useState('')
  const { people, isNobody } = useCallers(text)
  if (chosen) {
    return (
      <Form.Item label={words.cases.titles.reporter}>
        <strong>{chosen.name}</strong> {chosen.home} {chosen.phoneMask}{' '}
        <Button size="small" onClick={() => choose(undefined)}>
          {words.desk.shell.cancel}
        </Button>
      </Form.Item>
    )
  }
  return (
    <Form.Item label={say.caller} htmlFor="caller" extra={isNobody ? say.callerNobody : say.callerHint}>
      <Input
        id="caller"
        autoFocus
        autoComplete="off"
        value={text}
        onChange={({ target: { value } }) => {
          setText(value)
          typed(isNumber(value) ? { phone: value } : { name: value })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !people[0]) return
          event.preventDefault()
          choose(people[0])
        }}
      />
      <CallerLines people={people} choose={choose} />
    </Form.Item>
  )
}
