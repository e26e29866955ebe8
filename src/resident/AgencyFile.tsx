import type { FileView } from '../domain/cases/agency-view.ts'
import type { Token } from './reach.ts'

/** A file behind a link: fetched with the token in its header, then handed to the browser. */
export function AgencyFile({ file, token, taskId }: { file: FileView; token: Token; taskId: string }) {
  const open = async () => {
    const reply = await fetch(`/api/files/${file.id}?task=${taskId}`, {
      headers: { [token.header]: token.value },
    })
    if (!reply.ok) return
    const url = URL.createObjectURL(await reply.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = file.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <p>
      <button type="button" className="plain" onClick={() => void open()}>
        📎 {file.name}
      </button>
    </p>
  )
}
