import { recountAll } from '../database/tally-queries.ts'
import { OperatorMistake, type Command } from './command.ts'
import { withDatabase } from './surroundings.ts'

/** `linli recount`: where `doctor` finds a kept total that is not what the books say. */
export const recountCommand: Command = {
  name: 'recount',
  usage: 'recount',
  help: ['把各社区的合计按明细重新数一遍', 'Counts the kept totals of every community anew'],
  async run(rest) {
    if (rest.length > 0) throw new OperatorMistake('用法 / usage: linli recount')
    const communities = await withDatabase((ownerUrl) => recountAll(ownerUrl))
    console.log(`${communities} 个社区的合计已重新数过 / counted anew: ${communities} communities`)
    return 0
  },
}
