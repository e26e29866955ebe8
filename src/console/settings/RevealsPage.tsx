import { useState } from 'react'
import { auditReveals, type RevealRow } from '../../domain/identity/queries.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { AuditFilter, type AuditAsked } from './AuditFilter.tsx'
import { givenOnly } from './given-only.ts'

/** 谁看过谁: every look at a full number, newest first, with its reason. */
export function RevealsPage() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.audit
  const [asked, ask] = useState<AuditAsked>({})
  const pages = usePages(auditReveals, givenOnly(asked))
  const reasons: Readonly<Record<string, string>> = words.registry.revealReasons
  const fields: Readonly<Record<string, string>> = words.registry.revealFields
  const columns = [
    {
      key: 'when',
      title: say.when,
      render: (_: unknown, row: RevealRow) => sayInstant(words, language, row.at),
    },
    { key: 'who', title: say.who, dataIndex: 'accountName' },
    { key: 'whom', title: say.whom, dataIndex: 'personName' },
    {
      key: 'field',
      title: say.field,
      render: (_: unknown, row: RevealRow) => fields[row.field] ?? row.field,
    },
    {
      key: 'why',
      title: say.why,
      render: (_: unknown, row: RevealRow) => `${reasons[row.reason] ?? row.reason} ${row.words}`,
    },
  ]
  return (
    <>
      <AuditFilter asked={asked} ask={ask} />
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={asked.accountId || asked.from ? say.reveals : words.desk.settings.noReveals} />
          ) : (
            <RowTable rowKey="id" rows={rows} columns={columns} />
          )
        }
      </PagesShown>
    </>
  )
}
