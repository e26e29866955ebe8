import Popup from 'antd-mobile/es/components/popup'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useWords } from '../words.tsx'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly close: () => void
  readonly children: ReactNode
  /** Stays in reach of the thumb while the rest scrolls. */
  readonly foot?: ReactNode
}

/** A sheet from below, where the thumb is. It takes the focus, gives it back, and closes on Escape. */
export function Sheet({ title, open, close, children, foot }: Props) {
  const words = useWords().field
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLElement>(undefined)
  useEffect(() => {
    if (!open) {
      before.current?.focus({ preventScroll: true })
      before.current = undefined
      return
    }
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
    const escape = (event: KeyboardEvent) => (event.key === 'Escape' ? close() : undefined)
    addEventListener('keydown', escape)
    return () => removeEventListener('keydown', escape)
  }, [open, close])
  return (
    <Popup
      visible={open}
      onMaskClick={close}
      afterShow={() => box.current?.focus()}
      bodyClassName="sheet-body"
      destroyOnClose
    >
      <div className="sheet" role="dialog" aria-modal aria-labelledby={id} tabIndex={-1} ref={box}>
        <div className="sheet-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="sheet-close" onClick={close}>
            {words.close}
          </button>
        </div>
        <div className="sheet-content">{children}</div>
        {foot ? <div className="sheet-foot">{foot}</div> : null}
      </div>
    </Popup>
  )
}
