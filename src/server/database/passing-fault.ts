/** PostgreSQL classes that pass by themselves: connection lost or refused, shutting down, time-outs, too busy. */
const PASSING = /^(08|57P|53[123]|25P03|57014|ECONN|EPIPE|ETIMEDOUT)/

/** A fault of the moment, after which the same may be sent again without harm. */
export function passesByItself(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return PASSING.test(code) || /timeout|terminated|Connection/i.test(error.message)
}
