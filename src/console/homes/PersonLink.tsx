import { Link } from '@tanstack/react-router'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

/** A name that opens the person's page for those who may see it; for the street it is a (masked) name. */
export function PersonLink({ personId, name }: { personId: string; name: string }) {
  const session = useSession()
  if (!session.mayAsk('person.page')) return <strong>{name}</strong>
  return (
    <Link to={links.person(personId)}>
      <strong>{name}</strong>
    </Link>
  )
}
