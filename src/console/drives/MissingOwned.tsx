import { Button } from 'antd'
import { useState } from 'react'
import type { BallotDraft } from '../../domain/drives/ballot-queries.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { OwnedDialog } from './OwnedDialog.tsx'

type Row = BallotDraft['missing'][number]

/** Homes whose area or owner nobody has written down yet, each with its small form. */
export function MissingOwned({ rows }: { rows: BallotDraft['missing'] }) {
  const words = useWords()
  const say = words.desk.ballots
  const session = useSession()
  const [writing, setWriting] = useState<string>()
  return (
    <>
      <RowTable<Row>
        rowKey="dwellingId"
        paged
        rows={rows}
        columns={[
          { key: 'home', title: say.home, render: (_, row) => addressText(words, row) },
          {
            key: 'missing',
            title: say.missing,
            render: (_, { area, owner }) =>
              [area ? '' : say.lacksArea, owner ? '' : say.lacksOwner].filter(Boolean).join('、'),
          },
          {
            key: 'write',
            render: (_, { dwellingId }) =>
              session.mayDo('owned.write') ? (
                <Button size="small" onClick={() => setWriting(dwellingId)}>
                  {say.fillIn}
                </Button>
              ) : null,
          },
        ]}
      />
      {writing ? <OwnedDialog dwellingId={writing} close={() => setWriting(undefined)} /> : null}
    </>
  )
}
