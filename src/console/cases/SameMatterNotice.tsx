import { Alert, Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { steps } from '../../domain/cases/case-states.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { mergeIntoForm, unmergeForm } from './join-forms.tsx'
import { SimilarLine } from './SimilarLine.tsx'
import { useSimilarTo } from './use-similar.ts'

/** More than these are looked for by 并到另一件. */
const SHOWN = 3

/**
 * Where a matter stands beside others: it was merged into one, or, as long as nobody has taken it up, open matters that look like it
 * (what came by the public page, the hotline or a phone was compared by nobody yet).
 */
export function SameMatterNotice({ page }: { page: CasePage }) {
  const words = useWords()
  const say = words.desk.cases
  const session = useSession()
  const { ask, dialog } = useDeeds()
  const mayMerge = page.state === 'reported' && session.mayDo('case.merge')
  const similar = useSimilarTo(page, mayMerge)
  if (page.mergedInto) {
    const { id, number } = page.mergedInto
    const split =
      session.mayDo('case.unmerge') && steps['case.unmerge'].from.some((one) => one === page.state)
    return (
      <>
        <Alert
          type="info"
          showIcon
          className="case-notice"
          title={
            <>
              {say.mergedNotice} <Link to={links.casePage(id)}>{number}</Link>
            </>
          }
          action={
            split ? (
              <Button
                size="small"
                className="no-print"
                onClick={() => ask(unmergeForm(words, page.id, undefined))}
              >
                {words.actions['case.unmerge']}
              </Button>
            ) : null
          }
        />
        {dialog}
      </>
    )
  }
  if (similar.length === 0) return null
  return (
    <>
      <Alert
        type="info"
        showIcon
        className="case-notice no-print"
        title={words.cases.titles.similar}
        description={
          <ul className="plain-list">
            {similar.slice(0, SHOWN).map((row) => (
              <SimilarLine
                key={row.id}
                row={row}
                button={say.mergeThis}
                press={() => ask(mergeIntoForm(words, page, row))}
              />
            ))}
          </ul>
        }
      />
      {dialog}
    </>
  )
}
