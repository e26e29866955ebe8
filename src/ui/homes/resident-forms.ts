import { endFlag, setFlag } from '../../domain/registry/flag.ts'
import { flagCodes } from '../../domain/registry/flag-words.ts'
import { newId } from '../../domain/kit/ids.ts'
import { writeHukou } from '../../domain/registry/hukou.ts'
import { writeNote } from '../../domain/registry/note.ts'
import { addPhone, removePhone } from '../../domain/registry/phone.ts'
import type { PersonFlag } from '../../domain/registry/person-view.ts'
import { revealPerson, revealReasons, type RevealField } from '../../domain/registry/reveal.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../kit/deed-form.ts'
import { flagNames, today } from './person-text.ts'
import { complainOfPhones, orNull } from './written-text.ts'

export function addPhoneForm(words: Catalogue, personId: string): DeedForm {
  const phoneId = newId()
  return {
    action: addPhone,
    title: words.actions['phone.add'],
    rest: () => ({ personId, phoneId }),
    fields: [
      {
        kind: 'line',
        key: 'number',
        label: words.desk.homes.fields.phone,
        complaint: complainOfPhones(words),
      },
    ],
  }
}

export function removePhoneForm(words: Catalogue, phone: { id: string; masked: string }): DeedForm {
  return {
    action: removePhone,
    title: words.actions['phone.remove'],
    hint: phone.masked,
    danger: true,
    rest: () => ({ phoneId: phone.id }),
    fields: [],
  }
}

/** 个人信息保护法 art. 6: no flag without source and purpose; the last day is asked for each time. */
export function setFlagForm(words: Catalogue, personId: string): DeedForm {
  const { fields, complaints } = words.desk.homes
  const flagId = newId()
  return {
    action: setFlag,
    title: words.actions['flag.set'],
    rest: () => ({ personId, flagId }),
    fields: [
      {
        kind: 'pick',
        key: 'flag',
        label: fields.flag,
        choices: choicesOf(words.registry.flags, flagCodes),
      },
      { kind: 'line', key: 'source', label: fields.source },
      { kind: 'line', key: 'purpose', label: fields.purpose },
      { kind: 'day', key: 'since', label: fields.flagSince, initial: today() },
      { kind: 'day', key: 'expiresOn', label: fields.expiresOn, optional: true },
    ],
    complaint: ({ since, expiresOn }) =>
      (orNull(expiresOn) ?? '9') < (orNull(since) ?? '') ? complaints.tooEarly : undefined,
  }
}

export function endFlagForm(words: Catalogue, flag: PersonFlag): DeedForm {
  return {
    action: endFlag,
    title: words.actions['flag.end'],
    hint: flagNames(words, [flag.flag]).join(''),
    rest: () => ({ flagId: flag.id }),
    fields: [{ kind: 'day', key: 'on', label: words.desk.homes.fields.endedOn, initial: today() }],
  }
}

export function noteForm(words: Catalogue, personId: string): DeedForm {
  const { person, fields } = words.desk.homes
  return {
    action: writeNote,
    title: person.writeNote,
    hint: person.noteHint,
    rest: () => ({ personId }),
    fields: [{ kind: 'words', key: 'note', label: fields.note, optional: true }],
    shape: ({ note }) => ({ note: orNull(note) ?? '' }),
  }
}

/** 户口在别处: a booklet of somebody whose hukou is at no home of this community. */
export function hukouElsewhereForm(words: Catalogue, personId: string): DeedForm {
  const { person, fields } = words.desk.homes
  const hukouId = newId()
  return {
    action: writeHukou,
    title: person.setHukou,
    hint: person.hukouHint,
    rest: () => ({ hukouId, dwellingId: null, personIds: [personId] }),
    fields: [
      { kind: 'line', key: 'address', label: fields.bookletAddress },
      { kind: 'line', key: 'number', label: fields.bookletNumber, optional: true },
    ],
    shape: ({ address, number }) => ({ address, number: orNull(number) }),
  }
}

/** 查看: one sealed value, for a reason that is kept. */
export function revealForm(
  words: Catalogue,
  personId: string,
  field: RevealField,
  phoneId?: string,
): DeedForm {
  const { reveal, fields, complaints } = words.desk.homes
  return {
    action: revealPerson,
    title: fill(reveal.title, { field: words.registry.revealFields[field] }),
    hint: reveal.hint,
    rest: () => ({ personId, field, ...(phoneId ? { phoneId } : {}) }),
    fields: [
      {
        kind: 'pick',
        key: 'reason',
        label: fields.reason,
        choices: choicesOf(words.registry.revealReasons, revealReasons),
      },
      { kind: 'line', key: 'words', label: fields.reasonWords, optional: true },
    ],
    complaint: ({ reason, words: said }) =>
      reason === 'other' && (orNull(said) ?? '').length < 2 ? complaints.reason : undefined,
  }
}
