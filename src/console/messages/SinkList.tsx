import { sinkMessages } from '../../domain/messages/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** 演示收件箱: what would have reached a telephone, with its links to press. */
export function SinkList() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.messages
  const asked = useAsk(sinkMessages, {})
  return (
    <>
      <p>{say.sinkHint}</p>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.sinkNone} />
          ) : (
            <ul className="sink-list" aria-label={say.sink}>
              {rows.map(({ id, at, to, text }) => (
                <li key={id}>
                  <small>
                    {sayInstant(words, language, at)} · {to}
                  </small>
                  <p>
                    <Linked text={text} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </>
  )
}

/** The address at the end of a message, to be pressed. */
function Linked({ text }: { text: string }) {
  const [, before = text, link, after = ''] = /^(.*?)(https?:\/\/\S+)(.*)$/s.exec(text) ?? []
  if (!link) return <>{text}</>
  return (
    <>
      {before}
      <a href={link} target="_blank" rel="noreferrer">
        {link}
      </a>
      {after}
    </>
  )
}
