import { Alert } from 'antd'
import { Link } from '@tanstack/react-router'
import type { UndoResult } from '../../domain/imports/import-view.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** What the taking back has left, and why. */
export function UndoneResult({ undo }: { undo: UndoResult }) {
  const words = useWords()
  const say = words.desk.imports
  const rows: Record<string, string> = words.imports.stayedRows
  if (undo.stayed.length === 0 && undo.changes === 0)
    return <Alert type="success" showIcon title={say.allBack} />
  return (
    <Alert
      type="warning"
      showIcon
      title={say.undone}
      description={
        <>
          {undo.stayed.length > 0 ? (
            <p>
              {say.stayed}{' '}
              {undo.stayed
                .map(({ table, count }) => fill(say.countOf, { kind: rows[table] ?? table, n: count }))
                .join(' · ')}
            </p>
          ) : null}
          <p className="page-actions">
            {undo.persons.map(({ id, name }) => (
              <Link key={id} to={links.person(id)}>
                {name}
              </Link>
            ))}
          </p>
          {undo.changes > 0 ? <p>{fill(say.stayedChanges, { n: undo.changes })}</p> : null}
        </>
      }
    />
  )
}
