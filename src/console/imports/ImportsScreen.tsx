import { Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportRow } from '../../domain/imports/import-view.ts'
import { listImports } from '../../domain/imports/queries.ts'
import { ImportRows } from '../../ui/imports/ImportRows.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { WorkbookDrop } from './WorkbookDrop.tsx'
import './imports.css'

/** 导入: drop any workbook; below, what was imported before. */
export function ImportsScreen() {
  const words = useWords()
  const say = words.desk.imports
  const session = useSession()
  const navigate = useNavigate()
  const [shown, setShown] = useState<readonly ImportRow[]>([])
  const [after, setAfter] = useState<string>()
  const asked = useAsk(
    listImports,
    session.mayAsk('import.list') ? { limit: 30, ...(after ? { after } : {}) } : undefined,
  )
  const open = (importId: string) => void navigate({ to: links.importPage(importId) })
  if (!session.mayAsk('import.list')) return <EmptyState text={words.house.outcomes.forbidden} />
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
      </div>
      {session.mayDo('import.begin') ? (
        <>
          <p>{say.intro}</p>
          <WorkbookDrop />
        </>
      ) : null}
      <div className="imports-past">
        <Panel title={say.past}>
          <Asked query={asked}>
            {(page) => {
              const rows = after ? [...shown, ...page.rows] : page.rows
              if (rows.length === 0) return <EmptyState text={say.none} />
              const { next } = page
              return (
                <>
                  <ImportRows rows={rows} href={links.importPage} open={open} />
                  {next ? (
                    <Button
                      onClick={() => {
                        setShown(rows)
                        setAfter(next)
                      }}
                    >
                      {words.desk.shell.more}
                    </Button>
                  ) : null}
                </>
              )
            }}
          </Asked>
        </Panel>
      </div>
    </>
  )
}
