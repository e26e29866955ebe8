import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { revealReporter, type RevealedReporter } from '../../domain/cases/case-record.ts'
import type { ReporterView } from '../../domain/cases/case-queries.ts'
import { revealReasons } from '../../domain/registry/reveal.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { useWords } from '../../ui/kit/words.tsx'

/** A revealed number leaves the screen by itself after a minute. */
const SHOWN_MS = 60_000

/** Name and number of one reporter, for a reason that is kept. */
export function RevealReporter({
  caseId,
  reporter,
  close,
}: {
  caseId: string
  reporter: ReporterView
  close: () => void
}) {
  const words = useWords()
  const say = words.desk.cases
  const [seen, setSeen] = useState<RevealedReporter>()
  useEffect(() => {
    if (!seen) return undefined
    const timer = setTimeout(close, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [seen, close])
  if (seen) {
    return (
      <Modal
        open
        title={say.people}
        onCancel={close}
        footer={
          <Button type="primary" onClick={close}>
            {words.desk.shell.close}
          </Button>
        }
      >
        <p className="revealed">
          {seen.name} <strong>{seen.phone}</strong>
        </p>
      </Modal>
    )
  }
  return (
    <DeedDialog
      form={{
        action: revealReporter,
        title: say.revealTitle,
        hint: say.revealHint,
        rest: () => ({ caseId, reporterId: reporter.id }),
        fields: [
          {
            kind: 'pick',
            key: 'reason',
            label: say.revealReason,
            choices: choicesOf(words.registry.revealReasons, revealReasons),
          },
          { kind: 'line', key: 'words', label: say.noteText, optional: true },
        ],
      }}
      close={close}
      done={(outcome) =>
        setSeen(outcome.status === 'done' ? (outcome.secret as RevealedReporter) : undefined)
      }
    />
  )
}
