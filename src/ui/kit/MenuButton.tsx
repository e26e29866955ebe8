import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type ButtonProps, type MenuProps } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

interface Props extends Pick<ButtonProps, 'type' | 'size'> {
  readonly label: string
  readonly menu: MenuProps
}

const FRAMES = 20
/** On a phone's screen a long list scrolls within itself; none of its lines may stand above the edge. */
const LOW = { maxBlockSize: '60vh', overflowY: 'auto' } as const

/** A button that opens a list of deeds: the keyboard stands in the list as soon as it is open, Esc goes back to the button. */
export function MenuButton({ label, menu, ...look }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => (open ? standIn(list) : undefined), [open])
  const change = (opens: boolean) => {
    if (!opens && list.current?.contains(document.activeElement)) button.current?.focus()
    setOpen(opens)
  }
  return (
    <Dropdown
      menu={{ ...menu, style: LOW }}
      trigger={['click']}
      open={open}
      onOpenChange={change}
      popupRender={(items) => (
        <div ref={list} onKeyDownCapture={takeEnter}>
          {items}
        </div>
      )}
    >
      <Button ref={button} {...look}>
        {label} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}

/** The stroke that chooses must not go on into the dialogue that opens by it: there it would send or close. */
function takeEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

/** The list takes a few frames to be there and shown; only then can the keyboard go into it. Answers how to stop trying. */
function standIn(list: { readonly current: HTMLElement | null }, left = FRAMES): () => void {
  let next = 0
  const look = (frames: number) => {
    const first = list.current?.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')
    first?.focus({ preventScroll: true })
    if (frames > 0 && (!first || document.activeElement !== first))
      next = requestAnimationFrame(() => look(frames - 1))
  }
  look(left)
  return () => cancelAnimationFrame(next)
}
