import { z } from 'zod'
import { decision, fact } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** 手机: one account's books on one phone; two accounts on one phone are two devices. Its id is made on the phone. */
export const enrolDevice = decision(
  'device.enrol',
  z.object({
    deviceId: id,
    /** As its browser calls itself: Android · Chrome. */
    name: z.string().trim().min(1).max(80),
  }),
)

/** Told to the phone at its next contact, which then wipes itself; at the latest its lease runs out. */
export const revokeDevice = decision('device.revoke', z.object({ deviceId: id }))

/** Said by the phone once everything on it is gone. */
export const wipedDevice = fact(
  'device.wiped',
  z.object({
    deviceId: id,
    /** Records that were still on it, unsent. */
    unsent: z.number().int().min(0).default(0),
  }),
)
