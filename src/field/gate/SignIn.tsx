import Button from 'antd-mobile/es/components/button'
import { useEffect, useState } from 'react'
import type { Me } from '../../domain/identity/queries.ts'
import { Line } from '../kit/Line.tsx'
import { MainButton } from '../kit/MainButton.tsx'
import { refusalText } from '../refusal-text.ts'
import { useSpoken } from '../words.tsx'
import { readDemoAccounts, readMe, signIn, type DemoAccount, type SignedIn, type Typed } from './server.ts'

/** Account and password, and the second factor of whoever has one. */
export function SignIn({ signedIn }: { signedIn: (me: Me) => void }) {
  const { words, language } = useSpoken()
  const say = words.field.gate
  const [typed, setTyped] = useState<Typed>({ login: '', password: '' })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [needsCode, setNeedsCode] = useState(false)
  const [demo, setDemo] = useState<readonly DemoAccount[]>([])
  useEffect(() => void readDemoAccounts().then(setDemo), [])

  const told = async (outcome: SignedIn): Promise<string> => {
    if (outcome.status === 'offline' || outcome.status === 'fault') return say[outcome.status]
    if (outcome.status !== 'refused') return words.house.outcomes.invalid
    const { code } = outcome.refusal
    if (code === 'second-factor-needed' || code === 'second-factor-wrong') setNeedsCode(true)
    return refusalText(language, outcome.refusal)
  }
  const submit = async (one: Typed) => {
    setBusy(true)
    setTrouble('')
    const outcome = await signIn(one)
    const me = outcome.status === 'done' ? await readMe() : undefined
    if (me) return signedIn(me)
    setTrouble(outcome.status === 'done' ? say.offline : await told(outcome))
    setBusy(false)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(typed)
      }}
    >
      <p>{say.needsNetwork}</p>
      <Line
        label={say.login}
        autoComplete="username"
        autoCapitalize="none"
        value={typed.login}
        change={(login) => setTyped({ ...typed, login })}
      />
      <Line
        label={say.password}
        type="password"
        autoComplete="current-password"
        value={typed.password}
        change={(password) => setTyped({ ...typed, password })}
      />
      {needsCode ? (
        <>
          <Line
            label={say.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={typed.code ?? ''}
            change={(code) => setTyped({ ...typed, code })}
          />
          <p>{say.codeHint}</p>
        </>
      ) : null}
      {trouble ? (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      <MainButton text={say.signIn} busy={busy} busyText={say.signingIn} />
      {demo.length > 0 ? (
        <section className="demo" aria-label={say.demo}>
          <h2>{say.demo}</h2>
          {demo
            .filter(({ role }) => role === 'gridWorker' || role === 'communityWorker')
            .map((account) => (
              <Button key={account.login} block disabled={busy} onClick={() => void submit(account)}>
                {account.name}
              </Button>
            ))}
        </section>
      ) : null}
    </form>
  )
}
