import { useState } from 'react'
import type { CheckResult } from '../../domain/mediation/commitment.ts'
import { newId } from '../../domain/kit/new-id.ts'
import type { DoorItem, DoorRecord } from '../../domain/sync/field-record.ts'
import { MainButton } from '../kit/MainButton.tsx'
import { Sheet } from '../kit/Sheet.tsx'
import { Words } from '../kit/Words.tsx'
import { useRecord } from '../kit/use-record.ts'
import { useSpoken } from '../words.tsx'
import { Evidence } from './Evidence.tsx'
import { itemName } from './item-text.ts'

type Promised = Extract<DoorItem, { kind: 'commitment' }>

export interface Checking {
  readonly item: Promised
  readonly result: CheckResult
}

/** What one sees at a glance; nobody needs to be knocked up for it. */
export function CheckButtons({ item, choose }: { item: Promised; choose: (result: CheckResult) => void }) {
  const spoken = useSpoken()
  const { checks } = spoken.words.field.record
  return (
    <div className="chips" role="group" aria-label={itemName(spoken, item)}>
      {(['kept', 'broken', 'notMet'] as const).map((one) => (
        <button type="button" className="chip" key={one} onClick={() => choose(one)}>
          {checks[one]}
        </button>
      ))}
    </div>
  )
}

interface Props {
  readonly door: DoorRecord
  readonly checking: Checking | undefined
  readonly close: () => void
}

/** 查验: one more tap keeps it; words are there for whoever has something to say. */
export function CheckSheet({ door, checking, close }: Props) {
  const spoken = useSpoken()
  const say = spoken.words.field
  const { record, busy } = useRecord()
  const [seen, setSeen] = useState('')
  const [image, setImage] = useState<string>()
  if (!checking)
    return (
      <Sheet title="" open={false} close={close}>
        {null}
      </Sheet>
    )
  const { item, result } = checking
  const title = `${itemName(spoken, item)}: ${say.record.checks[result]}`
  const save = async () => {
    const input = {
      findingId: newId(),
      checkId: item.checkId,
      result,
      words: seen.trim(),
      image: image ?? null,
    }
    if (await record([{ action: 'commitment.check', input }], { kind: 'door', id: door.id }, title)) close()
  }
  return (
    <Sheet
      title={title}
      open
      close={close}
      foot={<MainButton text={say.save} press={() => void save()} busy={busy} />}
    >
      {item.needsEvidence ? <Evidence what={item.what} image={image} change={setImage} /> : null}
      <Words label={say.record.seen} hint={say.record.noteHint} value={seen} change={setSeen} />
    </Sheet>
  )
}
