import { homeScreenWords } from './desk/homes.ts'
import { shellWords } from './desk/shell.ts'
import { doorWords } from './doors.ts'
import { driveWords } from './drives.ts'
import { fieldWords } from './field.ts'
import { houseWords } from './house.ts'
import { registryWords } from './registry.ts'

/** What the phone can say: only this much of the catalogue goes to it. */
export const phoneWords = {
  house: houseWords,
  registry: registryWords,
  doors: doorWords,
  drives: driveWords,
  field: fieldWords,
  desk: { homes: homeScreenWords, shell: shellWords },
} as const
