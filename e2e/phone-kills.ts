import { newProfile, openPhone } from './phone-bench.ts'
import { DEMO_PASSWORD } from '../world/community.ts'

export const PIN = '250714'

export interface PhoneKills {
  readonly kills: number
  /** Records of which the phone said that they are saved. */
  readonly saved: number
  /** Records that were on their way to the disk when the browser was killed: nobody had been told. */
  readonly unsure: number
  readonly complaints: readonly string[]
}

/** A grid worker records, the browser is killed in the middle, and what was said to be saved is there afterwards; so many times. */
export async function killPhones(
  url: string,
  kills: number,
  say: (line: string) => void,
): Promise<PhoneKills> {
  const profile = await newProfile()
  const complaints: string[] = []
  const saved: string[] = []
  let begun = 0
  try {
    for (let nth = 0; nth <= kills; nth += 1) {
      const { page, context, kill } = await openPhone(url, profile.folder)
      try {
        // In a cellar from the second day on: everything stays on the phone, also what an unlocked one would send.
        if (nth > 0) await context.setOffline(true)
        await (nth === 0
          ? page.evaluate(
              async ([password, pin]) => {
                const me = await window.phone.signIn('sunli', password)
                await window.phone.signUp(me, pin)
                await window.phone.store.sync()
              },
              [DEMO_PASSWORD, PIN] as const,
            )
          : page.evaluate(async (pin) => void (await window.phone.store.unlock(pin)), PIN))
        const there = new Set(await page.evaluate(waitingIds))
        for (const id of saved)
          if (!there.has(id)) complaints.push(`kill ${nth}: ${id} was saved and is gone`)
        if (nth === kills) break
        await context.setOffline(true)
        const told: string[] = []
        await page.exposeFunction('told', (id: string) => void told.push(id))
        await page.evaluate(recordOnAndOn)
        const aWhile = 60 + ((nth * 137) % 400)
        await new Promise((resolve) => setTimeout(resolve, aWhile))
        await kill()
        saved.push(...told)
        begun += told.length + 1
        say(`kill ${nth + 1}: ${told.length} saved after ${aWhile} ms, ${saved.length} in all`)
      } finally {
        await kill().catch(() => undefined)
      }
    }
    return { kills, saved: saved.length, unsure: begun - saved.length, complaints }
  } finally {
    await profile.remove()
  }
}

function waitingIds(): string[] {
  return window.phone.store.view().waiting.flatMap(({ envelope }) => envelope?.id ?? [])
}

/** One record after the other, each told only when the phone has said that it is saved; goes on until the browser is killed. */
function recordOnAndOn(): void {
  const { store, correction } = window.phone
  const [door] = store.view().records.doors.keys()
  const told = (window as unknown as { told(id: string): Promise<void> }).told
  const next = async (): Promise<void> => {
    const envelope = correction(door!, '新搬来的人')
    await store.record([envelope], { kind: 'door', id: door! })
    await told(envelope.id)
    return next()
  }
  void next()
}
