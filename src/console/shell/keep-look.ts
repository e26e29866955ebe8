import { useEffect, useRef } from 'react'
import { preferAccount } from '../../domain/identity/account.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { useLook, type Look } from './Appearance.tsx'
import { useSession } from './session.tsx'

/** How the desk looks goes with the account: taken over when somebody has signed in, kept when it is changed. */
export function useKeptLook(): void {
  const { me } = useSession()
  const { look, change } = useLook()
  const { run } = useDo(preferAccount)
  const kept = useRef<{ accountId: string; look: Look } | undefined>(undefined)
  useEffect(() => {
    if (kept.current?.accountId !== me.accountId) {
      const language = me.preferences.language ?? look.language
      const large = me.preferences.large ?? look.large
      const dark = me.preferences.dark ?? look.dark
      kept.current = { accountId: me.accountId, look: { language, large, dark } }
      change(kept.current.look)
      return
    }
    const before = kept.current.look
    if (before.language === look.language && before.large === look.large && before.dark === look.dark) return
    kept.current = { accountId: me.accountId, look }
    void run(look)
  }, [me, look, change, run])
}
