import { useState } from 'react'
import { auditEntries, type AuditRow } from '../../domain/identity/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { AuditFilter, type AuditAsked } from './AuditFilter.tsx'
import { givenOnly } from './given-only.ts'

/** 操作记录: every deed in these books, newest first. It names no resident. */
export function EntriesPage() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.audit
  const [asked, ask] = useState<AuditAsked>({})
  const pages = usePages(auditEntries, givenOnly(asked))
  const columns = [
    {
      key: 'when',
      title: say.when,
      render: (_: unknown, row: AuditRow) => sayInstant(words, language, row.writtenAt),
    },
    { key: 'who', title: say.who, render: (_: unknown, row: AuditRow) => actorName(words, row) },
    { key: 'deed', title: say.deed, render: (_: unknown, row: AuditRow) => deedName(words, row.action) },
    { key: 'subject', title: say.subject, render: (_: unknown, row: AuditRow) => subjectName(words, row) },
  ]
  return (
    <>
      <AuditFilter asked={asked} ask={ask} />
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.entries} />
          ) : (
            <RowTable rowKey="position" rows={rows} columns={columns} />
          )
        }
      </PagesShown>
    </>
  )
}

function actorName({ desk }: Catalogue, { actorKind, actorName: name }: AuditRow): string {
  const kinds: Readonly<Record<string, string>> = desk.audit.actors
  return name || (kinds[actorKind] ?? actorKind)
}

function deedName({ actions }: Catalogue, action: string): string {
  const names: Readonly<Record<string, string>> = actions
  return names[action] ?? action
}

function subjectName({ desk }: Catalogue, { subjectKind, subjectName: name }: AuditRow): string {
  const kinds: Readonly<Record<string, string>> = desk.audit.subjects
  return [kinds[subjectKind] ?? '', name].filter(Boolean).join(' ')
}
