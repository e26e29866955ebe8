import { join } from 'node:path'
import { accounts, DEMO_PASSWORD } from '../../../world/community.ts'
import { loadWorld } from '../../../world/load.ts'
import { catalogue } from '../../text/catalogue.ts'
import { readConfig, ROOT } from '../config.ts'
import { startEmbedded } from '../database/embedded.ts'
import { refuseLostKeys } from '../database/keys-lost-queries.ts'
import { migrate } from '../database/migrate.ts'
import { actorOf } from '../http/session-actor.ts'
import { buildServer } from '../http/server.ts'
import { waysIn } from '../http/ways-in.ts'
import { openFirstRun } from '../identity/first-run.ts'
import { makeFolder } from '../make-folder.ts'
import { startPost } from '../messages/post-round.ts'
import { openHouse } from '../open-house.ts'
import { closePress } from '../papers/pdf-press.ts'
import { openSchedule } from '../schedule.ts'
import { openPost } from '../webhooks/post.ts'
import { openPostman } from '../webhooks/postman-rounds.ts'
import type { Command } from './command.ts'
import { certificatesToServe, openPhoneSetup, reachedAs } from './encrypted.ts'
import { findPort } from './find-port.ts'

/** `linli start`: database, migrations, demo community if asked for, pages; then says where it is. */
export const start: Command = {
  name: 'start',
  usage: 'start [--demo]',
  help: [
    '启动工作台; --demo 第一次启动时装入演示社区',
    'Runs the workbench; --demo loads the invented community at the first start',
  ],
  async run(args) {
    const config = readConfig()
    makeFolder(config.dataFolder)
    const demo = args.includes('--demo')
    const embedded = config.databaseUrl
      ? undefined
      : await startEmbedded({ dataFolder: config.dataFolder, log: (line) => console.log(line) })
    const databaseUrl = config.databaseUrl ?? embedded!.ownerUrl
    await migrate(databaseUrl)
    await refuseLostKeys(databaseUrl, config.keysFolder)
    const port = await findPort(config.host, config.port)
    const certificates = await certificatesToServe(config)
    const address = `${certificates ? 'https' : 'http'}://${reachedAs(config.host)}:${port}`
    const base = config.publicUrl ?? address
    const { dataFolder, keysFolder, webhookHosts: innerHosts } = config
    const open = await openHouse({ databaseUrl, dataFolder, keysFolder, innerHosts, publicUrl: base, demo })
    if (demo && (await loadWorld(open))) console.log('演示社区已装入 / the demo community is loaded')
    void open.reactor.resume()
    const firstRun = openFirstRun(open)
    const app = await buildServer({
      door: open.door,
      asking: open.asking,
      live: open.live,
      actorOf: actorOf(open),
      logLevel: config.logLevel,
      trustedProxies: config.trustedProxies,
      pagesFolder: join(ROOT, 'dist'),
      ...(certificates ? { tls: certificates.server } : {}),
      rooms: waysIn(open, { demoSignIns: demo ? demoSignIns : [], firstRun }),
    })
    // Where it listens is said below, once, in words.
    app.log.level = 'warn'
    await app.listen({ host: config.host, port })
    app.log.level = config.logLevel
    const schedule = openSchedule({
      ...open,
      complain: (about, error) => app.log.error({ err: error, about }, 'the schedule'),
    }).start(EVERY_MS)
    const postman = openPostman({
      ...open,
      post: openPost({ innerHosts }),
      complain: (about, error) => app.log.error({ err: error, about }, 'the postman'),
    })
    open.live.listenToAll((at) => postman.wake(at))
    const posting = postman.start()
    const outbox = startPost({
      ...open,
      complain: (about, error) => app.log.error({ err: error, about }, 'the outbox'),
    })
    embedded?.answersAt(address)
    sayWhere(address, demo)
    const setup = certificates && (await openPhoneSetup(config, certificates, port))
    if (await firstRun.isOpen())
      console.log(`  第一次使用, 设置码 / first run, setup code: ${firstRun.setupCode}\n`)
    await untilStopped()
    await posting.stop()
    await schedule.stop()
    await outbox.stop()
    setup?.close()
    await app.close()
    await open.close()
    await closePress()
    await embedded?.stop()
    return 0
  },
}

/** How often the books are asked what is due by the clock. */
const EVERY_MS = 60_000

const demoSignIns = accounts.map(({ login, name, role }) => ({ login, name, role, password: DEMO_PASSWORD }))

const { roles } = catalogue('zh-CN').identity

function sayWhere(url: string, demo: boolean): void {
  console.log(`\n  邻里 Linli  ${url}\n`)
  if (demo) {
    console.log('  演示账号 / demo sign-ins (密码 / password: ' + DEMO_PASSWORD + ')')
    for (const { login, name, role } of accounts)
      console.log(`    ${login.padEnd(12)} ${name}  ${roles[role]}`)
    console.log('  演示数据是编的, 请不要录入真实信息 / invented data: enter nothing real\n')
  }
  console.log('  按 Ctrl-C 停止 / Ctrl-C stops it')
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
