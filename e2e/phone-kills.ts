import { newProfile, openPhone } from './phone-bench.ts'
import { DEMO_PASSWORD } from '../world/community.ts'

export const PIN = '250714'

export interface PhoneKills {
  readonly kills: number
  /** Records of which the phone said that they are saved. */
  readonly saved: number
  /** Records that were on their way to the disk when the browser was killed: nobody had been told. */
  readonly unsure: number
  /** How often the browser threw its own store away. */
  readonly thrownAway: number
  readonly complaints: readonly string[]
}

/**
 * A grid worker records, the browser is killed in the middle, and what was said to be saved lies on the disk afterwards; so many times.
 * Where the browser has found damage and thrown its store away, the second copy has to hold all of it; then she begins with a new phone.
 */
export async function killPhones(
  url: string,
  kills: number,
  say: (line: string) => void,
): Promise<PhoneKills> {
  let profile = await newProfile()
  const complaints: string[] = []
  let kept: string[] | undefined
  let [nth, saved, begun, thrownAway] = [0, 0, 0, 0]
  try {
    for (;;) {
      const { page, context, kill } = await openPhone(url, profile.folder)
      try {
        // In a cellar from the second day on: everything stays on the phone, also what an unlocked one would send.
        if (kept) await context.setOffline(true)
        await page.evaluate(kept ? unlock : signUp, { password: DEMO_PASSWORD, pin: PIN })
        const there = new Set(await page.evaluate(() => window.phone.onDisk()))
        for (const id of kept ?? [])
          if (!there.has(id)) complaints.push(`kill ${nth}: ${id} was saved and is gone`)
        if (await page.evaluate(() => window.phone.store.view().state === 'wiped')) {
          thrownAway += 1
          say(`kill ${nth}: the browser threw its store away; ${there.size} sealed records are there again`)
          await kill()
          await profile.remove()
          profile = await newProfile()
          kept = undefined
          continue
        }
        if (nth === kills) break
        await context.setOffline(true)
        const told: string[] = []
        await page.exposeFunction('told', (id: string) => void told.push(id))
        await page.evaluate(recordOnAndOn)
        const aWhile = 60 + ((nth * 137) % 400)
        await new Promise((resolve) => setTimeout(resolve, aWhile))
        await kill()
        nth += 1
        kept = [...(kept ?? []), ...told]
        saved += told.length
        begun += told.length + 1
        say(`kill ${nth}: ${told.length} saved after ${aWhile} ms, ${saved} in all`)
      } finally {
        await kill().catch(() => undefined)
      }
    }
    return { kills, saved, thrownAway, unsure: begun - saved, complaints }
  } finally {
    await profile.remove()
  }
}

interface Signing {
  readonly password: string
  readonly pin: string
}

async function signUp({ password, pin }: Signing): Promise<void> {
  const me = await window.phone.signIn('sunli', password)
  await window.phone.signUp(me, pin)
  await window.phone.store.sync()
}

async function unlock({ pin }: Signing): Promise<void> {
  await window.phone.settled()
  await window.phone.store.unlock(pin)
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
