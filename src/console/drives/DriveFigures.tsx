import { Space, Tag } from 'antd'
import type { DriveProgress } from '../../domain/drives/progress.ts'
import { stances } from '../../domain/drives/stance.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** How far a drive is, and on which stairs most is still open. */
export function DriveFigures({ progress, due }: { progress: DriveProgress; due: number }) {
  const words = useWords()
  const say = words.desk.drives
  const { openByStair, stances: said } = progress
  const figures = [
    fill(say.counted, { n: progress.counted }),
    fill(say.visited, { n: progress.visited }),
    fill(say.answered, { n: progress.answered }),
    fill(say.attempts, { n: progress.attempts }),
    fill(say.left, { n: progress.left }),
    fill(say.due, { n: due }),
  ]
  return (
    <section aria-label={say.title}>
      <p>{figures.join(' · ')}</p>
      <Space wrap>
        {stances
          .filter((stance) => said[stance])
          .map((stance) => (
            <Tag key={stance}>
              {words.drives.stances[stance]} {said[stance]}
            </Tag>
          ))}
      </Space>
      {openByStair.length > 0 ? (
        <p>
          {say.stillOpen}:{' '}
          {openByStair
            .slice(0, 12)
            .map(({ building, stair, open }) =>
              building === ''
                ? fill(say.noHome, { n: open })
                : fill(say.stairOpen, { where: addressText(words, stairOf(building, stair)), n: open }),
            )
            .join(' · ')}
        </p>
      ) : null}
    </section>
  )
}

function stairOf(building: string, stair: string) {
  return { compound: null, building, stair: stair || null, room: null, place: null }
}
