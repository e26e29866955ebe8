import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { CompoundYear as Year } from '../../domain/cases/theme.ts'
import type { BuildingView, CompoundView } from '../../domain/registry/home-view.ts'
import { gridList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { buildingForm, compoundForm, dwellingForm, removeForm } from '../../ui/homes/place-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { CompoundYear } from './CompoundYear.tsx'
import { OtherHomes } from './OtherHomes.tsx'
import { Badge } from '../../ui/homes/Badge.tsx'

interface Props {
  readonly compound: CompoundView
  readonly ask: (form: DeedForm) => void
}

interface PanelProps extends Props {
  /** Where there was anything. */
  readonly year: Year | undefined
}

/** One compound: who looks after it, its buildings as cards, its homes outside any building. */
export function CompoundPanel({ compound, year, ask }: PanelProps) {
  const words = useWords()
  const say = words.desk.homes
  const session = useSession()
  const { id, name, aliases, management, unattended, address, buildings, otherHomes } = compound
  return (
    <Panel title={name} actions={<CompoundDeeds compound={compound} ask={ask} />}>
      <p className="homes-facts">
        <Badge tone={management === 'managed' ? 'good' : management === 'none' ? 'note' : 'plain'}>
          {words.registry.managements[management]}
        </Badge>
        {unattended ? <Badge tone="note">{words.registry.unattended}</Badge> : null}
        <span>{address}</span>
        {aliases.length > 0 ? <span>{fill(say.alsoCalled, { names: aliases.join('、') })}</span> : null}
        <span>
          {fill(say.count.homes, { n: compound.homes })} {fill(say.count.people, { n: compound.people })}
        </span>
      </p>
      {year ? <CompoundYear year={year} /> : null}
      {buildings.length === 0 && otherHomes === 0 ? (
        <p>{session.mayDo('building.write') ? say.emptyBuildings : say.nothingOfYours}</p>
      ) : null}
      <ul className="building-cards">
        {buildings.map((building) => (
          <li key={building.id}>
            <BuildingCard building={building} />
          </li>
        ))}
      </ul>
      {otherHomes > 0 ? <OtherHomes compoundId={id} /> : null}
    </Panel>
  )
}

function BuildingCard({ building }: { building: BuildingView }) {
  const words = useWords()
  const say = words.desk.homes
  const { id, kind, name, stairs, floors, builtYear, homes, people } = building
  return (
    <Link to={links.building(id)} className="building-card">
      <strong>{buildingName(words, name)}</strong>
      <span>
        {[
          words.registry.buildingKinds[kind],
          kind === 'flats' && stairs && floors ? fill(say.stairsFloors, { stairs, floors }) : '',
          builtYear ? fill(say.built, { year: builtYear }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span>
        {fill(say.count.homes, { n: homes })} {fill(say.count.people, { n: people })}
      </span>
    </Link>
  )
}

function CompoundDeeds({ compound, ask }: Props) {
  const words = useWords()
  const say = words.desk.homes
  const session = useSession()
  const grids = useAsk(gridList, session.mayDo('dwelling.write') ? {} : undefined).data ?? []
  const { id } = compound
  const left = compound.buildings.length + compound.otherHomes
  return (
    <>
      {session.mayDo('building.write') ? (
        <Button size="small" onClick={() => ask(buildingForm(words, id, grids))}>
          {say.addBuilding}
        </Button>
      ) : null}
      {session.mayDo('dwelling.write') ? (
        <Button
          size="small"
          onClick={() => ask(dwellingForm(words, { compoundId: id, buildingId: null }, grids))}
        >
          {say.addHome}
        </Button>
      ) : null}
      {session.mayDo('compound.write') ? (
        <Button size="small" onClick={() => ask(compoundForm(words, compound))}>
          {say.editCompound}
        </Button>
      ) : null}
      {session.mayDo('compound.remove') ? (
        <ReasonButton
          size="small"
          reason={left > 0 ? fill(words.refusals['place-not-empty'], { homes: left }) : undefined}
          onClick={() => ask(removeForm(words, { compoundId: id }))}
        >
          {say.remove}
        </ReasonButton>
      ) : null}
    </>
  )
}
