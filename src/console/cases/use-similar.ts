import { similarCases, type CasePage, type CaseRow } from '../../domain/cases/case-queries.ts'
import { plainWords } from '../../domain/cases/plain-title.ts'
import type { LikenessReason } from '../../domain/cases/similarity.ts'
import { useAsk } from '../../ui/kit/asking.tsx'

/** Other open matters that may be the same as this one, the likeliest first. What was said goes without names and numbers. */
export function useSimilarTo(
  page: CasePage,
  isAsked = true,
): readonly (CaseRow & { readonly why: readonly LikenessReason[] })[] {
  const { kindCode, dwellingId, title, words } = page
  const similar = useAsk(
    similarCases,
    isAsked
      ? {
          kindCode,
          ...(dwellingId ? { dwellingId } : {}),
          placeWords: dwellingId ? '' : page.place,
          title,
          said: plainWords(words),
        }
      : undefined,
  )
  return isAsked ? (similar.data ?? []).filter(({ id }) => id !== page.id) : []
}
