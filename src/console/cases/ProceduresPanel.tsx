import { Button } from 'antd'
import { useState } from 'react'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openProcedure } from '../../domain/procedures/file.ts'
import { caseProcedures, listProcedures, type ProcedureRow } from '../../domain/procedures/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { ProcedureFile } from './ProcedureFile.tsx'

/** 办事流程: which papers are there, which are missing and who issues them; the steps; the filings with the street. */
export function ProceduresPanel({ page }: { page: CasePage }) {
  const words = useWords()
  const say = words.desk.cases
  const session = useSession()
  const files = useAsk(caseProcedures, { caseId: page.id })
  const [choosing, setChoosing] = useState(false)
  const procedures = useAsk(listProcedures, choosing ? {} : undefined)
  const mayOpen = session.mayDo('procedure.open') && ['accepted', 'handling', 'paused'].includes(page.state)
  const rows = files.data ?? []
  if (rows.length === 0 && !mayOpen) return null
  const applicants = page.reporters.flatMap(({ personId, nameMask }) =>
    personId ? [{ value: personId, label: nameMask }] : [],
  )
  return (
    <Panel
      title={say.procedures}
      actions={mayOpen ? <Button onClick={() => setChoosing(true)}>{say.startProcedure}</Button> : null}
    >
      {rows.map((file) => (
        <ProcedureFile key={file.id} file={file} caseNumber={page.number} />
      ))}
      {files.data?.length === 0 ? (
        <p>
          <small>{say.procedureHint}</small>
        </p>
      ) : null}
      {choosing && procedures.data ? (
        <DeedDialog
          form={{
            action: openProcedure,
            title: say.startProcedure,
            rest: () => ({ fileId: newId(), caseId: page.id }),
            fields: [
              {
                kind: 'pick',
                key: 'code',
                label: say.whichProcedure,
                ...(fitting(procedures.data, page.procedureCode)
                  ? { initial: page.procedureCode ?? '' }
                  : {}),
                choices: procedures.data.map(({ code, name, forWhom }) => ({
                  value: code,
                  label: `${name} — ${forWhom}`,
                })),
              },
              ...(applicants.length > 0
                ? [
                    {
                      kind: 'pick' as const,
                      key: 'applicantId',
                      label: say.applicant,
                      choices: applicants,
                      ...(applicants.length === 1 ? { initial: applicants[0]!.value } : {}),
                    },
                  ]
                : []),
            ],
          }}
          close={() => setChoosing(false)}
          done={() => setChoosing(false)}
        />
      ) : null}
    </Panel>
  )
}

/** The procedure that the catalogue names for this kind of matter; it may have been renamed or taken away since. */
function fitting(procedures: readonly ProcedureRow[], code: string | null): boolean {
  return procedures.some((procedure) => procedure.code === code)
}
