import { Segmented } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { correctionStates, dismissCorrection, type CorrectionState } from '../../domain/doors/correction.ts'
import { listCorrections, type CorrectionRow } from '../../domain/doors/queries.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowKeys } from '../../ui/kit/RowKeys.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { CorrectionLine } from './CorrectionLine.tsx'
import { MovedInDialog } from './MovedInDialog.tsx'
import { PhoneTabs } from './PhoneTabs.tsx'
import { useSettle } from './use-settle.tsx'
import './phones.css'

/** 现场更正: what grid workers saw at doors, beside what the books say. */
export function CorrectionsScreen() {
  const words = useWords()
  const say = words.desk.phones
  const navigate = useNavigate()
  const [state, setState] = useState<CorrectionState>('toCheck')
  const pages = usePages(listCorrections, { state })
  const { ask, dialog } = useDeeds()
  const { take, send, reopen, asking, stop, busy } = useSettle(pages.again)
  const leave = ({ id }: CorrectionRow) =>
    ask(
      {
        action: dismissCorrection,
        title: say.leave,
        fields: [{ kind: 'words', key: 'reason', label: say.why, rows: 2 }],
        rest: () => ({ correctionId: id }),
      },
      pages.again,
    )
  return (
    <>
      <div className="page-head">
        <h1>{say.corrections}</h1>
      </div>
      <PhoneTabs current="corrections" />
      <Segmented
        aria-label={say.show}
        className="no-print"
        value={state}
        onChange={setState}
        options={correctionStates.map((value) => ({ value, label: words.doors.states[value] }))}
      />
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={state === 'toCheck' ? say.nothingToCheck : say.nothingSettled} />
          ) : (
            <RowKeys
              ids={rows.map(({ id }) => id)}
              label={say.corrections}
              open={(id) => {
                const row = rows.find((one) => one.id === id)
                if (row) void navigate({ to: links.home(row.home.dwellingId) })
              }}
            >
              <ul className="phone-lines">
                {rows.map((row) => (
                  <CorrectionLine
                    key={row.id}
                    row={row}
                    busy={busy}
                    take={() => take(row)}
                    leave={() => leave(row)}
                    reopen={() => void reopen([row.id])}
                  />
                ))}
              </ul>
            </RowKeys>
          )
        }
      </PagesShown>
      {asking?.seen.kind === 'movedIn' ? (
        <MovedInDialog
          row={asking}
          name={asking.seen.name}
          busy={busy}
          close={stop}
          take={(who) => void send(asking, who)}
        />
      ) : null}
      {dialog}
    </>
  )
}
