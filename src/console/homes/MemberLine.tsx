import type { HouseholdMember } from '../../domain/registry/home-view.ts'
import { flagNames, sexAndAge } from '../../ui/homes/person-text.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { PersonLink } from './PersonLink.tsx'
import { Badge } from '../../ui/homes/Badge.tsx'

/** Somebody who lives here: relation, age, masked phone, how home and hukou stand, flags. */
export function MemberLine({ member }: { member: HouseholdMember }) {
  const words = useWords()
  const { personId, name, relation, phone, hukouStatus, flags } = member
  return (
    <li>
      <span className="person-line">
        <PersonLink personId={personId} name={name} /> <span>{relation}</span>
        <span>{sexAndAge(words, member)}</span>
        {flagNames(words, flags).map((flag) => (
          <Badge key={flag} tone="note">
            {flag}
          </Badge>
        ))}
      </span>
      <span className="person-line">
        <span>{phone}</span>
        {hukouStatus === 'unknown' ? null : <small>{words.registry.hukouStatuses[hukouStatus]}</small>}
      </span>
    </li>
  )
}
