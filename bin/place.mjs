import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Everything said on the way goes to stderr: stdout belongs to the command (`--json`). */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
