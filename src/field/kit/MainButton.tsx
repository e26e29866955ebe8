import Button from 'antd-mobile/es/components/button'
import { useWords } from '../words.tsx'

interface Props {
  readonly text: string
  /** Absent in a form, which it then sends. */
  readonly press?: () => void
  /** What it stands for is under way: it says so, and cannot be pressed again. */
  readonly busy?: boolean
  readonly busyText?: string
  readonly disabled?: boolean
  /** Something ends or goes by it. */
  readonly danger?: boolean
}

/** The one button of a sheet or a form: as wide as the screen, where the thumb is. */
export function MainButton({ text, press, busy = false, busyText, disabled = false, danger = false }: Props) {
  const { saving } = useWords().field
  return (
    <Button
      block
      color={danger ? 'danger' : 'primary'}
      size="large"
      type={press ? 'button' : 'submit'}
      loading={busy}
      loadingText={busyText ?? saving}
      disabled={disabled}
      {...(press ? { onClick: press } : {})}
    >
      {text}
    </Button>
  )
}
