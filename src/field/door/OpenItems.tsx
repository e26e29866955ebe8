import { useState } from 'react'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { reasonsOf } from '../../domain/sync/todays-doors.ts'
import { useToday } from '../kit/use-today.ts'
import { useSpoken } from '../words.tsx'
import { CheckButtons, CheckSheet, type Checking } from './CheckSheet.tsx'
import { PaperPhotos } from './PaperPhotos.tsx'
import { itemKey, itemLines, itemName } from './item-text.ts'

/** Everything open at this door; what is for today stands first. */
export function OpenItems({ door }: { door: DoorRecord }) {
  const [checking, setChecking] = useState<Checking>()
  const { words, language } = useSpoken()
  const say = words.field.door
  const today = useToday()
  const forToday = (item: DoorRecord['open'][number]) => reasonsOf(item, today).length > 0
  const items = [...door.open.filter(forToday), ...door.open.filter((item) => !forToday(item))]
  return (
    <section aria-label={say.open} className="items">
      {items.length === 0 ? <p className="hint">{say.nothingOpen}</p> : null}
      {items.map((item) => (
        <div className={forToday(item) ? 'item item-today' : 'item'} key={itemKey(item)}>
          <strong>{itemName({ words, language }, item)}</strong>
          {itemLines(words, language, item).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {item.kind === 'case' ? <PaperPhotos door={door} item={item} /> : null}
          {item.kind === 'commitment' ? (
            <CheckButtons item={item} choose={(result) => setChecking({ item, result })} />
          ) : null}
        </div>
      ))}
      <CheckSheet
        key={checking?.result ?? ''}
        door={door}
        checking={checking}
        close={() => setChecking(undefined)}
      />
    </section>
  )
}
