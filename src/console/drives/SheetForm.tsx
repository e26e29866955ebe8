import { Alert, Select, Upload } from 'antd'
import { useEffect, useState } from 'react'
import { compounds } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { readSheet, type ReadSheet, type SheetSource } from './read-sheet.ts'
import { ReadLocks } from './ReadLocks.tsx'

/** Takes the office's list of locks, shows how it was read, and begins the drive with it. */
export function SheetForm({ importId }: { importId: string | undefined }) {
  const words = useWords()
  const say = words.desk.drives
  const { at } = useSession()
  const places = useAsk(compounds, { limit: 200 }).data?.rows ?? []
  const [source, setSource] = useState<SheetSource | undefined>(importId ? { importId } : undefined)
  const [compound, setCompound] = useState('')
  const [read, setRead] = useState<ReadSheet>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!source) return undefined
    let stale = false
    const read = async () => {
      setBusy(true)
      const result = await readSheet(source, at, compound)
      if (stale) return
      setRead(result)
      setBusy(false)
    }
    void read()
    return () => {
      stale = true
    }
  }, [source, at, compound])
  const name = source && 'file' in source ? source.file.name : ''
  const reading = read?.status === 'read' ? read.reading : undefined
  const noCompound = reading?.sheet.compound === '' || compound !== ''
  return (
    <>
      <Upload.Dragger
        accept=".xlsx,.xlsm,.xls,.csv,.htm,.html"
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file) => {
          setSource({ file })
          return false
        }}
      >
        <p className="import-drop">
          <strong>{busy ? fill(say.reading, { name }) : say.drop}</strong>
        </p>
        <p>{say.dropHint}</p>
      </Upload.Dragger>
      {read && read.status !== 'read' ? (
        <Alert className="import-note" type="error" showIcon title={trouble(words, read)} />
      ) : null}
      {noCompound ? (
        <label className="drive-begin">
          {say.sheetCompound}{' '}
          <Select
            value={compound || null}
            aria-label={say.sheetCompound}
            popupMatchSelectWidth={false}
            options={places.map((place) => ({ value: place.name, label: place.name }))}
            onChange={(value) => setCompound(value ?? '')}
          />
        </label>
      ) : null}
      {reading ? <ReadLocks key={`${name}${compound}`} reading={reading} /> : null}
    </>
  )
}

function trouble(words: Catalogue, read: Exclude<ReadSheet, { status: 'read' }>): string {
  const say = words.desk.drives
  if (read.status === 'noLocks') return say.sheetNotLocks
  if (read.status === 'unreadable') return `${say.sheetUnreadable}: ${words.imports.unreadable[read.reason]}`
  return words.house.outcomes[read.status]
}
