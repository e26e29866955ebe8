import { useState } from 'react'
import { z } from 'zod'
import { issueLink } from '../../domain/cases/agency-link.ts'
import { remindTask } from '../../domain/cases/agency-task.ts'
import { urgesBy } from '../../domain/documents/paper-issued.ts'
import { issuePaper } from '../../domain/documents/paper.ts'
import type { PaperDraft } from '../../domain/documents/paper-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { receiveMaterial } from '../../domain/procedures/material.ts'
import { fill } from '../../text/shape.ts'
import { issueOf, type PaperForm } from '../../ui/documents/paper-form.ts'
import { useDo, type SendOutcome } from '../../ui/kit/sending.tsx'
import { useWords } from '../../ui/kit/words.tsx'

const madeLink = z.object({ url: z.string() })
const numbered = z.object({ serial: z.string() })

/**
 * Issues a paper: first the link that goes with it, if one does, then the paper, then its line on the checklist. What has
 * been done once is not done again when a later part is tried anew.
 */
export function useIssue(draft: PaperDraft, caseId: string, done: (sentence: string) => void) {
  const say = useWords().desk.papers
  const [paperId] = useState(newId)
  const [link, setLink] = useState<{ taskId: string; until: string; url: string }>()
  const [refused, setRefused] = useState<SendOutcome>()
  const making = useDo(issueLink)
  const issuing = useDo(issuePaper)
  const receiving = useDo(receiveMaterial)
  const reminding = useDo(remindTask)

  /** What the letter says of its link, or why there is none. */
  const linkFor = async (form: PaperForm): Promise<Readonly<Record<string, string>> | SendOutcome> => {
    const { linkFor: taskId, linkUntil: until } = form
    if (!taskId || !until) return {}
    if (link?.taskId === taskId && link.until === until) return { link: link.url, linkUntil: until }
    const made = await making.run({ linkId: newId(), taskId, expiresOn: until })
    if (made.status !== 'done') return made
    const { url } = madeLink.parse(made.secret)
    setLink({ taskId, until, url })
    return { link: url, linkUntil: until }
  }

  const issue = async (form: PaperForm) => {
    const extra = await linkFor(form)
    if (isOutcome(extra)) return setRefused(extra)
    const outcome = await issuing.run(issueOf(form, { paperId, caseId, kind: draft.kind }, extra))
    setRefused(outcome)
    if (outcome.status !== 'done') return undefined
    const { serial } = numbered.parse(outcome.answer)
    const way = urgesBy(draft.kind)
    // 催办 is counted with the request, by the number of the paper that said so.
    if (draft.urges && way) await reminding.run({ taskId: draft.urges, way, words: serial })
    let marked = draft.printedFor.length > 0 && form.received
    if (marked) {
      for (const { fileId, paperKey } of draft.printedFor) {
        const told = await receiving.run({ fileId, paperKey, note: serial })
        if (told.status !== 'done') marked = false
      }
      return done(fill(marked ? say.issuedAndReceived : say.issuedNotReceived, { serial }))
    }
    return done(fill(say.issued, { serial }))
  }
  return { issue, outcome: refused, busy: making.busy || issuing.busy || receiving.busy }
}

function isOutcome(extra: Readonly<Record<string, string>> | SendOutcome): extra is SendOutcome {
  return 'status' in extra
}
