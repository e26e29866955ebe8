import { Alert, Button } from 'antd'
import { useState } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

const formats = ['docx', 'pdf', 'json'] as const
/** So long the browser is given to take over a file. */
const HANDED_MS = 60_000

/** Makes the copy and saves it; each making is a deed of its own in the books. */
export function CopyButtons({ requestId, done }: { requestId: string; done: () => void }) {
  const { desk } = useWords().rights
  const { at } = useSession()
  const [making, setMaking] = useState<(typeof formats)[number]>()
  const [failed, setFailed] = useState(false)
  const make = async (format: (typeof formats)[number]) => {
    setMaking(format)
    setFailed(!(await fetchCopy(at, requestId, format)))
    setMaking(undefined)
    done()
  }
  return (
    <>
      <span className="page-actions">
        {formats.map((format) => (
          <Button
            key={format}
            loading={making === format}
            disabled={making !== undefined}
            onClick={() => void make(format)}
          >
            {desk[format]}
          </Button>
        ))}
      </span>
      {failed ? <Alert type="error" showIcon title={desk.failed} /> : null}
    </>
  )
}

async function fetchCopy(at: string, requestId: string, format: string): Promise<boolean> {
  try {
    const reply = await fetch('/api/data-copies', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-linli': '1' },
      body: JSON.stringify({ id: newId(), at, requestId, format, madeAt: new Date().toISOString() }),
    })
    if (!reply.ok) return false
    const name = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('content-disposition') ?? '')?.[1]
    const url = URL.createObjectURL(await reply.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = name ? decodeURIComponent(name) : `copy.${format}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), HANDED_MS)
    return true
  } catch {
    return false
  }
}
