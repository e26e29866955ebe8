import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { roles } from './role.ts'

/** What is typed at sign-in: letters, digits, Chinese, `.`, `-`, `_`. */
export const login = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u)
export const name = z.string().trim().min(1).max(40)

/** A new account with a one-time password, told once; it must be changed at the first sign-in. */
export const createAccount = decision('account.create', z.object({ accountId: id, login, name }))
export const renameAccount = decision('account.rename', z.object({ accountId: id, name }))
/** Ends its sessions at once. What it did stays in the books. */
export const disableAccount = decision('account.disable', z.object({ accountId: id }))
export const enableAccount = decision('account.enable', z.object({ accountId: id }))
/** A new one-time password, told once; ends its sessions and takes its second factor away. */
export const resetAccount = decision('account.reset', z.object({ accountId: id }))

/** A role for an area and a period; never beyond the giver's own area. */
export const giveRole = decision(
  'role.give',
  z.object({
    grantId: id,
    accountId: id,
    role: z.enum(roles),
    areaId: id,
    from: day,
    until: day.nullable().default(null),
    /** Whose matters an agency handler answers; for no other role. */
    organisationId: id.nullable().default(null),
  }),
)
/** From today on; the person has to sign in again. */
export const endRole = decision('role.end', z.object({ grantId: id }))

export const changePassword = decision(
  'password.change',
  z.object({ old: z.string().max(200), next: z.string().max(200) }),
)
/** One's own, or one of an account that one administers (a lost phone). */
export const endSession = decision('session.end', z.object({ sessionId: id }))
/** All of one's own but the one in use. */
export const endOtherSessions = decision('session.endOthers', z.object({}))
/** How the desk looks to this person, on whatever computer. What is left out stays as it is. */
export const viewsAtMost = 20
/** 常用筛选: the filters of a list, as they stand in its address, under a name of one's own. */
const savedView = z.object({
  name: z.string().trim().min(1).max(20),
  search: z.record(z.string().max(40), z.string().max(200)),
})
/** How somebody has arranged one list; absent `columns`: all of them. */
const listLook = z.object({
  columns: z.array(z.string().max(40)).max(60).optional(),
  views: z.array(savedView).max(viewsAtMost).optional(),
})
export type SavedView = z.infer<typeof savedView>
export type ListLook = z.infer<typeof listLook>

export const preferAccount = decision(
  'account.preferences',
  z.object({
    language: z.enum(['zh-CN', 'en']).optional(),
    large: z.boolean().optional(),
    dark: z.boolean().optional(),
    /** By list: cases, persons. */
    lists: z.record(z.string().max(40), listLook).optional(),
  }),
)
export type Preferences = z.infer<typeof preferAccount.input>
/** Answers the secret and its address for the phone's authenticator; counts only once it is confirmed with a code. */
export const beginSecondFactor = decision('secondFactor.begin', z.object({}))
export const confirmSecondFactor = decision('secondFactor.confirm', z.object({ code: z.string().max(10) }))
export const removeSecondFactor = decision('secondFactor.remove', z.object({ password: z.string().max(200) }))
