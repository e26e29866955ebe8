import { useQueryClient } from '@tanstack/react-query'
import { preferAccount, type ListLook } from '../../domain/identity/account.ts'
import type { Me } from '../../domain/identity/queries.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { useSession } from './session.tsx'

export interface KeptListLook extends ListLook {
  change(part: Partial<ListLook>): void
}

/**
 * How this person has arranged one list: columns and saved views go with the account, to whichever computer. The list follows at
 * once; what the server kept is read again afterwards.
 */
export function useListLook(list: string): KeptListLook {
  const { me, refresh } = useSession()
  const queries = useQueryClient()
  const { run } = useDo(preferAccount)
  const kept = me.preferences.lists ?? {}
  return {
    ...kept[list],
    change(part) {
      const lists = { ...kept, [list]: { ...kept[list], ...part } }
      queries.setQueryData<Me>(['me'], { ...me, preferences: { ...me.preferences, lists } })
      void run({ lists }).then(refresh)
    },
  }
}
