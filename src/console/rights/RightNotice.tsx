import { Alert } from 'antd'
import { Link } from '@tanstack/react-router'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { listRights } from '../../domain/rights/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

/** On the page of a matter that is a request about the own data: where it is handled. */
export function RightNotice({ page }: { page: CasePage }) {
  const { desk } = useWords().rights
  const session = useSession()
  const isOne = page.kindCode === 'personal-data' && session.mayAsk('right.list')
  const asked = useAsk(listRights, isOne ? { caseId: page.id } : undefined)
  if (!isOne || !asked.data) return null
  const [request] = asked.data
  return (
    <Alert
      type="info"
      showIcon
      className="case-notice"
      title={request ? desk.fromCase : `${desk.fromCase} ${desk.findPerson}`}
      action={request ? <Link to={links.right(request.id)}>{desk.openRight}</Link> : undefined}
    />
  )
}
