import { homeScreenWords } from './desk/homes.ts'
import { shellWords } from './desk/shell.ts'
import { doorWords } from './doors.ts'
import { driveWords } from './drives.ts'
import { fieldWords } from './field.ts'
import { houseWords } from './house.ts'
import { registryWords } from './registry.ts'
import type { Shape } from '../shape.ts'
import type { phoneWords as chinese } from '../zh-CN/phone.ts'

/** What the phone can say, in English. */
export const phoneWords: Shape<typeof chinese> = {
  house: houseWords,
  registry: registryWords,
  doors: doorWords,
  drives: driveWords,
  field: fieldWords,
  desk: { homes: homeScreenWords, shell: shellWords },
}
