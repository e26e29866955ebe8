import { isUsedUp, noTries, tried, TRIES, waitsFor } from '../../domain/sync/pin-tries.ts'
import type { AccountDisk } from './disk.ts'
import { openLockBox } from './lock-box.ts'
import type { Unlocking } from './phone-store.ts'

/**
 * Tries a PIN. Each try is on the disk before it is looked at, so that closing the app gains nothing. `wiped` after the fifth wrong
 * one: whoever asks throws the key away then.
 */
export async function tryPin(
  disk: AccountDisk,
  pin: string,
): Promise<{ readonly key: CryptoKey } | Exclude<Unlocking, { status: 'open' }>> {
  const box = await disk.read('lockBox')
  if (!box) return { status: 'wiped' }
  const before = (await disk.read('tries')) ?? noTries
  const waitSeconds = waitsFor(before, Date.now())
  if (waitSeconds > 0) return { status: 'wait', waitSeconds }
  const now = tried(before, Date.now())
  await disk.write('tries', now)
  const key = await openLockBox(box, pin)
  if (key) {
    await disk.write('tries', noTries)
    return { key }
  }
  if (isUsedUp(now)) return { status: 'wiped' }
  const wrong = { ...now, lastAt: Date.now() }
  await disk.write('tries', wrong)
  return { status: 'wrong', triesLeft: TRIES - now.wrong, waitSeconds: waitsFor(wrong, Date.now()) }
}
