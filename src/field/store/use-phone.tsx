import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { SenderProvider, type Sender } from '../../ui/kit/sending.tsx'
import { PhoneTrouble, type PhoneStore, type PhoneView } from './phone-store.ts'

const PhoneContext = createContext<PhoneStore | undefined>(undefined)

/** Below it `useDo` puts deeds into the outbox of whoever has unlocked the phone, and `usePhone` shows what it holds. */
export function PhoneProvider({ store, children }: { store: PhoneStore; children: ReactNode }) {
  const { person } = useSyncExternalStore(store.subscribe, store.view)
  const at = person?.at ?? ''
  const sender = useMemo(() => outboxSender(store, at), [store, at])
  return (
    <PhoneContext value={store}>
      <SenderProvider sender={sender}>{children}</SenderProvider>
    </PhoneContext>
  )
}

export function usePhone(): PhoneStore {
  const store = useContext(PhoneContext)
  if (!store) throw new Error('usePhone outside a PhoneProvider')
  return store
}

export function usePhoneView(): PhoneView {
  const store = usePhone()
  return useSyncExternalStore(store.subscribe, store.view)
}

/** `done` means: on the disk of this phone. Position 0, because the server has not seen it yet. */
function outboxSender(store: PhoneStore, at: string): Sender {
  return {
    at,
    send: async (envelope) => {
      try {
        await store.record([envelope])
        return { status: 'done', position: 0 }
      } catch (trouble) {
        if (trouble instanceof PhoneTrouble) return { status: 'fault' }
        throw trouble
      }
    },
  }
}
