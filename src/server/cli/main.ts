import { OperatorMistake, type Command } from './command.ts'
import { commands } from './commands.ts'
import { plainWords } from './plain-words.ts'

const [name = 'help', ...args] = process.argv.slice(2)
const ASKED_FOR_HELP = new Set(['help', '--help', '-h'])
process.exitCode = await run(name, args)

async function run(name: string, args: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  const command = await load?.()
  if (!command || args.includes('--help')) {
    if (!command && !ASKED_FOR_HELP.has(name)) console.error(`没有这个命令 / no such command: ${name}\n`)
    console.log(help(command ? [command] : await Promise.all(Object.values(commands).map((one) => one()))))
    return command || ASKED_FOR_HELP.has(name) ? 0 : 2
  }
  if (hasStray(command, args)) {
    console.error(`用法 / usage: linli ${command.usage}`)
    return 2
  }
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof OperatorMistake) {
      console.error(error.message)
      return error.exitCode
    }
    console.error(`出错了 / failed: ${plainWords(error)}`)
    if (process.env['LOG_LEVEL'] === 'debug') console.error(error)
    return 1
  }
}

/** A command that takes only flags is not run with what it does not know: `start --dmeo` would start an empty office. */
function hasStray({ usage, name }: Command, args: readonly string[]): boolean {
  const flags: readonly string[] = usage.slice(name.length).match(/\[--[a-z-]+\]/g) ?? []
  if (usage !== [name, ...flags].join(' ')) return false
  return args.some((arg) => !flags.includes(`[${arg}]`))
}

function help(some: readonly Command[]): string {
  const lines = some.flatMap(({ usage, help: [zh, en] }) => [
    `  linli ${usage}`,
    `      ${zh}`,
    `      ${en}`,
  ])
  return ['用法 / usage:  npm run -s linli -- <command>', '', ...lines].join('\n')
}
