import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../domain/kit/dates.ts'
import type { ProcedureDefinition } from '../../domain/procedures/definition.ts'
import { emptyDraft } from '../../domain/procedures/definition-draft.ts'
import { writeProcedure } from '../../domain/procedures/file.ts'
import { listProcedures, procedurePage, type ProcedureRow } from '../../domain/procedures/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { ownKey } from './own-key.ts'
import { ProcedureEditor } from './ProcedureEditor.tsx'

/** What is open for writing: a new procedure, a kept one, or a copy of a kept one. */
type Open = { readonly code?: string; readonly copy: boolean }

/** 办事流程: procedures are data; here they are written. */
export function ProceduresPage() {
  const words = useWords()
  const say = words.desk.procedures
  const asked = useAsk(listProcedures, {})
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const saved = () => {
    close()
    void asked.refetch()
  }
  if (open?.code) return <KeptProcedure code={open.code} copy={open.copy} close={close} saved={saved} />
  if (open) return <ProcedureEditor key="new" begin={begin()} title={say.add} close={close} saved={saved} />
  return <ProcedureList asked={asked} choose={setOpen} />
}

interface ListProps {
  readonly asked: ReturnType<typeof useAsk<typeof listProcedures>>
  readonly choose: (open: Open) => void
}

function ProcedureList({ asked, choose }: ListProps) {
  const words = useWords()
  const say = words.desk.procedures
  const language = useLanguage()
  const may = useSession().mayDo(writeProcedure.name)
  const columns = [
    { key: 'name', title: say.name, dataIndex: 'name' },
    { key: 'forWhom', title: say.forWhom, dataIndex: 'forWhom' },
    {
      key: 'version',
      title: say.version,
      render: (_: unknown, row: ProcedureRow) =>
        fill(say.versionSince, { version: row.version, day: sayDay(words, language, dayOf(row.writtenAt)) }),
    },
    {
      key: 'deeds',
      title: '',
      render: (_: unknown, { code, name }: ProcedureRow) => (
        <span className="page-actions no-print">
          <Button
            size="small"
            aria-label={`${may ? say.edit : say.look}: ${name}`}
            onClick={() => choose({ code, copy: false })}
          >
            {may ? say.edit : say.look}
          </Button>
          {may ? (
            <Button
              size="small"
              aria-label={`${say.copy}: ${name}`}
              onClick={() => choose({ code, copy: true })}
            >
              {say.copy}
            </Button>
          ) : null}
        </span>
      ),
    },
  ]
  return (
    <>
      <p>{say.intro}</p>
      {may ? (
        <p className="page-actions no-print">
          <Button type="primary" onClick={() => choose({ copy: false })}>
            {say.add}
          </Button>
        </p>
      ) : null}
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <RowTable rowKey="code" rows={rows} columns={columns} />
          )
        }
      </Asked>
    </>
  )
}

interface KeptProps {
  readonly code: string
  readonly copy: boolean
  readonly close: () => void
  readonly saved: () => void
}

function KeptProcedure({ code, copy, close, saved }: KeptProps) {
  const say = useWords().desk.procedures
  const asked = useAsk(procedurePage, { code })
  return (
    <Asked query={asked}>
      {({ definition, version }) => (
        <ProcedureEditor
          key={`${code} ${version}`}
          begin={copy ? copied(definition, fill(say.copyOf, { name: definition.name })) : definition}
          title={copy ? say.add : fill(say.editing, { name: definition.name, version })}
          close={close}
          saved={saved}
        />
      )}
    </Asked>
  )
}

function begin(): ProcedureDefinition {
  return emptyDraft(ownKey('own'), ownKey('step'))
}

function copied(definition: ProcedureDefinition, name: string): ProcedureDefinition {
  return { ...definition, code: ownKey('own'), name }
}
