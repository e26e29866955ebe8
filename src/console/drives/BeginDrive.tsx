import { Alert, Button, Input } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { openDrive } from '../../domain/drives/drive.ts'
import { newId } from '../../domain/kit/ids.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

type Input = z.input<typeof openDrive.input>

interface Props {
  /** What the list is made of. */
  readonly rest: Pick<Input, 'cut' | 'targets'>
  readonly told: ReactNode
  readonly name?: string
  /** Why it cannot begin yet. */
  readonly reason: string | undefined
}

/** The last step: a name, what will be on the list, and the beginning. */
export function BeginDrive({ rest, told, name: suggested = '', reason }: Props) {
  const words = useWords()
  const say = words.desk.drives
  const navigate = useNavigate()
  const [name, setName] = useState(suggested)
  const [driveId] = useState(newId)
  const { busy, outcome, run } = useDo(openDrive)
  const no = outcomeSentence(words, outcome)
  const begin = async () => {
    const result = await run({ driveId, name: name.trim(), ...rest })
    if (result.status === 'done') void navigate({ to: links.drive(driveId) })
  }
  return (
    <section className="drive-begin" aria-label={say.newTitle}>
      {told}
      <label>
        {say.name}{' '}
        <Input
          value={name}
          maxLength={60}
          placeholder={say.namePlaceholder}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p>{say.fixed}</p>
      {no ? <Alert type="error" showIcon title={no} /> : null}
      <p className="page-actions">
        <ReasonButton
          type="primary"
          loading={busy}
          reason={reason ?? (name.trim() === '' ? say.name : undefined)}
          onClick={() => void begin()}
        >
          {say.start}
        </ReasonButton>
        <Button onClick={() => void navigate({ to: links.drives() })}>{say.cancel}</Button>
      </p>
    </section>
  )
}
