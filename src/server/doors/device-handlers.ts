import { enrolDevice, revokeDevice, wipedDevice } from '../../domain/doors/device.ts'
import { giveSendPass, passUntil, type SendPass } from '../../domain/doors/send-pass.ts'
import { newToken, tokenHash } from '../crypto/tokens.ts'
import { handle } from '../deed.ts'
import { saveSessionEnd } from '../identity/session-store.ts'
import { addDevice, lockDevice, saveDeviceMet, savePass, saveRevoked, saveWiped } from './device-store.ts'
import { ownGround } from './ground.ts'

handle(enrolDevice, {
  subject: async (tx, { deviceId }, circumstance) => {
    const device = await lockDevice(tx, deviceId)
    return { kind: 'device', id: deviceId, gridId: ownGround(tx.committeeId, circumstance), device }
  },
  refuses: (_tx, { subject: { device }, actor }) => {
    if (device && device.accountId !== actor.id) return { code: 'device-taken' }
    return device?.revokedAt ? { code: 'device-revoked-already' } : undefined
  },
  apply: async (tx, { input, subject, actor, now, house }) => {
    const { deviceId: id, name } = input
    const sessionId = actor.kind === 'account' ? actor.sessionId : null
    if (subject.device) await saveDeviceMet(tx, id, sessionId, now)
    else await addDevice(tx, { id, accountId: actor.id, name, sessionId, at: now })
    return { answer: { sealingKey: house.outbox.sealingKey } }
  },
})

handle(revokeDevice, {
  subject: (tx, { deviceId }) => lockDevice(tx, deviceId),
  refuses: (_tx, { subject }) => (subject.revokedAt ? { code: 'device-revoked-already' } : undefined),
  apply: async (tx, { subject, actor, now }) => {
    await saveRevoked(tx, subject.id, actor.id, now)
    // Whoever has found the phone is not signed in on it any more; that it was revoked it is told without a session.
    const isOwn = actor.kind === 'account' && actor.sessionId === subject.sessionId
    if (subject.sessionId && !isOwn) await saveSessionEnd(tx, subject.sessionId, now)
    return { detail: { accountId: subject.accountId } }
  },
})

handle(wipedDevice, {
  subject: (tx, { deviceId }) => lockDevice(tx, deviceId),
  apply: async (tx, { input, subject, now }) => {
    await saveWiped(tx, subject.id, input.unsent, now)
    return { detail: { unsent: input.unsent } }
  },
})

handle(giveSendPass, {
  subject: (tx, { deviceId }) => lockDevice(tx, deviceId),
  refuses: (_tx, { subject }) => (subject.revokedAt ? { code: 'device-revoked-already' } : undefined),
  apply: async (tx, { subject, now }) => {
    const pass: SendPass = { token: newToken(), until: passUntil(now) }
    await savePass(tx, subject.id, tokenHash(pass.token), pass.until)
    return { secret: pass }
  },
})
