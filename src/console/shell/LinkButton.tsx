import { Button, type ButtonProps } from 'antd'
import { useNavigate, useRouter } from '@tanstack/react-router'

interface Props extends Omit<ButtonProps, 'href' | 'onClick'> {
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
}

/** A way to another screen that looks like a button: opened here, or in a tab of its own as any link. */
export function LinkButton({ to, search = {}, children, ...rest }: Props) {
  const navigate = useNavigate()
  const { href } = useRouter().buildLocation({ to, search })
  return (
    <Button
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        void navigate({ to, search })
      }}
    >
      {children}
    </Button>
  )
}
