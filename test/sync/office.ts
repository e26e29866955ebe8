import type { Wire } from '../../src/domain/sync/books.ts'

/** The doors, workers and phones of a story, by number. */
export const DOORS = 9
export const GRIDS = 3
export const WORKERS = 2
export const PHONES = 3

/** Which worker carries a phone: the first two phones are the same worker's. */
export const workerOf = (phone: number) => (phone < 2 ? 0 : 1)
/** Which grid a door is in. */
export const gridOf = (door: number) => door % GRIDS

/** One door as the office's books have it. */
export interface OfficeDoor {
  readonly id: string
  readonly version: number
  /** Visits at it that have been carried out. */
  readonly visits: number
}

/** Carried out (with its position in the journal), refused, or kept for the desk: once, or something is wrong. */
export interface Taken {
  readonly times: number
  readonly position?: number
}

/**
 * The office's side of a story. The model has one in memory; the same stories run against the real server and database, which are
 * another one. Phones are named by the id that they enrolled with.
 */
export interface Office {
  /** A phone is enrolled for its worker; what comes back is a way to the server on which nothing is lost. */
  enrol(deviceId: string, phone: number): Promise<Wire>
  /** Id of the drive's target at a door: what a visit names. */
  targetOf(door: number): string
  doorId(door: number): string
  /** The desk changes something at a door. */
  edit(door: number): Promise<void>
  /** The door leaves the list that phones are given, or comes back to it. */
  remove(door: number): Promise<void>
  restore(door: number): Promise<void>
  /** A worker has one grid, and now it is this one. */
  move(worker: number, grid: number): Promise<void>
  revoke(deviceId: string): Promise<void>
  /** Everything that is not on the disk is forgotten. */
  restart(): Promise<void>
  /** What the server has of each envelope, by its id. */
  taken(): Promise<ReadonlyMap<string, Taken>>
  /** What the phones of a worker should hold now. */
  scope(worker: number): Promise<readonly OfficeDoor[]>
  /** Numbers of a phone's records that never came. */
  missing(deviceId: string): Promise<number>
}
