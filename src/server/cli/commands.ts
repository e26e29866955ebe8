import type { Command } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { httpsCommand } from './https.ts'
import { importCommand } from './import.ts'
import { backupCommand, demoCommand, migrateCommand, restoreCommand } from './keeping.ts'
import { recountCommand } from './recount.ts'
import { revealKeyCommand } from './reveal-key.ts'
import { start } from './start.ts'
import { userCommand } from './user.ts'

/** Every command an operator can give. */
export const commands: readonly Command[] = [
  start,
  migrateCommand,
  userCommand,
  demoCommand,
  backupCommand,
  restoreCommand,
  httpsCommand,
  revealKeyCommand,
  importCommand,
  exportCommand,
  doctorCommand,
  recountCommand,
]
