import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { revealReporter } from '../../domain/cases/case-record.ts'
import type { MaskedFact } from '../../domain/documents/paper-view.ts'
import { revealPerson, revealReasons } from '../../domain/registry/reveal.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

interface Props {
  readonly fact: MaskedFact
  /** What it is called on the paper. */
  readonly name: string
  readonly caseId: string
  readonly fillIn: (whole: string) => void
}

/** A fact that stays masked unless the paper needs the whole; then it is looked at for a reason, like everywhere. */
export function MaskedFactLine({ fact, name, caseId, fillIn }: Props) {
  const words = useWords()
  const say = words.desk.papers
  const session = useSession()
  const [looking, setLooking] = useState(false)
  if (!session.mayDo(fact.look)) return null
  const asked: Pick<DeedForm, 'action' | 'rest'> =
    fact.look === 'person.reveal'
      ? { action: revealPerson, rest: () => ({ personId: fact.personId, field: 'idNumber' }) }
      : { action: revealReporter, rest: () => ({ caseId, reporterId: fact.reporterId }) }
  return (
    <div className="paper-masked">
      <small>{fill(say.masked, { name, mask: fact.mask })}</small>
      <Button size="small" onClick={() => setLooking(true)}>
        {say.lookFull}
      </Button>
      {looking ? (
        <DeedDialog
          form={{
            ...asked,
            title: say.lookFull,
            hint: words.desk.cases.revealHint,
            fields: [
              {
                kind: 'choice',
                key: 'reason',
                label: say.lookWhy,
                choices: choicesOf(words.registry.revealReasons, revealReasons),
                initial: 'form',
              },
              { kind: 'line', key: 'words', label: words.desk.cases.noteText, optional: true },
            ],
          }}
          close={() => setLooking(false)}
          done={(outcome) => {
            setLooking(false)
            if (outcome.status === 'done') fillIn(wholeOf(outcome.secret))
          }}
        />
      ) : null}
    </div>
  )
}

const told = z.union([z.object({ value: z.string() }), z.object({ name: z.string() })])

/** What the two deeds tell, each in its own form. */
function wholeOf(secret: unknown): string {
  const whole = told.parse(secret)
  return 'value' in whole ? whole.value : whole.name
}
