import { App, Button, Radio } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sendAgain } from '../../domain/messages/message.ts'
import { recentMessages, type MessageView } from '../../domain/messages/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { HowItStands } from './HowItStands.tsx'

const SHOWN = ['all', 'waiting', 'failed'] as const
const MORE = 30

/** What happened to the latest messages: waiting, sent, read, or not sent and why; and sending once more. */
export function RecentTable({ only }: { only?: 'failed' }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.messages
  const session = useSession()
  const [show, setShow] = useState<(typeof SHOWN)[number]>(only ?? 'all')
  const [limit, setLimit] = useState(MORE)
  const asked = useAsk(recentMessages, { show, limit })
  const again = useAgain(() => void asked.refetch())
  return (
    <>
      {only ? null : (
        <p className="no-print">
          <Radio.Group
            optionType="button"
            size="small"
            value={show}
            onChange={({ target }) => setShow(target.value as typeof show)}
            options={SHOWN.map((value) => ({ value, label: say.show[value] }))}
          />
        </p>
      )}
      <Asked query={asked}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState text={show === 'all' ? say.noneYet : say.noneShown} />
          ) : (
            <>
              <RowTable<MessageView>
                rowKey="id"
                rows={rows}
                columns={[
                  {
                    key: 'when',
                    title: say.columns.when,
                    render: (_, row) => sayInstant(words, language, row.owedAt),
                  },
                  {
                    key: 'about',
                    title: say.columns.about,
                    render: (_, row) =>
                      row.caseId && session.mayAsk('case.page') ? (
                        <Link to={links.casePage(row.caseId)}>{words.messages.kinds[row.about]}</Link>
                      ) : (
                        words.messages.kinds[row.about]
                      ),
                  },
                  {
                    key: 'to',
                    title: say.columns.to,
                    render: (_, row) => `${words.messages.channels[row.channel]} ${row.toMask}`,
                  },
                  { key: 'how', title: say.columns.how, render: (_, row) => <HowItStands message={row} /> },
                  {
                    key: 'deed',
                    render: (_, row) =>
                      row.state === 'failed' && !row.erased && session.mayDo('message.again') ? (
                        <Button size="small" loading={again.busy} onClick={() => void again.run(row.id)}>
                          {words.actions['message.again']}
                        </Button>
                      ) : null,
                  },
                ]}
              />
              {next && limit < 100 ? (
                <Button size="small" onClick={() => setLimit(Math.min(limit + MORE, 100))}>
                  {say.more}
                </Button>
              ) : null}
            </>
          )
        }
      </Asked>
    </>
  )
}

/** One message is sent once more. */
export function useAgain(after: () => void): { busy: boolean; run: (messageId: string) => Promise<void> } {
  const words = useWords()
  const { message } = App.useApp()
  const again = useDo(sendAgain)
  return {
    busy: again.busy,
    run: async (messageId) => {
      const no = outcomeSentence(words, await again.run({ messageId }))
      if (no) void message.error(no)
      after()
    },
  }
}
