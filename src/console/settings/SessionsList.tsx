import { App, Button } from 'antd'
import { endOtherSessions, endSession } from '../../domain/identity/account.ts'
import { listSessions } from '../../domain/identity/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { deviceName } from './device-name.ts'

/** Every computer and phone that is signed in to this account; each can be signed out from here. */
export function SessionsList() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.ownAccount
  const { message } = App.useApp()
  const asked = useAsk(listSessions, {})
  const end = useDo(endSession)
  const others = useDo(endOtherSessions)
  const endOthers = async () => {
    const result = await others.run({})
    void asked.refetch()
    const no = outcomeSentence(words, result)
    void (no ? message.error(no) : message.success(say.endedOthers))
  }
  const endOne = async (sessionId: string) => {
    const no = outcomeSentence(words, await end.run({ sessionId }))
    void asked.refetch()
    if (no) void message.error(no)
  }
  return (
    <Asked query={asked}>
      {(rows) => (
        <>
          <ul className="plain-list">
            {rows.map((row) => (
              <li key={row.id}>
                <span>
                  {fill(say.sessionLine, { device: deviceName(row.device), network: row.network })}{' '}
                  {row.current ? <strong>({say.thisOne})</strong> : null}{' '}
                  <small>{fill(say.seen, { when: sayInstant(words, language, row.seenAt) })}</small>
                </span>
                {row.current ? null : (
                  <Button size="small" loading={end.busy} onClick={() => void endOne(row.id)}>
                    {words.actions['session.end']}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {rows.length > 1 ? (
            <Button loading={others.busy} onClick={() => void endOthers()}>
              {say.endOthers}
            </Button>
          ) : (
            <p>{say.onlyThis}</p>
          )}
        </>
      )}
    </Asked>
  )
}
