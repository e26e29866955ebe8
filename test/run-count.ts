/** Results of a run; the static checks count as one each. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 }

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The last line of the test command. */
export function line({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** What is read of vitest's JSON report. */
interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Lines of one failure that the end of the run repeats: what was expected, and where. */
const REPEATED_LINES = 14

/** Every failure of a project with its file and its first lines, to be said once more where the run ends. */
export function failuresIn(text: string | undefined): readonly string[] {
  if (text === undefined) return []
  const { testResults }: Report = JSON.parse(text)
  return testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${name}\n${beginning(message)}`]),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${name} > ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`),
  ])
}

function beginning(message: string): string {
  return message.split('\n').slice(0, REPEATED_LINES).join('\n')
}

/**
 * Counts a project's tests. A file that could not even be loaded is one failure, and so is a run that ended badly without
 * naming a test, left no report, or found nothing to run.
 */
export function countReport(text: string | undefined, exitCode: number): Count {
  if (text === undefined) return { ...NOTHING, failed: 1 }
  const { testResults }: Report = JSON.parse(text)
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const having = (...states: string[]) => tests.filter(({ status }) => states.includes(status)).length
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  }).length
  const passed = having('passed')
  const failed = having('failed') + broken
  const unnamed = failed === 0 && (exitCode !== 0 || tests.length === 0)
  return { passed, failed: unnamed ? 1 : failed, skipped: tests.length - passed - having('failed') }
}
