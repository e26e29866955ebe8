/** A round soon (`firstMs`), then one every so many milliseconds, one after the other; `stop` waits for the one under way. */
export function everySoOften(
  round: () => Promise<unknown>,
  everyMs: number,
  complain: (error: unknown) => void,
  firstMs = everyMs,
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
  let timer = setTimeout(turn, firstMs).unref()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await under
    },
  }
}
