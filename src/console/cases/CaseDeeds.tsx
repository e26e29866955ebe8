import { App, type MenuProps } from 'antd'
import { useState } from 'react'
import type { ActionName } from '../../domain/actions.ts'
import { isOpen } from '../../domain/cases/case-states.ts'
import { listWorkers, type CasePage } from '../../domain/cases/case-queries.ts'
import { fill } from '../../text/shape.ts'
import { caseForms } from '../../ui/cases/case-forms.ts'
import { stateReason } from '../../ui/cases/state-reason.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { MenuButton } from '../../ui/kit/MenuButton.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** The next steps as buttons; the others, with the reason why not now, under 其他操作. */
const MAIN: readonly string[] = [
  'case.accept',
  'case.assign',
  'case.reportResult',
  'case.check',
  'case.returnVisit',
  'case.close',
  'case.resume',
  'case.note',
]

export function CaseDeeds({ page }: { page: CasePage }) {
  const words = useWords()
  const session = useSession()
  const { message } = App.useApp()
  const workers = useAsk(listWorkers, session.mayDo('case.assign') ? {} : undefined)
  const [open, setOpen] = useState<DeedForm>()
  const forms = caseForms(words, page, workers.data ?? [], session.me.accountId).filter((form) =>
    session.mayDo(form.action.name as ActionName),
  )
  const reasons = new Map(forms.map((form) => [form.action.name, reasonAgainst(words, form, page)]))
  // What an open matter still needs before it can be closed is worth seeing; a closed one needs nothing.
  const shown = (name: string) => !reasons.get(name) || (name === 'case.close' && isOpen(page.state))
  const main = forms.filter(({ action }) => MAIN.includes(action.name) && shown(action.name))
  const others = forms.filter((form) => !main.includes(form))
  // What can be done now stands first: a grey line with its reason is read by whoever looks for it.
  const rest = [
    ...others.filter(({ action }) => !reasons.get(action.name)),
    ...others.filter(({ action }) => reasons.get(action.name)),
  ]
  const items: MenuProps['items'] = rest.map((form) => {
    const reason = reasons.get(form.action.name)
    return {
      key: form.action.name,
      label: reason ? `${form.title} (${reason})` : form.title,
      disabled: Boolean(reason),
      danger: Boolean(form.danger),
      onClick: () => setOpen(form),
    }
  })
  return (
    <div className="page-actions case-deeds no-print" role="toolbar" aria-label={words.desk.cases.more}>
      {main.map((form, at) => (
        <ReasonButton
          key={form.action.name}
          type={at === 0 && isOpen(page.state) && form.action.name !== 'case.note' ? 'primary' : 'default'}
          reason={reasons.get(form.action.name)}
          onClick={() => setOpen(form)}
        >
          {form.title}
        </ReasonButton>
      ))}
      {rest.length > 0 ? <MenuButton label={words.desk.cases.more} menu={{ items }} /> : null}
      {open ? (
        <DeedDialog
          key={open.action.name}
          form={open}
          close={() => setOpen(undefined)}
          done={() => {
            setOpen(undefined)
            void message.success(`${open.title}: ${words.desk.shell.done}`)
          }}
        />
      ) : null}
    </div>
  )
}

/** Why a step is not possible from here, in words; `undefined`: it is. */
function reasonAgainst(
  words: ReturnType<typeof useWords>,
  { action }: DeedForm,
  page: CasePage,
): string | undefined {
  const wrongState = stateReason(words, action, page.state)
  if (wrongState) return wrongState
  if (action.name === 'case.returnVisit' && !['checked', 'closed'].includes(page.state)) {
    return words.refusals['return-visit-too-early']
  }
  if (action.name === 'case.close' && page.closing && !page.closing.may) {
    return fill(words.refusals[page.closing.code], { tries: page.closing.tries, needed: 3 })
  }
  return undefined
}
