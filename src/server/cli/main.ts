import { OperatorMistake, type Command } from './command.ts'
import { commands } from './commands.ts'

const [name = 'help', ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(name: string, args: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  const command = await load?.()
  if (!command || args.includes('--help')) {
    console.log(help(command ? [command] : await Promise.all(Object.values(commands).map((one) => one()))))
    return command || ['help', '--help', '-h'].includes(name) ? 0 : 2
  }
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof OperatorMistake) {
      console.error(error.message)
      return error.exitCode
    }
    const { message } = error instanceof Error ? error : { message: String(error) }
    console.error(`出错了 / failed: ${message}`)
    if (process.env['LOG_LEVEL'] === 'debug') console.error(error)
    return 1
  }
}

function help(some: readonly Command[]): string {
  const lines = some.flatMap(({ usage, help: [zh, en] }) => [
    `  linli ${usage}`,
    `      ${zh}`,
    `      ${en}`,
  ])
  return ['用法 / usage:  npm run -s linli -- <command>', '', ...lines].join('\n')
}
