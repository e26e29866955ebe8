import { Select } from 'antd'
import { useMemo } from 'react'
import { driveFront, type DriveCell, type DrivePage } from '../../domain/drives/drive-queries.ts'
import { houseFront } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { FrontLegend } from '../../ui/homes/FrontLegend.tsx'
import { planFront } from '../../ui/homes/front-plan.ts'
import { HouseFront } from '../../ui/homes/HouseFront.tsx'
import { stanceMeaning } from '../../ui/homes/stance-meaning.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly driveId: string
  readonly buildings: DrivePage['buildings']
  readonly building: string | undefined
  readonly pick: (buildingId: string) => void
  readonly open: (targetId: string) => void
  /** In 多选: what is chosen, and how a home's targets join or leave it. */
  readonly choosing:
    | { readonly chosen: ReadonlySet<string>; toggle(targetIds: readonly string[]): void }
    | undefined
}

/** 楼栋图 of one building of the drive, coloured by stance; a cell opens the visits there or joins the selection. */
export function DriveFront({ driveId, buildings, building, pick, open, choosing }: Props) {
  const words = useWords()
  const say = words.desk.drives
  const at = buildings.find(({ id }) => id === building) ?? buildings[0]
  const buildingId = at?.id ?? undefined
  const front = useAsk(houseFront, buildingId ? { buildingId } : undefined).data
  const listed = useAsk(driveFront, buildingId ? { driveId, buildingId } : undefined).data
  const cells = useMemo(() => front?.cells ?? [], [front])
  const plan = useMemo(() => planFront(front?.building ?? null, cells), [front, cells])
  const byHome = useMemo(() => new Map((listed ?? []).map((cell) => [cell.dwellingId, cell])), [listed])
  if (!at) return null
  const meaning = stanceMeaning(words, stancesOf(byHome))
  const targetsOf = (dwellingId: string) => byHome.get(dwellingId)?.targets.map(({ id }) => id) ?? []
  const chosenHomes = new Set(
    [...byHome.values()]
      .filter(({ targets }) => targets.some(({ id }) => choosing?.chosen.has(id)))
      .map(({ dwellingId }) => dwellingId),
  )
  return (
    <Panel
      title={say.front}
      actions={
        buildings.length > 1 ? (
          <Select
            aria-label={say.building}
            value={buildingId ?? ''}
            popupMatchSelectWidth={false}
            onChange={pick}
            options={buildings.map(({ id, name, compound, open: left }) => ({
              value: id ?? '',
              label: `${compound} ${buildingName(words, name)} · ${fill(say.open, { n: left })}`,
            }))}
          />
        ) : null
      }
    >
      <p className="no-print">{say.frontHint}</p>
      <FrontLegend words={words} meaning={meaning} cells={cells} />
      <HouseFront
        words={words}
        label={fill(say.frontLabel, { place: `${at.compound} ${buildingName(words, at.name)}` })}
        plan={plan}
        paint={meaning.of}
        {...(choosing ? { chosen: chosenHomes } : {})}
        open={(dwellingId) => {
          const targets = targetsOf(dwellingId)
          if (choosing) return choosing.toggle(targets)
          if (targets[0]) open(targets[0])
          return undefined
        }}
      />
    </Panel>
  )
}

function stancesOf(byHome: ReadonlyMap<string, DriveCell>) {
  return new Map(
    [...byHome.values()].map(({ dwellingId, targets }) => [
      dwellingId,
      targets.filter(({ left }) => left === null).map(({ stance }) => stance),
    ]),
  )
}
