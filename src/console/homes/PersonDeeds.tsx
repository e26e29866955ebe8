import { Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { correctForm, dieForm, leaveForm, splitPersonForm } from '../../ui/homes/person-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { MenuButton } from '../../ui/kit/MenuButton.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { mayDoNamed } from './may-do.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { moveForm, returnForm } from './move-forms.ts'

interface Props {
  readonly page: PersonPage
  readonly ask: (form: DeedForm) => void
}

/** What can be done with this record; what its state does not allow says why. */
export function PersonDeeds({ page, ask }: Props) {
  const words = useWords()
  const session = useSession()
  const navigate = useNavigate()
  const [merging, setMerging] = useState(false)
  const { person, home, more } = words.desk.homes
  const { id, state, name } = page
  const present = page.residences.find(({ endedOn }) => endedOn === null)
  const forms = [
    correctForm(words, page),
    moveForm(words, id),
    state === 'left' ? returnForm(words, id) : leaveForm(words, id),
    dieForm(words, id),
    ...(state === 'merged' ? [splitPersonForm(words, id, name)] : []),
  ].filter(({ action }) => mayDoNamed(session, action.name))
  const [first, second, ...rest] = forms
  const items = rest.map((form) => {
    const reason = reasonAgainst(words, form, state)
    return {
      key: form.action.name,
      label: reason ? `${form.title} (${reason})` : form.title,
      disabled: reason !== undefined,
      danger: Boolean(form.danger),
      onClick: () => ask(form),
    }
  })
  const mayMerge = session.mayDo('person.merge') && ['here', 'left', 'died'].includes(state)
  return (
    <span className="page-actions no-print">
      {[first, second].map((form) =>
        form ? (
          <ReasonButton
            key={form.action.name}
            type={form === first ? 'primary' : 'default'}
            reason={reasonAgainst(words, form, state)}
            onClick={() => ask(form)}
          >
            {form.title}
          </ReasonButton>
        ) : null,
      )}
      {session.mayDo('case.report') && present ? (
        <Button
          onClick={() =>
            void navigate({ to: links.newCase(), search: { dwelling: present.home.dwellingId } })
          }
        >
          {home.newCase}
        </Button>
      ) : null}
      <MenuButton
        label={more}
        menu={{
          items: [
            ...items,
            ...(mayMerge ? [{ key: 'merge', label: person.merge, onClick: () => setMerging(true) }] : []),
            { key: 'print', label: words.desk.shell.print, onClick: () => window.print() },
          ],
        }}
      />
      {merging ? <MergeDialog page={page} close={() => setMerging(false)} /> : null}
    </span>
  )
}

/** Why a deed is not possible from this state, in words; `undefined`: it is. */
function reasonAgainst(
  words: Catalogue,
  { action }: DeedForm,
  state: PersonPage['state'],
): string | undefined {
  const from = action.step?.from
  if (!from || from.includes(state)) return undefined
  const names: Readonly<Record<string, string>> = words.registry.personStates
  return fill(words.refusals['wrong-state'], {
    state: words.registry.personStates[state],
    from: from.map((one) => names[one] ?? one).join(' / '),
  })
}
