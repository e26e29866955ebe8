import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A program of this folder in a process of its own; it answers one order with one message. */
export interface Child {
  ask<Answer>(order: unknown): Promise<Answer>
  end(): Promise<void>
}

export function startChild(file: string): Child {
  const child = fork(join(import.meta.dirname, file), {
    // Not what the launcher gave us: it would follow our parent instead of us.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    ask: (order) => askChild(child, order),
    end: () => endProcess(child, 'SIGTERM'),
  }
}

/** Sends a message and waits for the next one that comes back. */
export async function askChild<Answer>(child: ChildProcess, order: unknown): Promise<Answer> {
  const answered = new Promise<Answer>((settle, fail) => {
    const gone = (): void => fail(new Error('a process of the bench ended before it answered'))
    child.once('exit', gone)
    child.once('message', (answer) => {
      child.off('exit', gone)
      settle(answer as Answer)
    })
  })
  child.send(order as object)
  return answered
}

/** Waits until it is gone. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
