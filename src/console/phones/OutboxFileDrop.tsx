import { Alert, Upload } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { bringOutboxFile, type Brought } from './bring-outbox-file.ts'

/** Takes in what a phone could not send, by drop or choice, and says what became of each record. */
export function OutboxFileDrop() {
  const words = useWords()
  const say = words.desk.phones
  const [sending, setSending] = useState<string>()
  const [brought, setBrought] = useState<Brought>()
  const bring = async (file: File) => {
    setSending(file.name)
    setBrought(undefined)
    setBrought(await bringOutboxFile(file))
    setSending(undefined)
  }
  return (
    <section aria-label={say.fileTitle}>
      <h2>{say.fileTitle}</h2>
      <Upload.Dragger
        accept=".json,.linli"
        showUploadList={false}
        disabled={sending !== undefined}
        beforeUpload={(file) => {
          void bring(file)
          return false
        }}
      >
        <p>
          <strong>{sending === undefined ? say.fileDrop : fill(say.fileSending, { name: sending })}</strong>
        </p>
        <p>{say.fileHint}</p>
      </Upload.Dragger>
      {brought ? <Result brought={brought} /> : null}
    </section>
  )
}

function Result({ brought }: { brought: Brought }) {
  const words = useWords()
  const say = words.desk.phones
  if (brought.status === 'notAFile') return <Alert type="error" showIcon title={say.fileNot} />
  if (brought.status === 'notFound') return <Alert type="error" showIcon title={say.fileElsewhere} />
  if (brought.status !== 'taken')
    return <Alert type="error" showIcon title={words.house.outcomes[brought.status]} />
  const { done, kept, refused, accountName } = brought
  const parts = [
    fill(say.fileDone, { n: done }),
    ...(refused > 0 ? [fill(say.fileRefused, { n: refused })] : []),
  ]
  return (
    <Alert
      type={kept + refused > 0 ? 'warning' : 'success'}
      showIcon
      title={fill(say.fileTaken, { who: accountName, n: done + kept + refused })}
      description={
        <>
          {parts.join('; ')}
          {kept > 0 ? (
            <>
              {'; '}
              <Link to={links.keptRecords()}>{fill(say.fileKept, { n: kept })}</Link>
            </>
          ) : null}
        </>
      }
    />
  )
}
