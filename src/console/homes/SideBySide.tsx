import type { PersonPage } from '../../domain/registry/person-view.ts'
import { compareRecords } from '../../ui/homes/compare-records.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** Two records of perhaps one human: what agrees and what does not. */
export function SideBySide({ left, right }: { left: PersonPage; right: PersonPage }) {
  const words = useWords()
  const language = useLanguage()
  const { person } = words.desk.homes
  return (
    <table className="side-by-side">
      <tbody>
        {compareRecords(words, language, left, right).map(({ key, label, left: a, right: b, agrees }) => (
          <tr key={key} className={agrees ? '' : 'differs'}>
            <th scope="row">{label}</th>
            <td>{a || '-'}</td>
            <td>{b || '-'}</td>
            <td>{agrees ? `= ${person.same}` : `≠ ${person.differs}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
