import { Modal } from 'antd'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly open: boolean
  readonly close: () => void
}

/** Which keys save a way to the mouse. */
export function KeysHelp({ open, close }: Props) {
  const { keys } = useWords().desk.shell
  return (
    <Modal open={open} title={keys.title} onCancel={close} footer={null}>
      <dl className="keys-help">
        {keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
