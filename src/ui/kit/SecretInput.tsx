import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWords } from './words.tsx'

interface Props {
  readonly autoFocus: boolean
  /** Given by the form around it. */
  readonly id?: string
  readonly value?: string
  readonly onChange?: (event: React.ChangeEvent<HTMLInputElement>) => void
}

/** A key or a password of some other house: hidden while it is typed, and never one that the browser knows. */
export function SecretInput({ autoFocus, ...given }: Props) {
  const { show, hide } = useWords().desk.shell
  const [isShown, setShown] = useState(false)
  return (
    <Input
      {...given}
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      spellCheck={false}
      maxLength={200}
      autoFocus={autoFocus}
      suffix={
        <Button type="text" size="small" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? hide : show}
        </Button>
      }
    />
  )
}
