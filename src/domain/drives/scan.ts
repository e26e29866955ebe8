import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import { receivedFile, type SentFile } from '../kit/received-file.ts'

export const scannedKinds = ['notice', 'vote'] as const
/** 存根 of a notice, 委托书 or 表决票 of a vote. */
export type ScannedKind = (typeof scannedKinds)[number]

/** How many pictures one notice or vote holds at most. */
export const SCANS_AT_MOST = 6

/** Puts the picture of a signed paper with what it proves. */
export const addScan = decision(
  'scan.add',
  z.object({
    scanId: id,
    ofKind: z.enum(scannedKinds),
    ofId: id,
    name: z.string().trim().min(1).max(200),
    file: receivedFile,
  }),
)

export const removeScan = decision('scan.remove', z.object({ scanId: id }))

export const scanFile = query('scan.get', z.object({ scanId: id })).answers<SentFile>()
