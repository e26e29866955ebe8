import type { DoorAttempt, DoorItem, NextHow } from '../../domain/sync/field-record.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'

/** What one module has to do at doors. `nextOn`: the day that somebody planned to go again; `attempts`: knocks, in any order. */
export interface AtDoor {
  readonly dwellingId: string
  readonly item?: DoorItem
  readonly attempt?: DoorAttempt
  readonly nextOn?: string | null
  /** How that visit is to be made. */
  readonly nextHow?: NextHow
}

/** Reads behind the wall of the scope's grids; `today` in China. */
export type Look = (tx: Tx, today: string, vault: Vault) => Promise<readonly AtDoor[]>
