import { z } from 'zod'
import { isId } from './ids.ts'

/** The last row's key in a list that is read on by it: a moment or a day, and an id. */
export const rowKey = z.string().refine((text) => {
  const [at = '', id = '', ...rest] = text.split('|')
  const isWhen = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(at) && !Number.isNaN(Date.parse(at))
  return isWhen && isId(id) && rest.length === 0
}, 'key')
