import type { Command } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { backupCommand, demoCommand, migrateCommand, restoreCommand } from './keeping.ts'
import { start } from './start.ts'

/** Every command an operator can give. */
export const commands: readonly Command[] = [
  start,
  migrateCommand,
  demoCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]
