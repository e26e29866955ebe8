import { plainTitle } from '../../domain/cases/plain-title.ts'
import { beginTheme, closeTheme, collectTheme, leaveTheme } from '../../domain/cases/theme.ts'
import { endOfDay, startOfDay } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { THEME_DONE } from './seals.ts'
import {
  addTheme,
  addThemeCases,
  lockTheme,
  removeThemeCase,
  saveThemeClosed,
  type Theme,
} from './theme-store.ts'

handle(beginTheme, {
  subject: async (_tx, { themeId }) => begins('theme', themeId),
  refuses: async (tx, { input }) =>
    (await lockTheme(tx, input.themeId)) ? { code: 'envelope-reused' } : undefined,
  async apply(tx, { input, now, actor }) {
    const month = `${input.month.slice(0, 7)}-01`
    await addTheme(tx, { id: input.themeId, month, title: plainTitle(input.title), at: now, by: actor.id })
    return { detail: { month } }
  },
})

handle(collectTheme, {
  subject: (tx, { themeId }) => lockTheme(tx, themeId),
  refuses: (_tx, { subject }) => refusesClosed(subject),
  async apply(tx, { input, now }) {
    const { themeId, kindCode = null, compoundId = null, caseIds, from, to } = input
    const between = { from: from ? startOfDay(from) : null, to: to ? endOfDay(to) : null }
    const added = await addThemeCases(tx, { themeId, kindCode, compoundId, caseIds, ...between, at: now })
    return { detail: { added }, answer: { added } }
  },
})

handle(leaveTheme, {
  subject: (tx, { themeId }) => lockTheme(tx, themeId),
  refuses: (_tx, { subject }) => refusesClosed(subject),
  async apply(tx, { input }) {
    const removed = await removeThemeCase(tx, input.themeId, input.caseId)
    return { detail: { caseId: input.caseId, removed } }
  },
})

handle(closeTheme, {
  subject: (tx, { themeId }) => lockTheme(tx, themeId),
  refuses: (_tx, { subject }) => refusesClosed(subject),
  async apply(tx, { input, now, house }) {
    const { themeId: id } = input
    await saveThemeClosed(tx, { id, doneSealed: house.vault.seal(THEME_DONE, id, input.done), at: now })
    return {}
  },
})

function refusesClosed({ closedAt }: Theme): Refusal | undefined {
  return closedAt ? { code: 'theme-closed' } : undefined
}
