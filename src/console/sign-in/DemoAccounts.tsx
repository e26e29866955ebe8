import { Button } from 'antd'
import type { Role } from '../../domain/identity/role.ts'
import { useWords } from '../../ui/kit/words.tsx'

export interface DemoAccount {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly role: Role
}

/** In the demo: everybody who works here, one click each. */
export function DemoAccounts(props: {
  readonly accounts: readonly DemoAccount[]
  readonly choose: (account: DemoAccount) => void
}) {
  const words = useWords()
  if (props.accounts.length === 0) return null
  return (
    <section className="demo-accounts" aria-label={words.desk.signIn.demo}>
      <h2>{words.desk.signIn.demo}</h2>
      <p>{words.desk.signIn.demoHint}</p>
      <div>
        {props.accounts.map((account) => (
          <Button key={account.login} onClick={() => props.choose(account)}>
            {account.name} · {words.identity.roles[account.role]}
          </Button>
        ))}
      </div>
    </section>
  )
}
