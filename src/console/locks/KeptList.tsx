import { Button } from 'antd'
import type { KeptThing } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { handBackForm } from './lock-forms.ts'

interface Props {
  readonly things: readonly KeptThing[]
  readonly ask: (form: DeedForm) => void
}

/** 保管物品: what is kept where, and who got it back when. */
export function KeptList({ things, ask }: Props) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.locks
  if (things.length === 0) return <p>{say.keptNone}</p>
  return (
    <ul className="plain-list in-columns">
      {things.map(({ id, what, keptAt, toWhom, handedOn }) => (
        <li key={id}>
          <strong>{what}</strong>
          <span>{keptAt}</span>
          {handedOn ? (
            <span>{fill(say.handed, { when: sayDay(words, language, handedOn), who: toWhom ?? '' })}</span>
          ) : (
            <span>
              {say.stillKept}{' '}
              {session.mayDo('keptProperty.handBack') ? (
                <Button size="small" className="no-print" onClick={() => ask(handBackForm(words, id))}>
                  {words.actions['keptProperty.handBack']}
                </Button>
              ) : null}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
