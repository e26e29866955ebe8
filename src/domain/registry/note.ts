import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** 备注, kept sealed: only a reveal shows it. An empty one takes it out. */
export const writeNote = decision('note.write', z.object({ personId: id, note: z.string().trim().max(2000) }))
