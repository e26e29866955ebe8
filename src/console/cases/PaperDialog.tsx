import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { IssuedKind } from '../../domain/documents/paper-issued.ts'
import { draftPaper } from '../../domain/documents/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { placeOf, returnTo } from '../../ui/kit/focus-kept.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { PaperEditor } from './PaperEditor.tsx'

interface Props {
  readonly kind: IssuedKind
  readonly caseId: string
  /** The request to an agency that it is about. */
  readonly taskId?: string
  readonly close: () => void
  /** Told what has been done, in a sentence. */
  readonly done: (sentence: string) => void
}

const EDITOR = 'paper-editor'

/** A paper to be checked and completed, filled with what is known. Asked for once: what is typed is never overwritten. */
export function PaperDialog({ kind, caseId, taskId, close, done }: Props) {
  const words = useWords()
  const [from] = useState(() => placeOf(document.activeElement))
  useEffect(() => () => returnTo(from), [from])
  const draft = useAsk(draftPaper, { caseId, kind, ...(taskId ? { taskId } : {}) })
  return (
    <Modal
      open
      title={words.desk.papers.kinds[kind]}
      onCancel={close}
      mask={{ closable: false }}
      width={780}
      className="paper-dialog"
      okText={words.actions['paper.issue']}
      cancelText={words.desk.shell.cancel}
      okButtonProps={{ htmlType: 'submit', form: EDITOR, disabled: !draft.data }}
      destroyOnHidden
    >
      <Asked query={draft}>
        {(filled) => <PaperEditor id={EDITOR} draft={filled} caseId={caseId} done={done} />}
      </Asked>
    </Modal>
  )
}
