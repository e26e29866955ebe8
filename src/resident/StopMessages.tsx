import { useState } from 'react'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'

/** 不再发短信: one press, and it says what it means before and after. */
export function StopMessages({ token }: { token: Token }) {
  const say = useWords().progress
  const { send, busy, trouble } = useDeed(token)
  const [stopped, setStopped] = useState(false)
  const stop = async () => setStopped(await send('message.stop', {}))
  if (stopped) return <p role="status">{say.stopped}</p>
  return (
    <>
      <Trouble words={trouble} />
      <button type="button" className="plain" disabled={busy} onClick={() => void stop()}>
        {say.stop}
      </button>
    </>
  )
}
