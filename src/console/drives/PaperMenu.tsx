import { useState } from 'react'
import { draftDoorPaper } from '../../domain/documents/door-paper.ts'
import { doorKinds, type DoorKind } from '../../domain/documents/paper-issued.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { MenuButton } from '../../ui/kit/MenuButton.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { doorPaperForm } from './paper-forms.ts'

interface Props {
  readonly drive: { readonly driveId: string; readonly name: string }
  readonly chosen: ReadonlySet<string>
  /** Why nothing can be printed now. */
  readonly reason: string | undefined
  readonly done: () => void
}

/** 打印通知: which paper for the chosen doors, then its words. */
export function PaperMenu({ drive, chosen, reason, done }: Props) {
  const words = useWords()
  const say = words.desk.drives
  const session = useSession()
  const [kind, setKind] = useState<DoorKind>()
  const draft = useAsk(draftDoorPaper, kind ? { driveId: drive.driveId, kind } : undefined).data
  if (!session.mayDo('paper.issueForDoors')) return null
  if (reason !== undefined)
    return (
      <ReasonButton size="small" reason={reason}>
        {say.paper}
      </ReasonButton>
    )
  return (
    <>
      <MenuButton
        size="small"
        label={say.paper}
        menu={{
          items: doorKinds.map((key) => ({ key, label: words.desk.papers.kinds[key] })),
          onClick: ({ key }) => setKind(doorKinds.find((one) => one === key)),
        }}
      />
      {kind && draft?.kind === kind ? (
        <DeedDialog
          key={kind}
          form={doorPaperForm(words, drive, kind, [...chosen], draft)}
          close={() => setKind(undefined)}
          done={() => {
            setKind(undefined)
            done()
          }}
        />
      ) : null}
    </>
  )
}
