import {
  endOfDay,
  issueLink,
  refusesExpiry,
  revokeLink,
  type IssuedLink,
} from '../../domain/cases/agency-link.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { newToken, spokenCode } from '../crypto/tokens.ts'
import { handle } from '../deed.ts'
import { qrSvg } from '../papers/qr.ts'
import { addLink, lockLink, saveLinkRevoked } from './agency-link-store.ts'
import { lockTask } from './agency-task-store.ts'
import { addToken, saveTokenRevoked, sweepTokens } from './agency-token-store.ts'
import { onTask } from './agency-words.ts'

/** So long a token that has ended is still known, to tell its holder so. */
const REMEMBERED_DAYS = 60

/** 79 bits: an SMS provider takes no more than a few characters between its braces. */
const MESSAGE_TOKEN_LENGTH = 16

handle(issueLink, {
  subject: async (tx, { taskId, linkId }) => {
    const task = await lockTask(tx, taskId)
    return task && { ...task, isTaken: Boolean(await lockLink(tx, linkId)) }
  },
  refuses: (_tx, { subject, input, now }) => {
    if (subject.isTaken) return { code: 'envelope-reused' }
    if (subject.state === 'confirmed' || subject.state === 'withdrawn') return { code: 'link-task-ended' }
    return refusesExpiry(input.expiresOn, dayOf(now))
  },
  apply: async (tx, { input, subject, actor, now, house }) => {
    const { linkId: id, taskId, expiresOn } = input
    const token = input.tell ? spokenCode(MESSAGE_TOKEN_LENGTH) : newToken()
    await sweepTokens(tx, 'link', `${addDays(dayOf(now), -REMEMBERED_DAYS)}T00:00:00Z`)
    await addLink(tx, { id, taskId, issuedAt: now, issuedBy: actor.id, expiresOn })
    await addToken(tx, {
      hash: house.vault.tokenHash(token),
      bearer: 'link',
      id,
      committeeId: tx.committeeId,
      opensKind: 'agencyTask',
      opensId: taskId,
      endsAt: endOfDay(expiresOn),
    })
    const url = `${house.publicUrl}/m/${token}`
    const secret: IssuedLink = { url, qr: qrSvg(url) }
    return { ...onTask(subject, { linkId: id, expiresOn }), answer: { linkId: id }, secret }
  },
})

handle(revokeLink, {
  subject: (tx, { linkId }) => lockLink(tx, linkId),
  refuses: (_tx, { subject }) => (subject.revokedAt ? { code: 'link-revoked-already' } : undefined),
  apply: async (tx, { input, subject, now }) => {
    await saveLinkRevoked(tx, input.linkId, now)
    await saveTokenRevoked(tx, input.linkId, now)
    return onTask({ ...subject, id: subject.taskId }, { linkId: input.linkId })
  },
})
