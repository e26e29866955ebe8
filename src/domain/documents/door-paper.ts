import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { FactsInput } from './paper-facts.ts'
import { ballotKinds, doorKinds, type BallotKind, type DoorKind } from './paper-issued.ts'
import type { PaperState } from './paper.ts'

/** As many as a printer takes in one go; more doors are printed in several. */
export const DOORS_AT_MOST = 500

/**
 * 出具一批: the same paper for many doors of a drive under one number; every door has its counterfoil number. Under the seal it is
 * one line in the seal book, with as many copies as there are doors.
 */
export const issueDoorPaper = decision(
  'paper.issueForDoors',
  z.object({
    paperId: id,
    driveId: id,
    kind: z.enum(doorKinds),
    targetIds: z.array(id).min(1).max(DOORS_AT_MOST),
    subject: z.string().trim().min(1).max(80),
    body: z.string().trim().min(1).max(2000),
    dueOn: day.nullable().default(null),
    legalBasis: z.string().trim().max(400).default(''),
    phone: z.string().trim().min(1).max(40),
    officeAddress: z.string().trim().max(100).default(''),
    approverId: id.nullable().default(null),
    keeper: z.string().trim().max(40).default(''),
  }),
)

export interface DoorPaperRow {
  readonly id: string
  readonly kind: DoorKind
  readonly serial: string
  readonly subject: string
  readonly doors: number
  readonly issuedAt: string
  readonly issuedBy: string
  readonly state: PaperState
}

/** What a batch is printed from; the addresses of its doors are asked of the drive. */
export interface DoorPaper {
  readonly kind: DoorKind
  readonly serial: string
  readonly state: PaperState
  readonly template: string | null
  readonly facts: FactsInput
  /** In the order of their counterfoils. */
  readonly targetIds: readonly string[]
}

/** What is known beforehand for a batch of this kind. */
export interface DoorPaperDraft {
  readonly kind: DoorKind | BallotKind
  readonly phone: string
  readonly officeAddress: string
  readonly legalBasis: string
  readonly approvers: readonly { readonly id: string; readonly name: string }[]
  readonly keeper: string
}

export const papersOfDrive = query('paper.ofDrive', z.object({ driveId: id })).answers<
  readonly DoorPaperRow[]
>()
export const doorPaper = query('paper.forDoors', z.object({ paperId: id })).answers<DoorPaper>()
export const draftDoorPaper = query(
  'paper.doorDraft',
  z.object({ driveId: id, kind: z.enum([...doorKinds, ...ballotKinds]) }),
).answers<DoorPaperDraft>()

/** The counterfoil's number: 001, 002 … */
export function slipNumber(at: number): string {
  return String(at).padStart(3, '0')
}
