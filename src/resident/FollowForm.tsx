import { useState, type FormEvent } from 'react'
import { Field } from './Field.tsx'
import { reach } from './reach.ts'
import { troubleOf } from './sending.ts'
import { words } from './words.ts'

/** By number and the phone's last four; a wrong number and a wrong tail are answered alike. */
export function FollowForm({ at, follow }: { at: string; follow: (token: string) => void }) {
  const [number, setNumber] = useState('')
  const [proof, setProof] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const result = await reach('/api/resident/follow', { body: { at, number, proof } })
    setTrouble(troubleOf(result))
    if (result.kind === 'answer' && result.status === 200) follow(String(result.body['token']))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={words.enterNumber} value={number} change={setNumber} most={60} />
      <Field label={words.proof} value={proof} change={setProof} most={20} />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <button type="submit" className="big">
        {words.search}
      </button>
    </form>
  )
}
