import { Alert, Button, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ballotDraft, listThresholds, type BallotDraft } from '../../domain/drives/ballot-queries.ts'
import { openBallot } from '../../domain/drives/ballot.ts'
import { openDrive } from '../../domain/drives/drive.ts'
import { thresholdCodes, thresholdOn, type ThresholdCode } from '../../domain/drives/threshold.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { compounds } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { DayInput } from '../../ui/kit/DayInput.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { FilterBox } from '../homes/FilterBox.tsx'
import { links } from '../links.ts'
import { MissingOwned } from './MissingOwned.tsx'
import { thresholdSentence } from './threshold-sentence.ts'
import '../homes/homes.css'
import './drives.css'

/** Opens a vote of owners: the matter, the threshold that applies, and the roll, which is shown before it is fixed. */
export function NewBallotScreen() {
  const { driveId = '' } = useParams({ strict: false })
  const words = useWords()
  const say = words.desk.ballots
  const navigate = useNavigate()
  const [topic, setTopic] = useState('')
  const [code, setCode] = useState<ThresholdCode>('special')
  const [compoundIds, setCompoundIds] = useState<readonly string[]>([])
  const [announcedOn, setAnnouncedOn] = useState<string | null>(null)
  const [ballotId] = useState(newId)
  const places = useAsk(compounds, { limit: 200 }).data?.rows ?? []
  const thresholds = useAsk(listThresholds, {}).data
  const draft = useAsk(
    ballotDraft,
    compoundIds.length > 0 ? { compoundIds: [...compoundIds] } : undefined,
  ).data
  const { busy, outcome, run } = useDo(openBallot)
  const { run: beginDrive } = useDo(openDrive)
  const today = dayOf(new Date().toISOString())
  const threshold = thresholds && thresholdOn(thresholds, code, today)
  const no = outcomeSentence(words, outcome)
  const shown = compoundIds.length > 0 ? draft : undefined

  const start = async () => {
    const input = {
      ballotId,
      driveId,
      topic: topic.trim(),
      threshold: code,
      compoundIds: [...compoundIds],
      announcedOn,
    }
    const result = await run(input)
    if (result.status === 'done') void navigate({ to: links.ballot(driveId, ballotId) })
  }
  const toDrive = async ({ missing }: BallotDraft) => {
    const listId = newId()
    const targets = missing.map(({ dwellingId }) => ({
      targetId: newId(),
      kind: 'home' as const,
      dwellingId,
    }))
    const name = fill(say.toDriveName, { topic: topic.trim() || say.title }).slice(0, 60)
    const result = await beginDrive({ driveId: listId, name, targets })
    if (result.status === 'done') void navigate({ to: links.drive(listId) })
  }
  return (
    <>
      <h1>{say.begin}</h1>
      <section className="drive-begin">
        <label>
          {say.topic}
          <Input
            value={topic}
            maxLength={200}
            placeholder={say.topicHint}
            onChange={(event) => setTopic(event.target.value)}
          />
        </label>
        <FilterBox label={say.threshold} hint={say.thresholdHint}>
          <Radio.Group
            aria-label={say.threshold}
            value={code}
            options={thresholdCodes.map((value) => ({ value, label: words.drives.thresholds[value] }))}
            onChange={(event) => setCode(event.target.value === 'ordinary' ? 'ordinary' : 'special')}
          />
        </FilterBox>
        {threshold ? (
          <p>
            {thresholdSentence(words, threshold)} {fill(say.law, { source: threshold.source })}
          </p>
        ) : null}
        <FilterBox label={say.compounds}>
          <Select
            mode="multiple"
            aria-label={say.compounds}
            value={[...compoundIds]}
            optionFilterProp="label"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value: string[]) => setCompoundIds(value)}
          />
        </FilterBox>
        <FilterBox
          label={say.announcedOn}
          hint={threshold ? fill(say.announcedHint, { n: threshold.noticeDays }) : undefined}
        >
          <DayInput
            aria-label={say.announcedOn}
            value={announcedOn ? dayjs(announcedOn) : null}
            onChange={(value) => setAnnouncedOn(value ? value.format('YYYY-MM-DD') : null)}
          />
        </FilterBox>
      </section>
      {shown ? (
        <Panel
          title={say.roll}
          actions={
            shown.missing.length > 0 ? (
              <Button onClick={() => void toDrive(shown)}>
                {fill(say.toDrive, { n: shown.missing.length })}
              </Button>
            ) : null
          }
        >
          <p>{say.rollHint}</p>
          <p role="status">
            {[
              fill(say.homes, { n: shown.homes }),
              fill(say.heads, { n: shown.heads }),
              fill(say.area, { n: squareMetres(shown.areaCm2) }),
              shown.withoutArea > 0 ? fill(say.withoutArea, { n: shown.withoutArea }) : '',
              shown.withoutOwner > 0 ? fill(say.withoutOwner, { n: shown.withoutOwner }) : '',
              shown.assumedOwner > 0 ? fill(say.assumed, { n: shown.assumedOwner }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {shown.missing.length > 0 ? <MissingOwned rows={shown.missing} /> : <p>{say.complete}</p>}
        </Panel>
      ) : null}
      {no ? <Alert type="error" showIcon title={no} /> : null}
      <p>{say.startHint}</p>
      <p className="page-actions">
        <ReasonButton
          type="primary"
          loading={busy}
          reason={
            topic.trim() === ''
              ? say.writeTopic
              : !shown
                ? say.chooseCompound
                : shown.withoutArea > 0
                  ? fill(say.withoutArea, { n: shown.withoutArea })
                  : undefined
          }
          onClick={() => void start()}
        >
          {say.start}
        </ReasonButton>
        <Button onClick={() => void navigate({ to: links.drive(driveId) })}>
          {words.desk.drives.cancel}
        </Button>
      </p>
    </>
  )
}
