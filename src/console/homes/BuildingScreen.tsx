import { Alert, Button } from 'antd'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { gridList, houseFront } from '../../domain/registry/queries.ts'
import type { HouseFront as Front } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { FrontLegend } from '../../ui/homes/FrontLegend.tsx'
import { meaningOf } from '../../ui/homes/front-meaning.ts'
import { planFront } from '../../ui/homes/front-plan.ts'
import { HouseFront } from '../../ui/homes/HouseFront.tsx'
import { buildingForm, dwellingForm, removeForm, type HomePlace } from '../../ui/homes/place-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { MeaningChoice } from './MeaningChoice.tsx'
import { useDeeds } from './use-deeds.tsx'
import './homes.css'

/** 楼栋图: the front of one building, coloured by what is asked of it; a cell opens its home. */
export function BuildingScreen() {
  const { buildingId = '' } = useParams({ strict: false })
  const asked = useAsk(houseFront, { buildingId })
  return <Asked query={asked}>{(front) => <OneFront front={front} />}</Asked>
}

function OneFront({ front }: { front: Front }) {
  const words = useWords()
  const say = words.desk.homes
  const session = useSession()
  const navigate = useNavigate()
  const { show } = useSearch({ strict: false })
  const grids = useAsk(gridList, session.mayDo('dwelling.write') ? {} : undefined).data ?? []
  const { ask, dialog } = useDeeds()
  const { building, cells, compound, compoundId } = front
  const plan = useMemo(() => planFront(building, cells), [building, cells])
  if (!building) return <Alert type="info" showIcon title={words.house.outcomes.notFound} />

  const meaning = meaningOf(words, typeof show === 'string' ? show : 'states')
  const name = `${compound} ${buildingName(words, building.name)}`
  const addHome = (place: Partial<HomePlace> = {}) =>
    ask(dwellingForm(words, { compoundId, buildingId: building.id, ...place }, grids))
  const facts = [
    words.registry.buildingKinds[building.kind],
    building.kind === 'flats' && building.stairs && building.floors
      ? fill(say.stairsFloors, { stairs: building.stairs, floors: building.floors })
      : '',
    building.builtYear ? fill(say.built, { year: building.builtYear }) : '',
    fill(say.count.homes, { n: cells.length }),
    fill(say.count.people, { n: cells.reduce((sum, cell) => sum + cell.people, 0) }),
  ]
  const edit = () => ask(buildingForm(words, compoundId, grids, building))

  return (
    <>
      <div className="page-head">
        <h1>{name}</h1>
        <span className="page-actions no-print">
          {session.mayAsk('person.list') ? (
            <Link to={links.persons()} search={{ compound: compoundId, building: building.id }}>
              {say.front.list}
            </Link>
          ) : null}
          {session.mayDo('dwelling.write') ? (
            <Button type="primary" onClick={() => addHome()}>
              {say.addHome}
            </Button>
          ) : null}
          {session.mayDo('building.write') ? <Button onClick={edit}>{say.editBuilding}</Button> : null}
          {session.mayDo('building.remove') ? (
            <ReasonButton
              reason={
                cells.length > 0
                  ? fill(words.refusals['place-not-empty'], { homes: cells.length })
                  : undefined
              }
              onClick={() =>
                ask(
                  removeForm(words, { buildingId: building.id }),
                  () => void navigate({ to: links.homes() }),
                )
              }
            >
              {say.remove}
            </ReasonButton>
          ) : null}
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </span>
      </div>
      <p className="homes-facts">{facts.filter(Boolean).join(' · ')}</p>
      {plan.length === 0 ? (
        <EmptyState text={say.front.empty}>
          {session.mayDo('building.write') ? (
            <Button type="primary" onClick={edit}>
              {say.editBuilding}
            </Button>
          ) : null}
        </EmptyState>
      ) : (
        <>
          <div className="front-bar">
            <MeaningChoice
              value={meaning.key}
              cells={cells}
              choose={(key) =>
                void navigate({ to: links.building(building.id), search: { show: key }, replace: true })
              }
            />
            <span className="no-print">{say.front.keys}</span>
          </div>
          <FrontLegend words={words} meaning={meaning} cells={cells} />
          <HouseFront
            words={words}
            label={fill(say.front.label, { place: name })}
            plan={plan}
            paint={meaning.of}
            open={(dwellingId) => void navigate({ to: links.home(dwellingId) })}
            add={
              session.mayDo('dwelling.write') ? ({ stair, floor }) => addHome({ stair, floor }) : undefined
            }
          />
        </>
      )}
      {dialog}
    </>
  )
}
