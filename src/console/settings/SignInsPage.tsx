import { useState } from 'react'
import { auditSignIns, type SignInRow } from '../../domain/identity/queries.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { AuditFilter, type AuditAsked } from './AuditFilter.tsx'
import { deviceName } from './device-name.ts'
import { givenOnly } from './given-only.ts'

/** 登录记录: who signed in or tried to, newest first. */
export function SignInsPage() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.audit
  const [asked, ask] = useState<AuditAsked>({})
  const pages = usePages(auditSignIns, givenOnly(asked))
  const columns = [
    {
      key: 'when',
      title: say.when,
      render: (_: unknown, row: SignInRow) => sayInstant(words, language, row.at),
    },
    {
      key: 'who',
      title: say.who,
      render: (_: unknown, row: SignInRow) => row.accountName ?? say.unknownName,
    },
    {
      key: 'outcome',
      title: say.outcome,
      render: (_: unknown, row: SignInRow) => words.identity.signInOutcomes[row.outcome],
    },
    { key: 'device', title: say.device, render: (_: unknown, row: SignInRow) => deviceName(row.device) },
    { key: 'network', title: say.network, dataIndex: 'network' },
  ]
  return (
    <>
      <AuditFilter asked={asked} ask={ask} />
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.signIns} />
          ) : (
            <RowTable rowKey="id" rows={rows} columns={columns} />
          )
        }
      </PagesShown>
    </>
  )
}
