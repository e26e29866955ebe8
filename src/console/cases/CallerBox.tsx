import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { callerFinds, type Caller } from '../../domain/cases/case-queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly chosen: Caller | undefined
  readonly choose: (caller: Caller | undefined) => void
  /** What was typed goes on as the name or the number of somebody who is not in the registry. */
  readonly typed: (part: { name?: string; phone?: string }) => void
}

const PAUSE_MS = 250

/** The caller's number or name finds the person, the home and what there was before. */
export function CallerBox({ chosen, choose, typed }: Props) {
  const words = useWords()
  const say = words.desk.cases
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const digits = /^[\d\s+()-]+$/.test(asked)
  const question =
    digits && asked.replace(/\D/g, '').length >= 7
      ? { phone: asked }
      : !digits && Array.from(asked).length >= 2
        ? { name: asked }
        : undefined
  const found = useAsk(callerFinds, question)
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
  const people = question ? (found.data ?? []) : []
  return (
    <Form.Item
      label={say.caller}
      htmlFor="caller"
      extra={people.length === 0 && question && found.isSuccess ? say.callerNobody : say.callerHint}
    >
      <Input
        id="caller"
        autoFocus
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          typed(
            /^[\d\s+()-]*$/.test(event.target.value)
              ? { phone: event.target.value }
              : { name: event.target.value },
          )
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !people[0]) return
          event.preventDefault()
          choose(people[0])
        }}
      />
      <ul className="plain-list">
        {people.map((one) => (
          <li key={`${one.personId}${one.phoneMask}`}>
            <Button type="link" onClick={() => choose(one)}>
              {one.name} {one.home} {one.phoneMask}
            </Button>
          </li>
        ))}
      </ul>
    </Form.Item>
  )
}
