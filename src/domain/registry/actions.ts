import { removeBuilding, writeBuilding } from './building.ts'
import { revertChange } from './change.ts'
import { removeCompound, writeCompound } from './compound.ts'
import { removeDwelling, writeDwelling } from './dwelling.ts'
import { endFlag, setFlag } from './flag.ts'
import { writeGridCard } from './grid-card.ts'
import { joinHouseholds, splitHousehold } from './household.ts'
import { erasePerson } from './erase.ts'
import { writeHukou } from './hukou.ts'
import { writeNote } from './note.ts'
import { removeOrganisation, writeOrganisation } from './organisation.ts'
import {
  correctPerson,
  diePerson,
  leavePerson,
  mergePersons,
  movePerson,
  registerPerson,
  returnPerson,
  splitPerson,
} from './person.ts'
import { addPhone, removePhone } from './phone.ts'
import { revealPerson } from './reveal.ts'

export const registryActions = [
  writeCompound,
  removeCompound,
  writeBuilding,
  removeBuilding,
  writeDwelling,
  removeDwelling,
  registerPerson,
  correctPerson,
  movePerson,
  leavePerson,
  diePerson,
  returnPerson,
  mergePersons,
  splitPerson,
  splitHousehold,
  joinHouseholds,
  writeHukou,
  addPhone,
  removePhone,
  setFlag,
  endFlag,
  writeNote,
  revertChange,
  revealPerson,
  erasePerson,
  writeOrganisation,
  removeOrganisation,
  writeGridCard,
] as const
