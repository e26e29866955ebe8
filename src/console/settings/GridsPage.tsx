import { Button } from 'antd'
import { useState } from 'react'
import { writeGridCard, type GridCard } from '../../domain/registry/grid-card.ts'
import { gridList } from '../../domain/registry/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { GridWorkers } from './GridWorkers.tsx'

/** 网格公示牌: what hangs at the doors, one card a grid; edited here, printed from here. */
export function GridsPage() {
  const words = useWords()
  const say = words.desk.ground.grids
  const session = useSession()
  const asked = useAsk(gridList, {})
  const [card, setCard] = useState<GridCard>()
  const form = (of: GridCard): DeedForm => ({
    action: writeGridCard,
    title: say.edit,
    hint: of.name,
    rest: () => ({ gridId: of.gridId }),
    fields: [
      { kind: 'words', key: 'extent', label: say.extent, initial: of.extent, optional: true },
      { kind: 'line', key: 'workerName', label: say.worker, initial: of.workerName, optional: true },
      { kind: 'line', key: 'phone', label: say.phone, initial: of.phone, optional: true },
      {
        kind: 'line',
        key: 'complaintPhone',
        label: say.complaint,
        initial: of.complaintPhone,
        optional: true,
      },
    ],
  })
  return (
    <>
      <p className="no-print">{say.intro}</p>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <>
              <p className="no-print">
                <Button onClick={() => window.print()}>{say.print}</Button>
              </p>
              <div className="grid-cards">
                {rows.map((row) => (
                  <article key={row.gridId} aria-label={row.name}>
                    <h2>{row.name}</h2>
                    <dl>
                      <dt>{say.extent}</dt>
                      <dd>{row.extent || say.notYet}</dd>
                      <dt>{say.worker}</dt>
                      <dd>
                        {row.workerName || say.notYet} {row.phone}
                      </dd>
                      <dt>{say.complaint}</dt>
                      <dd>{row.complaintPhone || say.notYet}</dd>
                    </dl>
                    {session.mayAsk('grid.succession') ? <GridWorkers gridId={row.gridId} /> : null}
                    {session.mayDo('gridCard.write') ? (
                      <Button className="no-print" size="small" onClick={() => setCard(row)}>
                        {say.edit}
                      </Button>
                    ) : null}
                  </article>
                ))}
              </div>
            </>
          )
        }
      </Asked>
      {card ? (
        <DeedDialog
          key={card.gridId}
          form={form(card)}
          close={() => setCard(undefined)}
          done={() => {
            setCard(undefined)
            void asked.refetch()
          }}
        />
      ) : null}
    </>
  )
}
