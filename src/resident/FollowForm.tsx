import { useState, type FormEvent } from 'react'
import { Field } from './Field.tsx'
import { readKept } from './kept.ts'
import { answered, reach } from './reach.ts'
import { useSending } from './sending.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'

interface Props {
  readonly at: string
  readonly follow: (token: string) => void
  /** The time to look has passed. */
  readonly ended: boolean
  /** To the telephones, for whoever has lost the number. */
  readonly call: () => void
}

/** By number and the phone's last four; a wrong number and a wrong tail are answered alike. */
export function FollowForm({ at, follow, ended, call }: Props) {
  const words = useWords()
  const say = words.following
  // The number of what was asked on this phone; the proof is never kept.
  const [number, setNumber] = useState(() => readKept('device', `number.${at}`) ?? '')
  const [proof, setProof] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, trouble, run } = useSending()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const isMissing = number.trim() === '' || proof.trim().length < 4
    setMissing(isMissing)
    if (isMissing) return
    const body = { at, number, proof }
    const result = await run('follow', body, () => reach('/api/resident/follow', { body }))
    const told = result && answered<{ token: string }>(result)
    if (told) follow(told.token)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {ended ? <p role="status">{say.ended}</p> : null}
      <Field label={say.number} value={number} change={setNumber} most={60} />
      <Field label={say.proof} value={proof} change={setProof} most={20} />
      <Trouble words={missing ? say.required : trouble} call={missing ? undefined : call} />
      <button type="submit" className="big" disabled={busy}>
        {busy ? say.searching : say.search}
      </button>
    </form>
  )
}
