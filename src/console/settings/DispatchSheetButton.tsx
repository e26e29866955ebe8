import { Alert, App, Button, Modal, Upload } from 'antd'
import { useState } from 'react'
import { importDispatch } from '../../domain/cases/dispatch.ts'
import type { DispatchProblem, DispatchSheet } from '../../domain/cases/dispatch-sheet.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { readDispatch } from './dispatch-upload.ts'

/** Brings a sheet: what was read is shown first, and written only when somebody says so. */
export function DispatchSheetButton({ done }: { done: () => void }) {
  const words = useWords()
  const say = words.desk.agencies.dispatch
  const session = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [sheet, setSheet] = useState<DispatchSheet>()
  const send = useDo(importDispatch)
  const read = async (file: File) => {
    setBusy(true)
    const result = await readDispatch(file, session.at)
    setBusy(false)
    if (result.kind === 'read') setSheet(result.sheet)
    else
      void message.error(
        result.kind === 'unreadable'
          ? unreadableWords(words, result.reason)
          : words.house.outcomes[result.kind],
      )
  }
  const bring = async () => {
    const rows = (sheet?.rules ?? []).map((rule) => ({
      ...rule,
      unitIds: [...rule.unitIds],
      entryId: newId(),
    }))
    const result = await send.run({ rows })
    if (result.status !== 'done') return
    const { changed } = result.answer as { changed: number }
    setSheet(undefined)
    void message.success(fill(say.imported, { n: changed }))
    done()
  }
  const said = outcomeSentence(words, send.outcome)
  return (
    <>
      <Upload
        accept=".xlsx,.xls,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file)
          return false
        }}
      >
        <Button loading={busy}>{say.importSheet}</Button>
      </Upload>
      <Modal
        open={sheet !== undefined}
        title={say.readTitle}
        okText={words.actions['dispatch.import']}
        cancelText={words.desk.shell.cancel}
        okButtonProps={{ disabled: !sheet?.rules.length }}
        confirmLoading={send.busy}
        onOk={() => void bring()}
        onCancel={() => setSheet(undefined)}
        destroyOnHidden
      >
        <p>{fill(say.readRules, { n: sheet?.rules.length ?? 0 })}</p>
        {sheet?.problems.length ? (
          <Alert
            type="warning"
            showIcon
            title={say.readProblems}
            description={
              <ul>
                {sheet.problems.map((problem) => (
                  <li key={`${problem.row}${problem.what}${problem.words}`}>
                    {problemWords(words, problem)}
                  </li>
                ))}
              </ul>
            }
          />
        ) : null}
        {said ? <Alert type="error" showIcon title={said} /> : null}
      </Modal>
    </>
  )
}

function problemWords(words: Catalogue, { row, what, words: found }: DispatchProblem): string {
  return fill(words.desk.agencies.dispatch.problems[what], { row, words: found })
}

/** A sheet of another kind is told how to become one; anything else is told as for imports. */
function unreadableWords(words: Catalogue, reason: string): string {
  if (reason === 'no-header') return words.desk.agencies.dispatch.notCatalogue
  const said: Record<string, string> = words.imports.unreadable
  return said[reason] ?? words.house.outcomes.fault
}
