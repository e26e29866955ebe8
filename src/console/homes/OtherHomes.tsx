import { Link } from '@tanstack/react-router'
import { houseFront } from '../../domain/registry/queries.ts'
import { whoIsHome } from '../../ui/homes/cell-text.ts'
import { flagNames } from '../../ui/homes/person-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** Gatehouses and other homes outside any building: in words, because they have no number. */
export function OtherHomes({ compoundId }: { compoundId: string }) {
  const words = useWords()
  const { data } = useAsk(houseFront, { compoundId })
  return (
    <>
      <h3>{words.desk.homes.otherHomes}</h3>
      <ul className="plain-list">
        {(data?.cells ?? []).map((cell) => (
          <li key={cell.dwellingId}>
            <span className="person-line">
              <Link to={links.home(cell.dwellingId)}>{cell.place ?? cell.room}</Link>
              <span>
                {words.registry.dwellingKinds[cell.kind]} · {words.registry.homeStates[cell.state]}
              </span>
            </span>
            <span>
              {whoIsHome(words, cell)} {flagNames(words, cell.flags).join('、')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
