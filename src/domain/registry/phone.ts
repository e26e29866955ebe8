import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

export const addPhone = decision(
  'phone.add',
  z.object({ personId: id, phoneId: id, number: z.string().trim().min(3).max(40) }),
)

export const removePhone = decision('phone.remove', z.object({ phoneId: id }))
