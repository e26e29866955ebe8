import { App, Button, Tooltip } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { applyImport, discardImport, undoImport } from '../../domain/imports/import-deeds.ts'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useDo, type SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

/** What can be done with an import in its state; a step that is not possible says why. */
export function ImportDeeds({ page }: { page: ImportPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.imports
  const session = useSession()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const apply = useDo(applyImport)
  const undo = useDo(undoImport)
  const [asking, setAsking] = useState<'undo' | 'discard' | 'apply'>()
  const { importId, state, progress } = page
  const told = (outcome: SendOutcome, done: string) => {
    const no = outcomeSentence(words, outcome)
    void (no ? message.error(no, 8) : message.success(done))
    return outcome.status === 'done'
  }
  const goOn = async () => {
    if (state === 'undoing') told(await undo.run({ importId }), say.undoMessage)
    else told(await apply.run({ importId }), say.appliedMessage)
  }
  const open = stillOpen(words, page)
  const stuck = progress.stopped && (state === 'applying' || state === 'undoing')
  const back = state === 'applied' || state === 'applying'
  const gone = ['reading', 'understood', 'refused', 'undone'].includes(state)
  return (
    <span className="page-actions no-print">
      {(state === 'reading' || state === 'understood') && session.mayDo('import.apply') ? (
        <Tooltip title={say.applyHint}>
          <span>
            <ReasonButton
              type="primary"
              reason={reasonAgainst(words, page)}
              loading={apply.busy}
              onClick={() => (open ? setAsking('apply') : void goOn())}
            >
              {say.apply}
            </ReasonButton>
          </span>
        </Tooltip>
      ) : null}
      {stuck ? (
        <Button type="primary" loading={apply.busy || undo.busy} onClick={() => void goOn()}>
          {say.goOn}
        </Button>
      ) : null}
      {page.sheets.length > 0 && session.mayAsk('import.report') ? (
        <Tooltip title={say.reportHint}>
          <Button
            href={`/api/imports/${importId}/report.xlsx?at=${session.at}&language=${language}`}
            download
          >
            {say.report}
          </Button>
        </Tooltip>
      ) : null}
      {back && session.mayDo('import.undo') ? (
        <Button danger onClick={() => setAsking('undo')}>
          {say.undo}
        </Button>
      ) : null}
      {gone && session.mayDo('import.discard') ? (
        <Button onClick={() => setAsking('discard')}>{say.discard}</Button>
      ) : null}
      {asking === 'apply' ? (
        <DeedDialog
          form={{
            action: applyImport,
            title: say.applyAnyway,
            hint: fill(say.applyOpen, { open }),
            fields: [],
            rest: () => ({ importId }),
          }}
          close={() => setAsking(undefined)}
          done={() => {
            setAsking(undefined)
            void message.success(say.appliedMessage)
          }}
        />
      ) : null}
      {asking && asking !== 'apply' ? (
        <DeedDialog
          key={asking}
          form={{
            action: asking === 'undo' ? undoImport : discardImport,
            title: say[asking],
            hint:
              asking === 'undo' ? `${say.undoAsk} ${say.undoHint}` : `${say.discardAsk} ${say.discardHint}`,
            fields: [],
            rest: () => ({ importId }),
            danger: true,
          }}
          close={() => setAsking(undefined)}
          done={() => {
            setAsking(undefined)
            void message.success(asking === 'undo' ? say.undoMessage : words.imports.states.discarded)
            if (asking === 'discard') void navigate({ to: links.imports() })
          }}
        />
      ) : null}
    </span>
  )
}

/** What will be done with the questions that nobody has answered. */
function stillOpen({ imports }: Catalogue, { questions }: ImportPage): string {
  return questions
    .filter(({ count, answered }) => count > answered)
    .map(({ kind, count, answered }) => fill(imports.unanswered[kind], { n: count - answered }))
    .join('; ')
}

function reasonAgainst(words: Catalogue, { state, progress, counts }: ImportPage): string | undefined {
  const say = words.desk.imports
  if (state === 'reading') return say.waitReading
  if (progress.total === 0) return say.nothingHere
  if (!counts) return undefined
  const work = [counts.people, counts.homes, counts.buildings, counts.compounds].some(
    ({ new: fresh, changed }) => fresh + changed > 0,
  )
  return work || counts.orders.found > 0 ? undefined : say.nothingNew
}
