import type { Command } from './command.ts'

/** Every command an operator can give. Each is loaded when it is given: an export needs no web server. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  migrate: async () => (await import('./keeping.ts')).migrateCommand,
  user: async () => (await import('./user.ts')).userCommand,
  demo: async () => (await import('./keeping.ts')).demoCommand,
  backup: async () => (await import('./keeping.ts')).backupCommand,
  restore: async () => (await import('./keeping.ts')).restoreCommand,
  https: async () => (await import('./https.ts')).httpsCommand,
  'reveal-key': async () => (await import('./reveal-key.ts')).revealKeyCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  recount: async () => (await import('./recount.ts')).recountCommand,
}
