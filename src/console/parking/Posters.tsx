import { Button, Space } from 'antd'
import { publishAnnouncement, withdrawAnnouncement } from '../../domain/announcements/announcement.ts'
import { announcementList } from '../../domain/announcements/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { AllotmentPage } from '../../domain/parking/queries.ts'
import { posterOf, postersOf, type PosterKind } from '../../text/parking-poster.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** Posters to be put up, and the same on the residents' page: one text for both. */
export function Posters({ page }: { page: AllotmentPage }) {
  const words = useWords()
  const say = words.desk.parking
  const session = useSession()
  const shown = useAsk(announcementList, { aboutId: page.id })
  const publish = useDo(publishAnnouncement)
  const withdraw = useDo(withdrawAnnouncement)
  const may = session.mayDo('announcement.publish')
  const titles = { announce: say.posterAnnounce, list: say.posterList, draw: say.posterDraw } as const
  const onBoard = (kind: PosterKind) => {
    const { kind: wanted } = posterOf(page, kind)
    return shown.data?.find((one) => one.state === 'published' && one.kind === wanted)
  }
  const put = (poster: PosterKind) => {
    const { kind, title, body } = posterOf(page, poster)
    void publish.run({ announcementId: newId(), kind, title, body, untilOn: null, aboutId: page.id })
  }
  return (
    <Panel title={say.posters}>
      <ul className="plain-list">
        {postersOf(page).map((poster) => {
          const board = onBoard(poster)
          return (
            <li key={poster}>
              <Button
                size="small"
                href={`/api/allotments/${page.id}.pdf?at=${session.at}&poster=${poster}`}
                target="_blank"
              >
                {titles[poster]}
              </Button>
              <Space className="no-print">
                {board ? <span>{say.published}</span> : null}
                {board && may ? (
                  <Button
                    size="small"
                    loading={withdraw.busy}
                    onClick={() => void withdraw.run({ announcementId: board.id })}
                  >
                    {say.takeDown}
                  </Button>
                ) : null}
                {!board && may ? (
                  <Button size="small" loading={publish.busy} onClick={() => put(poster)}>
                    {say.publish}
                  </Button>
                ) : null}
              </Space>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
