import { Button, Progress } from 'antd'
import type { DrivePage } from '../../domain/drives/drive-queries.ts'
import { leavingReasons } from '../../domain/drives/drive.ts'
import type { DriveProgress } from '../../domain/drives/progress.ts'
import { stances } from '../../domain/drives/stance.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useWords } from '../../ui/kit/words.tsx'
import type { DriveShown } from './drive-filter.ts'

interface Props {
  readonly page: DrivePage
  readonly go: (shown: DriveShown) => void
}

/** 开始时 62, 已去掉 2 (查无此处 1, 重复登记 1): the list as it was fixed, and why it is shorter now. */
function leftText(words: Catalogue, { counted, left, leftFor }: DriveProgress): string {
  const why = leavingReasons
    .filter((reason) => leftFor[reason])
    .map((reason) => `${words.drives.leaving[reason]} ${leftFor[reason]}`)
  return fill(words.desk.drives.left, { all: counted + left, n: left, why: why.join(', ') })
}

/** How far a drive is; every figure opens its rows. */
export function DriveFigures({ page: { progress, stairs }, go }: Props) {
  const words = useWords()
  const say = words.desk.drives
  const { counted, visited, stances: said } = progress
  const percent = counted === 0 ? 0 : Math.floor((visited * 100) / counted)
  const figure = (text: string, shown: DriveShown) => (
    <Button key={text} size="small" type="text" className="drive-figure" onClick={() => go(shown)}>
      {text}
    </Button>
  )
  return (
    <section aria-label={say.progress} className="drive-figures">
      <div className="drive-coverage">
        <Progress
          percent={percent}
          showInfo={false}
          strokeColor="#14688a"
          aria-label={fill(say.coverage, { percent })}
        />
        <span>{fill(say.coverage, { percent })}</span>
      </div>
      <p className="page-actions">
        {figure(fill(say.counted, { n: counted }), {})}
        {figure(fill(say.visited, { n: visited }), { show: 'visited' })}
        {figure(fill(say.open, { n: progress.open }), { show: 'open' })}
        {figure(fill(say.due, { n: progress.due }), { show: 'due' })}
        {figure(fill(say.noticed, { n: progress.noticed }), { show: 'noticed' })}
        {progress.left > 0 ? figure(leftText(words, progress), { show: 'left' }) : null}
        <span>{fill(say.attempts, { n: progress.attempts })}</span>
      </p>
      <p className="page-actions">
        {stances
          .filter((stance) => said[stance])
          .map((stance) => figure(`${words.drives.stances[stance]} ${said[stance] ?? 0}`, { stance }))}
        {counted > progress.answered + (said.unmet ?? 0)
          ? figure(`${say.notYet} ${counted - progress.answered - (said.unmet ?? 0)}`, { stance: 'none' })
          : null}
      </p>
      {stairs.length > 0 ? (
        <p className="page-actions">
          <span>{say.stillOpen}</span>
          {stairs.slice(0, 12).map(({ buildingId, compound, building, stair, open }) =>
            buildingId === null
              ? figure(fill(say.noHome, { n: open }), { show: 'open' })
              : figure(
                  fill(say.stairOpen, {
                    where: addressText(words, { compound, building, stair, room: null, place: null }),
                    n: open,
                  }),
                  { show: 'open', building: buildingId, ...(stair === null ? {} : { stair }) },
                ),
          )}
        </p>
      ) : null}
    </section>
  )
}
