import type { Command } from './command.ts'
import { start } from './start.ts'

/** Every command an operator can give. */
export const commands: readonly Command[] = [start]
