import { Alert, Upload } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fill } from '../../text/shape.ts'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { uploadWorkbook } from './upload-workbook.ts'

/** Takes any workbook by drop or choice, and goes to its page. */
export function WorkbookDrop() {
  const words = useWords()
  const say = words.desk.imports
  const { at } = useSession()
  const navigate = useNavigate()
  const [sending, setSending] = useState<string>()
  const [no, setNo] = useState<string>()

  const bring = async (file: File) => {
    setSending(file.name)
    setNo(undefined)
    const brought = await uploadWorkbook(file, at)
    setSending(undefined)
    if ('importId' in brought) return void navigate({ to: links.importPage(brought.importId) })
    setNo(
      'unreadable' in brought
        ? `${file.name}: ${words.imports.unreadable[brought.unreadable]}`
        : outcomeSentence(words, brought.outcome),
    )
    return undefined
  }
  return (
    <>
      <Upload.Dragger
        accept=".xlsx,.xlsm,.xls,.csv,.txt,.htm,.html"
        showUploadList={false}
        disabled={sending !== undefined}
        beforeUpload={(file) => {
          void bring(file)
          return false
        }}
      >
        <p className="import-drop">
          <strong>{sending === undefined ? say.drop : fill(say.sending, { name: sending })}</strong>
        </p>
        <p>{say.dropHint}</p>
      </Upload.Dragger>
      {no ? <Alert className="import-note" type="error" showIcon title={no} /> : null}
    </>
  )
}
