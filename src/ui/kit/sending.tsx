import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import type { Action, Envelope } from '../../domain/kit/action.ts'
import { newId } from '../../domain/kit/new-id.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'

/** `offline`: nobody could be reached; `fault`: the server had one. In both what was typed is kept and may be sent again. */
export type SendOutcome = Outcome | { readonly status: 'offline' } | { readonly status: 'fault' }

/** How deeds leave this app: the desk sends them now, the phone puts them into its outbox. */
export interface Sender {
  send(envelope: Envelope): Promise<SendOutcome>
  /** The committee whose books are open on this screen. */
  readonly at: string
}

const SenderContext = createContext<Sender | undefined>(undefined)

export function SenderProvider({ sender, children }: { sender: Sender; children: ReactNode }) {
  return <SenderContext value={sender}>{children}</SenderContext>
}

export interface Doing<A extends Action> {
  readonly busy: boolean
  /** The last outcome, so that a form can mark its fields. */
  readonly outcome: SendOutcome | undefined
  run(input: z.input<A['input']>): Promise<SendOutcome>
}

/**
 * One deed from a form. A try that nobody answered keeps its id for the next try with the same input, so a lost reply
 * never makes a second one.
 */
export function useDo<A extends Action>(action: A): Doing<A> {
  const sender = useContext(SenderContext)
  if (!sender) throw new Error('useDo outside a SenderProvider')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SendOutcome>()
  const unanswered = useRef<{ id: string; text: string } | undefined>(undefined)
  const run = useCallback(
    async (input: z.input<A['input']>) => {
      const text = JSON.stringify(input)
      const again = unanswered.current?.text === text ? unanswered.current.id : undefined
      const id = again ?? newId()
      unanswered.current = { id, text }
      setBusy(true)
      const result = await sender.send({
        id,
        action: action.name,
        input,
        madeAt: new Date().toISOString(),
        at: sender.at,
      })
      if (result.status !== 'offline' && result.status !== 'fault') unanswered.current = undefined
      setBusy(false)
      setOutcome(result)
      return result
    },
    [action.name, sender],
  )
  return { busy, outcome, run }
}
