import { parseArgs } from 'node:util'
import { roles, type Role } from '../../domain/identity/role.ts'
import { Refused } from '../../domain/kit/refusal.ts'
import { catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { addUser, disableUser, listUsers, NoSuchName, resetUser } from '../identity/operators.ts'
import type { OpenHouse } from '../open-house.ts'
import { OperatorMistake, type Command } from './command.ts'
import { withHouse } from './surroundings.ts'

const USAGE = `user add LOGIN --name NAME --role ROLE --area AREA | user list | user disable LOGIN | user reset LOGIN`

/** `linli user …`: accounts from the console of the machine. One-time passwords are told once. */
export const userCommand: Command = {
  name: 'user',
  usage: USAGE,
  help: [`管理账号; 岗位: ${roles.join(', ')}`, 'Accounts; AREA is an id, a code or a name'],
  async run(args) {
    const { positionals, values } = readArgs(args)
    const [what, login = ''] = positionals
    await withHouse((open) => inWords(() => carryOut(open, what ?? '', login, values)))
    return 0
  },
}

function readArgs(args: readonly string[]) {
  try {
    const options = { name: { type: 'string' }, role: { type: 'string' }, area: { type: 'string' } } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new OperatorMistake(`${(error as Error).message}\n用法 / usage: linli ${USAGE}`)
  }
}

async function carryOut(
  open: OpenHouse,
  what: string,
  login: string,
  { name, role, area }: { name?: string | undefined; role?: string | undefined; area?: string | undefined },
): Promise<void> {
  const needed = (value: string | undefined, flag: string): string => {
    if (!value) throw new OperatorMistake(`缺少 / missing: ${flag}\n用法 / usage: linli ${USAGE}`)
    return value
  }
  if (what === 'list') return sayUsers(open)
  if (!['add', 'disable', 'reset'].includes(what)) throw new OperatorMistake(`用法 / usage: linli ${USAGE}`)
  const who = needed(login, 'LOGIN')
  if (what === 'disable') {
    await disableUser(open, who)
    return console.log(`已停用 / disabled: ${who}`)
  }
  if (what === 'reset') return sayPassword(who, (await resetUser(open, who)).password)
  const wanted = needed(role, '--role')
  if (!(roles as readonly string[]).includes(wanted)) {
    throw new OperatorMistake(`没有这个岗位 / no such role: ${wanted}; ${roles.join(', ')}`)
  }
  const user = {
    login: who,
    name: needed(name, '--name'),
    role: wanted as Role,
    area: needed(area, '--area'),
  }
  return sayPassword(who, (await addUser(open, user)).password)
}

function sayPassword(login: string, password: string): void {
  console.log(`${login} 的一次性密码 / one-time password: ${password}`)
}

async function sayUsers(open: OpenHouse): Promise<void> {
  for (const { login, name, disabled, grants } of await listUsers(open)) {
    const held = grants.map(({ role, areaName }) => `${role}@${areaName}`).join(', ')
    console.log([login, name, disabled ? '停用 disabled' : '', held].filter(Boolean).join('\t'))
  }
}

/** A rule that says no, in the words of the screens. */
async function inWords(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof NoSuchName) throw new OperatorMistake(error.message)
    if (!(error instanceof Refused)) throw error
    const { code, facts } = error.refusal
    throw new OperatorMistake(fill(catalogue('zh-CN').refusals[code], facts))
  }
}
