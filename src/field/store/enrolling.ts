import { enrolDevice } from '../../domain/doors/device.ts'
import { newId } from '../../domain/kit/ids.ts'
import { PROTOCOL, type Enrolled } from '../../domain/sync/protocol.ts'
import { reach, readJson } from './http-wire.ts'
import { PhoneTrouble } from './phone-store.ts'

/** Makes this phone known to the office, through the door; answers the key that records are sealed to. Throws PhoneTrouble. */
export async function enrol(at: string, deviceId: string, name: string): Promise<string> {
  const envelope = { id: newId(), input: { deviceId, name }, madeAt: new Date().toISOString(), at }
  const reply = await reach(`/api/do/${enrolDevice.name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli': '1' },
    body: JSON.stringify(envelope),
  })
  const outcome = reply && (await readJson(reply))
  if (!outcome) throw new PhoneTrouble('offline')
  const answer = outcome['answer'] as Partial<Enrolled> | undefined
  if (outcome['status'] !== 'done' || typeof answer?.sealingKey !== 'string')
    throw new PhoneTrouble('refused', outcome)
  return answer.sealingKey
}

/** Tells the office that everything on this phone is gone. Best effort: it also sees that the phone is never heard of again. */
export async function tellWiped(at: string, deviceId: string, unsent: number): Promise<void> {
  await reach('/api/sync/wiped', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli': '1' },
    body: JSON.stringify({ protocol: PROTOCOL, deviceId, at, unsent }),
  })
}
