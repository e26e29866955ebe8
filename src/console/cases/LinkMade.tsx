import { App, Button, Modal } from 'antd'
import type { IssuedLink } from '../../domain/cases/agency-link.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** The new link and its QR code, shown this once. */
export function LinkMade({ link, close }: { link: IssuedLink; close: () => void }) {
  const words = useWords()
  const say = words.desk.cases
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(link.url).catch(() => undefined)
    void message.success(say.copied)
  }
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(link.qr)}`
  return (
    <Modal
      open
      title={say.issueLink}
      onCancel={close}
      footer={
        <Button type="primary" className="no-print" onClick={close}>
          {words.desk.shell.done}
        </Button>
      }
    >
      <p>{say.linkMade}</p>
      <p className="link-made" data-link={link.url}>
        {link.url}
      </p>
      <img src={picture} alt={link.url} width={180} height={180} />
      <p className="page-actions">
        <Button type="primary" onClick={() => void copy()}>
          {say.copy}
        </Button>
        <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
      </p>
    </Modal>
  )
}
