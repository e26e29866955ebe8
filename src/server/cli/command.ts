/** Said to the operator and nothing else: a mistake in the command or in the surroundings, never a stack trace. */
export class OperatorMistake extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode = 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** One command of the operators' command line. */
export interface Command {
  readonly name: string
  /** How it is written, e.g. `import FILE [--dry-run] [--json]`. */
  readonly usage: string
  /** What it does, one line in Chinese and one in English. */
  readonly help: readonly [string, string]
  /** Exit code: 0 done, 1 found something wrong, 2 a mistake in the command. */
  run(args: readonly string[]): Promise<number>
}
