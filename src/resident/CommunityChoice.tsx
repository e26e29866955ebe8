import { useState } from 'react'
import { Field } from './Field.tsx'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'
import { troubleOf } from './trouble.ts'
import type { Asked } from './use-asked.ts'
import type { Community } from './first.ts'

/** More names than this are found by typing. */
const EASILY_SEEN = 8

/** 您住在哪个社区? Asked once; the next time the page knows. */
export function CommunityChoice({
  asked,
  choose,
}: {
  asked: Asked<readonly Community[]>
  choose: (id: string) => void
}) {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const { answer, failed, again } = asked
  if (failed && !answer) return <Trouble words={troubleOf(words, failed)} again={() => void again()} />
  if (!answer) return <p role="status">{words.loading}</p>
  const fitting = answer.filter(({ name }) => name.includes(typed.trim()))
  return (
    <>
      <h2>{words.chooseCommunity}</h2>
      {answer.length > EASILY_SEEN ? (
        <Field label={words.filterCommunity} value={typed} change={setTyped} most={40} />
      ) : null}
      {fitting.length === 0 ? <p>{words.noSuchCommunity}</p> : null}
      {fitting.map(({ id, name }) => (
        <button type="button" key={id} className="big" onClick={() => choose(id)}>
          {name}
        </button>
      ))}
    </>
  )
}
