import { App, Button, DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import {
  hotlineStandings,
  listHotlineExports,
  listHotlineOrders,
  sendHotlineAnswers,
  type HotlineStanding,
} from '../../domain/cases/hotline-deeds.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { paperAddresses } from '../paper-addresses.ts'
import { useSession } from '../shell/session.tsx'
import { ExportList } from './ExportList.tsx'
import { OrderTable } from './OrderTable.tsx'

const DAY = 'YYYY-MM-DD'

/** 12345 工单答复: which orders of the hotline can be answered, which cannot and why, and the sheets that went out. */
export function HotlineScreen() {
  const words = useWords()
  const say = words.desk.hotline
  const session = useSession()
  const { message } = App.useApp()
  const [standing, setStanding] = useState<HotlineStanding>('ready')
  const [days, setDays] = useState<{ from: string | null; to: string | null }>({ from: null, to: null })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const pages = usePages(listHotlineOrders, { standing, ...days })
  const counts = useAsk(listHotlineOrders, { ...days, limit: 1 }).data?.counts
  const exports = useAsk(listHotlineExports, {})
  const sending = useDo(sendHotlineAnswers)
  const show = (next: HotlineStanding) => {
    setStanding(next)
    setChosen([])
  }
  const send = async () => {
    const exportId = newId()
    const no = outcomeSentence(words, await sending.run({ exportId, numbers: [...chosen] }))
    if (no) return void message.error(no)
    setChosen([])
    pages.again()
    void exports.refetch()
    void message.success(say.made)
    window.location.assign(paperAddresses.hotlineAnswers(exportId, session.at))
  }
  const all = (pages.rows ?? []).map(({ number }) => number)
  const mayChoose = standing !== 'waiting' && session.mayDo('hotlineAnswer.send')
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
      </div>
      <p>{say.intro}</p>
      <div className="page-actions no-print" style={{ marginBottom: 12 }}>
        <Segmented<HotlineStanding>
          aria-label={say.which}
          value={standing}
          onChange={show}
          options={hotlineStandings.map((value) => ({
            value,
            label: `${say.standings[value]}${counts ? ` ${counts[value]}` : ''}`,
          }))}
        />
        <DatePicker.RangePicker
          previewValue={false}
          aria-label={say.period}
          placeholder={[say.from, say.to]}
          allowEmpty={[true, true]}
          value={[days.from ? dayjs(days.from) : null, days.to ? dayjs(days.to) : null]}
          onChange={(picked) => {
            setChosen([])
            setDays({ from: picked?.[0]?.format(DAY) ?? null, to: picked?.[1]?.format(DAY) ?? null })
          }}
        />
        {mayChoose ? (
          <>
            <Button disabled={all.length === 0} onClick={() => setChosen(all)}>
              {fill(say.chooseAll, { n: all.length })}
            </Button>
            <ReasonButton
              type="primary"
              loading={sending.busy}
              reason={chosen.length === 0 ? say.chooseFirst : undefined}
              onClick={() => void send()}
            >
              {fill(say.export, { n: chosen.length })}
            </ReasonButton>
          </>
        ) : null}
      </div>
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empties[standing]} />
          ) : (
            <OrderTable rows={rows} {...(mayChoose ? { chosen, choose: setChosen } : {})} />
          )
        }
      </PagesShown>
      <ExportList exports={exports.data ?? []} />
    </>
  )
}
