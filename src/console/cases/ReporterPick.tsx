import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Caller } from '../../domain/cases/case-queries.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { CallerLines } from './CallerLines.tsx'
import { isNumber, useCallers } from './use-callers.ts'

/** Somebody of the registry, or a name and number as told. */
export interface PickedReporter {
  readonly personId: string | null
  readonly name: string
  readonly phone: string
}

interface Props {
  readonly id?: string
  readonly onChange?: (picked: PickedReporter | undefined) => void
}

/** Who else reports it: found by number or name, or written down. A control of a small form. */
export function ReporterPick({ id, onChange }: Props) {
  const words = useWords()
  const say = words.desk.cases
  const { titles } = words.cases
  const [chosen, setChosen] = useState<Caller>()
  const [told, setTold] = useState({ name: '', phone: '' })
  const [text, setText] = useState('')
  const { people, isNobody } = useCallers(text)
  const choose = (one: Caller) => {
    // Known from an earlier matter only: the masked name is none; the number is as it was typed.
    if (!one.personId) return write({ name: '', phone: isNumber(text) ? text : told.phone })
    setChosen(one)
    onChange?.({ personId: one.personId, name: '', phone: '' })
  }
  const write = (part: Partial<typeof told>) => {
    const next = { ...told, ...part }
    setTold(next)
    onChange?.(next.name.trim() || next.phone.trim() ? { personId: null, ...next } : undefined)
  }
  if (chosen) {
    return (
      <>
        <strong>{chosen.name}</strong> {chosen.home} {chosen.phoneMask}{' '}
        <Button
          size="small"
          onClick={() => {
            setChosen(undefined)
            write({})
          }}
        >
          {say.otherReporter}
        </Button>
      </>
    )
  }
  return (
    <div className="reporter-pick">
      <Input
        {...(id ? { id } : {})}
        autoComplete="off"
        placeholder={say.caller}
        value={text}
        onChange={({ target: { value } }) => {
          setText(value)
          write(isNumber(value) ? { phone: value } : { name: value })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !people[0]) return
          event.preventDefault()
          choose(people[0])
        }}
      />
      <small>{isNobody ? say.callerNobody : say.callerHint}</small>
      <CallerLines people={people} choose={choose} />
      <div className="form-row">
        <Input
          aria-label={titles.name}
          placeholder={titles.name}
          maxLength={60}
          autoComplete="off"
          value={told.name}
          onChange={({ target: { value } }) => write({ name: value })}
        />
        <Input
          aria-label={titles.phone}
          placeholder={titles.phone}
          maxLength={40}
          inputMode="tel"
          autoComplete="off"
          value={told.phone}
          onChange={({ target: { value } }) => write({ phone: value })}
        />
      </div>
    </div>
  )
}
