import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** 日历订阅: an address that the own calendar program reads. Told once; a new one ends the one before. */
export const makeFeed = decision('calendarFeed.make', z.object({ feedId: id }))
export const revokeFeed = decision('calendarFeed.revoke', z.object({ feedId: id }))
