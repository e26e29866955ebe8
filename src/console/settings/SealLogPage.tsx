import { Button, DatePicker, type TableProps } from 'antd'
import { Link } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { SealRow } from '../../domain/documents/paper-view.ts'
import { listSealLog } from '../../domain/documents/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { csv } from '../../ui/kit/csv.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { saveFile } from '../shell/save-file.ts'
import { useSession } from '../shell/session.tsx'

type Period = readonly [from: string, until: string]

/** 公章登记: every use of the seal, the latest first; of a period, printed or saved as it is shown. */
export function SealLogPage() {
  const words = useWords()
  const say = words.desk.papers.sealLog
  const session = useSession()
  const [period, setPeriod] = useState<Period>()
  // A page further on belongs to the period it was asked for; another period begins anew.
  const [pages, setPages] = useState<readonly SealRow[]>([])
  const [after, setAfter] = useState<string>()
  const between = period ? { from: period[0], until: period[1] } : {}
  const asked = useAsk(
    listSealLog,
    session.mayAsk('sealLog.list') ? { ...between, ...(after ? { after } : {}) } : undefined,
  )
  const choose = (days: Period | undefined) => {
    setPages([])
    setAfter(undefined)
    setPeriod(days)
  }
  return (
    <>
      <div className="page-head">
        <h2>{say.title}</h2>
        <div className="page-actions no-print">
          <DatePicker.RangePicker
            previewValue={false}
            aria-label={say.period}
            placeholder={[say.from, say.until]}
            {...(period ? { value: [dayjs(period[0]), dayjs(period[1])] } : {})}
            onChange={(days) =>
              choose(
                days?.[0] && days[1]
                  ? [days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')]
                  : undefined,
              )
            }
          />
          <Button onClick={() => window.print()}>{say.print}</Button>
        </div>
      </div>
      <Asked query={asked}>
        {(page) => {
          const rows = [...pages, ...page.rows]
          if (rows.length === 0) return <EmptyState text={say.empty} />
          return (
            <>
              <SealTable rows={rows} />
              <p className="page-actions no-print">
                {page.next ? (
                  <Button
                    onClick={() => {
                      setPages(rows)
                      setAfter(page.next ?? undefined)
                    }}
                  >
                    {words.desk.shell.more}
                  </Button>
                ) : null}
                <Button onClick={() => saveFile(`${say.title}.csv`, sealSheet(words, rows))}>
                  {say.exportRows}
                </Button>
              </p>
            </>
          )
        }}
      </Asked>
    </>
  )
}

function SealTable({ rows }: { rows: readonly SealRow[] }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.papers.sealLog
  const columns: TableProps<SealRow>['columns'] = [
    { title: say.number, dataIndex: 'number', align: 'right' },
    { title: say.sealedOn, dataIndex: 'sealedOn', render: (day: string) => sayDay(words, language, day) },
    {
      title: say.serial,
      dataIndex: 'serial',
      render: (serial: string, { caseId, isVoid }) => (
        <>
          {caseId ? (
            <Link to={links.casePage(caseId)} className={isVoid ? 'paper-void' : ''}>
              {serial}
            </Link>
          ) : (
            <span className={isVoid ? 'paper-void' : ''}>{serial}</span>
          )}{' '}
          {isVoid ? say.isVoid : ''}
        </>
      ),
    },
    { title: say.matter, dataIndex: 'matter' },
    { title: say.applicant, dataIndex: 'applicant' },
    { title: say.receiver, dataIndex: 'receiver' },
    { title: say.copies, dataIndex: 'copies', align: 'right' },
    { title: say.handler, dataIndex: 'handler' },
    { title: say.approver, dataIndex: 'approver' },
    { title: say.keeper, dataIndex: 'keeper' },
  ]
  return <RowTable rowKey="id" rows={rows} columns={columns} />
}

/** The lines on the screen as a sheet, with the same words. */
function sealSheet(words: Catalogue, rows: readonly SealRow[]): string {
  const say = words.desk.papers.sealLog
  return csv([
    [
      say.number,
      say.sealedOn,
      say.serial,
      say.matter,
      say.applicant,
      say.receiver,
      say.copies,
      say.handler,
      say.approver,
      say.keeper,
      say.isVoid,
    ],
    ...rows.map((row) => [
      String(row.number),
      row.sealedOn,
      row.serial,
      row.matter,
      row.applicant,
      row.receiver,
      String(row.copies),
      row.handler,
      row.approver,
      row.keeper,
      row.isVoid ? say.isVoid : '',
    ]),
  ])
}
