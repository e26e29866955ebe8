import { useState } from 'react'
import type { FileView } from '../domain/cases/agency-view.ts'
import { fill } from '../text/shape.ts'
import type { Token } from './reach.ts'
import { useWords } from './settings.tsx'

/** So long a file that was handed to the browser is kept for it. */
const HANDED_MS = 60_000

/** A file: fetched with the token in its header. A picture opens below its name, everything else is saved. */
export function FileLine({ file, token }: { file: FileView; token: Token }) {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const [shown, setShown] = useState<string>()
  const open = async () => {
    if (shown) return setShown(undefined)
    setBusy(true)
    const url = await fetchFile(file.id, token)
    setBusy(false)
    setFailed(!url)
    if (url && file.mediaType.startsWith('image/')) setShown(url)
    else if (url) save(url, file.name)
  }
  return (
    <li>
      <button
        type="button"
        className="plain file"
        disabled={busy}
        aria-expanded={file.mediaType.startsWith('image/') ? shown !== undefined : undefined}
        onClick={() => void open()}
      >
        {busy ? words.files.opening : fill(words.files.open, { name: file.name })}
      </button>
      {failed ? <p role="alert">{words.troubles.offline}</p> : null}
      {shown ? <img src={shown} alt={file.name} /> : null}
    </li>
  )
}

async function fetchFile(id: string, token: Token): Promise<string | undefined> {
  try {
    const reply = await fetch(`/api/files/${id}`, { headers: { [token.header]: token.value } })
    return reply.ok ? URL.createObjectURL(await reply.blob()) : undefined
  } catch {
    return undefined
  }
}

function save(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), HANDED_MS)
}
