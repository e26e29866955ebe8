import { diePerson, leavePerson, movePerson, returnPerson } from '../../domain/registry/person.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance, type Deed } from '../deed.ts'
import { lockPerson, restateHukou, type PersonSubject } from './person-store.ts'
import { reaches } from './reach.ts'
import {
  findHome,
  householdFits,
  listOpenResidences,
  moveOut,
  settleIn,
  type Home,
  type ResidenceRow,
} from './residence-store.ts'
import { updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

/** A person with the homes lived in now and the home to go to; `undefined` where either may not be seen. */
async function goesTo(tx: Tx, action: string, personId: string, to: Home, circumstance: Circumstance) {
  const person = await lockPerson(tx, personId)
  const home = await findHome(tx, to.dwellingId)
  if (!person || !home || !reaches(tx, circumstance, action, home.grid_id)) return undefined
  return { ...person, from: await listOpenResidences(tx, personId), toGrid: home.grid_id }
}

/** Moving whole families is one deed for each of them, sent together. */
handle(movePerson, {
  subject: (tx, { personId, to }, circumstance) => goesTo(tx, movePerson.name, personId, to, circumstance),
  refuses: async (tx, { input, subject }) => {
    if (!(await householdFits(tx, input.to))) return { code: 'household-elsewhere' }
    const there = subject.from.some(({ householdId }) => householdId === input.to.householdId)
    return there ? { code: 'already-there' } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const { personId, to, on } = input
    const what = {
      action: movePerson.name,
      subject: { ...subject, gridId: subject.toGrid },
      rows: {
        person: [personId],
        residence: [...subject.from.map(({ id }) => id), to.residenceId],
        household: [...subject.from.map(({ householdId }) => householdId), to.householdId],
      },
      about: [...subject.from.map(({ dwellingId }) => dwellingId), to.dwellingId],
    }
    return saveChange(tx, deed, what, async () => {
      await settleIn(tx, personId, to, on, now)
      await moveOut(tx, subject.from, { on, reason: 'moved' })
      await updateRow(tx, 'person', personId, { grid_id: subject.toGrid, updated_at: now })
      await restateHukou(tx, [personId])
    })
  },
})

handle(returnPerson, {
  subject: (tx, { personId, home }, circumstance) =>
    goesTo(tx, returnPerson.name, personId, home, circumstance),
  refuses: async (tx, { input }) =>
    (await householdFits(tx, input.home)) ? undefined : { code: 'household-elsewhere' },
  apply: (tx, deed) => {
    const { input, subject, now, next } = deed
    const { personId, home, on } = input
    const what = {
      action: returnPerson.name,
      subject: { ...subject, gridId: subject.toGrid },
      rows: { person: [personId], residence: [home.residenceId], household: [home.householdId] },
      about: [home.dwellingId],
    }
    return saveChange(tx, deed, what, async () => {
      await settleIn(tx, personId, home, on, now)
      const columns = { state: next, state_on: on, grid_id: subject.toGrid, updated_at: now }
      await updateRow(tx, 'person', personId, columns)
      await restateHukou(tx, [personId])
    })
  },
})

handle(leavePerson, {
  subject: livingSomewhere,
  apply: (tx, deed) =>
    endHomes(tx, deed, { action: leavePerson.name, reason: 'left', wentTo: deed.input.wentTo }),
})

handle(diePerson, {
  subject: livingSomewhere,
  apply: (tx, deed) => endHomes(tx, deed, { action: diePerson.name, reason: 'died' }),
})

async function livingSomewhere(tx: Tx, { personId }: { readonly personId: string }) {
  const person = await lockPerson(tx, personId)
  return person && { ...person, from: await listOpenResidences(tx, personId) }
}

type Ending = Deed<
  { readonly personId: string; readonly on: string },
  PersonSubject & { readonly from: readonly ResidenceRow[] }
>
interface End {
  readonly action: string
  readonly reason: 'left' | 'died'
  readonly wentTo?: string
}

/** Leaving and dying end every home; what the person was stays readable. */
function endHomes(tx: Tx, deed: Ending, { action, reason, wentTo }: End) {
  const { input, subject, now, next } = deed
  const { personId, on } = input
  const what = {
    action,
    subject,
    rows: {
      person: [personId],
      residence: subject.from.map(({ id }) => id),
      household: subject.from.map(({ householdId }) => householdId),
    },
    about: subject.from.map(({ dwellingId }) => dwellingId),
  }
  return saveChange(tx, deed, what, async () => {
    await moveOut(tx, subject.from, { on, reason, ...(wentTo ? { wentTo } : {}) })
    await updateRow(tx, 'person', personId, { state: next, state_on: on, updated_at: now })
    await restateHukou(tx, [personId])
  })
}
