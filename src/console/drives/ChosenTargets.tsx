import { App, Button } from 'antd'
import { useState } from 'react'
import { DOORS_AT_MOST } from '../../domain/documents/door-paper.ts'
import { listTargets } from '../../domain/drives/drive-queries.ts'
import { CHOSEN_AT_MOST } from '../../domain/drives/drive.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import { fill } from '../../text/shape.ts'
import { Unanswered } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWhole, type Pages } from '../../ui/kit/use-pages.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { questionOf, type DriveShown } from './drive-filter.ts'
import { planForm, serveManyForm } from './drive-forms.tsx'
import { PaperMenu } from './PaperMenu.tsx'

interface Props {
  readonly drive: { readonly driveId: string; readonly name: string }
  readonly pages: Pages<DriveTargetRow>
  readonly shown: DriveShown
  readonly chosen: ReadonlySet<string>
  readonly setChosen: (chosen: ReadonlySet<string>) => void
  readonly ask: (form: DeedForm, after?: () => void) => void
}

/** 多选: how many are chosen, the ways to choose, and what is done with all of them at once. */
export function ChosenTargets({ drive, pages, shown, chosen, setChosen, ask }: Props) {
  const words = useWords()
  const say = words.desk.drives
  const session = useSession()
  const { message } = App.useApp()
  const [looking, setLooking] = useState(false)
  const whole = useWhole(listTargets)
  const { driveId } = drive
  const rows = pages.rows ?? []
  const take = (more: readonly DriveTargetRow[]) =>
    setChosen(new Set([...chosen, ...more.map(({ id }) => id)]))
  const takeAll = async () => {
    setLooking(true)
    try {
      take(await whole({ ...questionOf(driveId, shown), limit: PAGE }))
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      void message.error(words.house.outcomes[error.status === 'signedOut' ? 'forbidden' : error.status])
    } finally {
      setLooking(false)
    }
  }
  const n = chosen.size
  const reasonAbove = (most: number) =>
    n === 0 ? say.chooseFirst : n > most ? fill(say.chosenTooMany, { n, most }) : undefined
  const reason = reasonAbove(CHOSEN_AT_MOST)
  return (
    <>
      <strong role="status">{fill(say.chosen, { n })}</strong>
      {rows.length > 0 ? (
        <Button size="small" onClick={() => take(rows)}>
          {fill(say.chooseShown, { n: rows.length })}
        </Button>
      ) : null}
      {pages.hasMore ? (
        <Button size="small" loading={looking} onClick={() => void takeAll()}>
          {say.chooseAll}
        </Button>
      ) : null}
      {n > 0 ? (
        <Button size="small" onClick={() => setChosen(new Set())}>
          {say.chooseNone}
        </Button>
      ) : null}
      <ReasonButton
        size="small"
        type="primary"
        reason={reason}
        onClick={() => ask(planForm(words, driveId, [...chosen]), () => setChosen(new Set()))}
      >
        {say.plan}
      </ReasonButton>
      <PaperMenu drive={drive} chosen={chosen} reason={reasonAbove(DOORS_AT_MOST)} done={() => undefined} />
      {session.mayDo('driveNotice.serveMany') ? (
        <ReasonButton
          size="small"
          reason={reason}
          onClick={() => ask(serveManyForm(words, driveId, [...chosen]))}
        >
          {words.actions['driveNotice.serveMany']}
        </ReasonButton>
      ) : null}
    </>
  )
}

/** Rows that one answer holds at most. */
const PAGE = 500
