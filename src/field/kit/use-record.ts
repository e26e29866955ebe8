import Toast from 'antd-mobile/es/components/toast'
import { useCallback, useState } from 'react'
import type { ActionName } from '../../domain/actions.ts'
import type { RecordKey } from '../../domain/sync/field-record.ts'
import { newId } from '../../domain/kit/new-id.ts'
import { PhoneTrouble } from '../store/phone-store.ts'
import { usePhone, usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

export interface Deed {
  readonly action: ActionName
  readonly input: unknown
}

/**
 * Puts deeds into the outbox together. Says that they are saved only when they are on the disk of the phone; `false`: they are not,
 * and the person has been told why.
 */
export function useRecord() {
  const words = useWords().field
  const phone = usePhone()
  const { person } = usePhoneView()
  const [busy, setBusy] = useState(false)
  const at = person?.at ?? ''
  const record = useCallback(
    async (deeds: readonly Deed[], about: RecordKey | undefined, said: string): Promise<boolean> => {
      setBusy(true)
      const madeAt = new Date().toISOString()
      try {
        await phone.record(
          deeds.map(({ action, input }) => ({ id: newId(), action, input, madeAt, at })),
          about,
        )
        Toast.show({ content: said, position: 'top', duration: 2000 })
        return true
      } catch (trouble) {
        const code = trouble instanceof PhoneTrouble ? trouble.code : 'full'
        Toast.show({ content: words.gate.trouble[code], position: 'top', duration: 6000 })
        return false
      } finally {
        setBusy(false)
      }
    },
    [phone, at, words],
  )
  return { record, busy }
}
