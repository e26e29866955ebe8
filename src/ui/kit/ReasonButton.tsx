import { Button, Tooltip, type ButtonProps } from 'antd'

interface Props extends ButtonProps {
  /** Why it is not possible now; the button then stays visible, says so, and does nothing. */
  readonly reason?: string | undefined
}

/** A button that tells why it cannot be pressed. Kept focusable, so that the keyboard reaches the reason too. */
export function ReasonButton({ reason, onClick, children, ...rest }: Props) {
  if (!reason) {
    return (
      <Button {...rest} onClick={onClick}>
        {children}
      </Button>
    )
  }
  return (
    <Tooltip title={reason}>
      <Button
        {...rest}
        aria-disabled
        aria-description={reason}
        className="reason-button"
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
