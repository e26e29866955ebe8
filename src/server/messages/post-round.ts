import { openPostman, type PostmanOptions } from './postman.ts'

/** Somebody at the counter is waiting to see that the message has come. */
const EVERY_MS = 10_000

/** A round every few seconds, one after the other; `stop` waits for the one under way, so that what was sent is marked. */
export function startPost(options: PostmanOptions, everyMs = EVERY_MS): { stop(): Promise<void> } {
  const { complain = () => undefined } = options
  const postman = openPostman(options)
  let under: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const turn = () => {
    under = postman
      .round()
      .catch((error: unknown) => complain('round', error))
      .finally(() => {
        if (!isStopped) timer = setTimeout(turn, everyMs).unref()
      })
  }
  let timer = setTimeout(turn, everyMs).unref()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await under
    },
  }
}
