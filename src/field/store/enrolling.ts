import { enrolDevice } from '../../domain/doors/device.ts'
import { giveSendPass, type SendPass } from '../../domain/doors/send-pass.ts'
import { newId } from '../../domain/kit/ids.ts'
import { PROTOCOL, type Enrolled } from '../../domain/sync/protocol.ts'
import { reach, readJson } from './http-wire.ts'
import { PhoneTrouble } from './phone-store.ts'

/** Makes this phone known to the office, through the door; answers the key that records are sealed to. Throws PhoneTrouble. */
export async function enrol(at: string, deviceId: string, name: string): Promise<string> {
  const outcome = await doNow(enrolDevice.name, at, { deviceId, name })
  if (!outcome) throw new PhoneTrouble('offline')
  const answer = outcome['answer'] as Partial<Enrolled> | undefined
  if (outcome['status'] !== 'done' || typeof answer?.sealingKey !== 'string')
    throw new PhoneTrouble('refused', outcome)
  return answer.sealingKey
}

/** A pass to send with when nobody is signed in any more; `undefined`: the office gave none, or did not answer. */
export async function askForPass(at: string, deviceId: string): Promise<SendPass | undefined> {
  const outcome = await doNow(giveSendPass.name, at, { deviceId })
  const secret = outcome?.['secret'] as Partial<SendPass> | undefined
  const isPass = typeof secret?.token === 'string' && !Number.isNaN(Date.parse(secret.until ?? ''))
  return isPass ? (secret as SendPass) : undefined
}

async function doNow(action: string, at: string, input: object) {
  const envelope = { id: newId(), input, madeAt: new Date().toISOString(), at }
  const reply = await reach(`/api/do/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli': '1' },
    body: JSON.stringify(envelope),
  })
  return reply && readJson(reply)
}

/** Tells the office that everything on this phone is gone. Best effort: it also sees that the phone is never heard of again. */
export async function tellWiped(at: string, deviceId: string, unsent: number): Promise<void> {
  await reach('/api/sync/wiped', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-linli': '1' },
    body: JSON.stringify({ protocol: PROTOCOL, deviceId, at, unsent }),
  })
}
