/** A round every so many milliseconds, one after the other; `stop` waits for the one under way. */
export function everySoOften(
  round: () => Promise<unknown>,
  everyMs: number,
  complain: (error: unknown) => void,
): { stop(): Promise<void> } {
  let under: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const turn = () => {
    under = round()
      .catch(complain)
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
