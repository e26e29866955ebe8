import { maskName, maskPhone } from '../../domain/registry/masking.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import type { Vault } from '../house.ts'
import type { NewReporter, PersonReporter } from './report-store.ts'
import { REPORTER_NAME, REPORTER_PHONE } from './seals.ts'

interface Told {
  readonly reporterId: string
  readonly personId: string | null
  readonly name: string
  readonly phone: string
  readonly confidential: boolean
  readonly wantsMessages: boolean
}

/** A reporter as a row: what was told, or what the registry knows of the person; sealed, and shown by masks. */
export function reporterRow(
  vault: Vault,
  caseId: string,
  told: Told,
  person: PersonReporter | undefined,
): NewReporter {
  const known = person?.phoneSealed && person.phoneId
  const registered = known
    ? vault.open('registry.person_phone.phone', person.phoneId, person.phoneSealed)
    : ''
  const name = told.name || person?.name || ''
  const phone = readPhones(told.phone).numbers[0] ?? (told.phone || registered)
  const seal = (field: string, text: string) =>
    text ? vault.seal(field, told.reporterId, text).toString('hex') : null
  return {
    id: told.reporterId,
    case_id: caseId,
    person_id: told.personId,
    name_sealed: seal(REPORTER_NAME, name),
    phone_sealed: seal(REPORTER_PHONE, phone),
    phone_index: phone ? vault.index('phone', phone).toString('hex') : null,
    phone_tail: phone ? vault.tail('phone', phone.slice(-4)) : null,
    name_mask: name ? (told.confidential ? '***' : maskName(name)) : '',
    phone_mask: phone ? maskPhone(phone) : '',
    confidential: told.confidential,
    // Without a number there is nothing to agree to.
    wants_messages: told.wantsMessages && phone !== '',
  }
}
