import { Button } from 'antd'
import { shippedRhythm, writeRhythm, type PatrolRhythm } from '../../domain/locks/patrol.ts'
import { patrolRhythmList } from '../../domain/locks/queries.ts'
import { shippedNorms, writeNorms, type ParkingNorms } from '../../domain/parking/parking-norms.ts'
import { parkingNormsList } from '../../domain/parking/queries.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'

/** 车位尺寸 and 巡查节奏: what counts now, whence it comes, and a new version of it. */
export function NormsPage() {
  const words = useWords()
  const say = words.desk.norms
  const session = useSession()
  const norms = useAsk(parkingNormsList, {})
  const rhythms = useAsk(patrolRhythmList, {})
  const { ask, dialog } = useDeeds()
  const change = (form: DeedForm) =>
    session.mayDo(form.action.name as 'parkingNorms.write') ? (
      <Button onClick={() => ask(form)}>{form.title}</Button>
    ) : null
  return (
    <>
      <Asked query={norms}>
        {(all) => {
          const now = all.at(-1) ?? shippedNorms
          return (
            <Panel
              title={`${say.sizes} ${fill(say.version, { n: now.version })}`}
              actions={change(normsForm(words, now))}
            >
              <p>{say.sizesHint}</p>
              <ul className="plain-list">
                <Line
                  what={fill(say.space, { width: now.width, length: now.length })}
                  from={now.sources.size}
                />
                <Line
                  what={fill(say.accessible, { accessibleWidth: now.accessibleWidth })}
                  from={now.sources.accessible}
                />
                <Line
                  what={fill(say.fireLane, { fireLaneWidth: now.fireLaneWidth })}
                  from={now.sources.fireLane}
                />
              </ul>
            </Panel>
          )
        }}
      </Asked>
      <Asked query={rhythms}>
        {(all) => {
          const now = all.at(-1) ?? shippedRhythm
          const days = now.days.join('、')
          return (
            <Panel
              title={`${say.rhythm} ${fill(say.version, { n: now.version })}`}
              actions={change(rhythmForm(words, now))}
            >
              <p>{say.rhythmHint}</p>
              <ul className="plain-list">
                <Line what={fill(say.looks, { days })} from={now.source} />
                <Line what={fill(say.again, { n: now.againAfter })} />
              </ul>
            </Panel>
          )
        }}
      </Asked>
      {dialog}
    </>
  )
}

function Line({ what, from }: { what: string; from?: string }) {
  return (
    <li>
      <span>
        {what} {from ? <small>{from}</small> : null}
      </span>
    </li>
  )
}

function normsForm(words: Catalogue, now: ParkingNorms): DeedForm {
  const say = words.desk.norms
  const size = (key: 'width' | 'length' | 'accessibleWidth' | 'fireLaneWidth') => ({
    kind: 'number' as const,
    key,
    label: say.fields[key],
    initial: now[key],
    most: 20,
  })
  const source = (key: keyof ParkingNorms['sources']) => ({
    kind: 'line' as const,
    key,
    label: say.sources[key],
    initial: now.sources[key],
  })
  return {
    action: writeNorms,
    title: words.actions['parkingNorms.write'],
    rest: () => ({}),
    shape: ({ size: spaces, accessible, fireLane, ...sizes }) => ({
      ...sizes,
      sources: { size: spaces, accessible, fireLane },
    }),
    fields: [
      size('width'),
      size('length'),
      source('size'),
      size('accessibleWidth'),
      source('accessible'),
      size('fireLaneWidth'),
      source('fireLane'),
    ],
  }
}

function rhythmForm(words: Catalogue, now: PatrolRhythm): DeedForm {
  const say = words.desk.norms
  return {
    action: writeRhythm,
    title: words.actions['patrolRhythm.write'],
    hint: say.rhythmNote,
    rest: () => ({}),
    shape: ({ days, ...rest }) => ({ ...rest, days: readDays(days) }),
    fields: [
      {
        kind: 'line',
        key: 'days',
        label: say.days,
        initial: now.days.join(', '),
        complaint: (text) =>
          writeRhythm.input.shape.days.safeParse(readDays(text)).success ? undefined : say.daysHint,
      },
      { kind: 'number', key: 'againAfter', label: say.againAfter, initial: now.againAfter, most: 730 },
      { kind: 'line', key: 'source', label: say.source, initial: now.source },
    ],
  }
}

/** '3, 10、30' → [3, 10, 30]; what is no number stays and is complained of. */
function readDays(text: unknown): readonly number[] {
  return String(text)
    .split(/[^0-9]+/)
    .filter((part) => part !== '')
    .map(Number)
}
