import { channels } from '../../domain/messages/channel.ts'
import {
  caseMessages,
  listChannels,
  listTemplates,
  messageRulesPage,
  recentMessages,
  sinkMessages,
  type MessageView,
} from '../../domain/messages/queries.ts'
import { quietUntil } from '../../domain/messages/quiet.ts'
import { usualRules, type MessageRules } from '../../domain/messages/rules.ts'
import { messageKinds, usualTexts } from '../../domain/messages/template.ts'
import { answers } from '../answer.ts'
import { keptConfig, plainConfig, secretOf } from './kept-config.ts'
import { listOfCase, listRecent } from './recent-queries.ts'
import { findRules, listKeptChannels, listKeptTemplates } from './setting-store.ts'
import { readSink } from './sink-channel.ts'

answers(listChannels, {
  async read(tx, _input, { house }) {
    const kept = new Map((await listKeptChannels(tx)).map((one) => [one.channel, one]))
    return channels.map((channel) => {
      const row = kept.get(channel)
      const config = row && keptConfig(house.vault, row)
      return {
        channel,
        isOn: row?.isOn ?? false,
        config: config ? plainConfig(config) : {},
        hasSecret: config ? secretOf(config) !== '' : false,
        possible: channel !== 'sink' || house.sinkFolder !== undefined,
      }
    })
  },
})

answers(listTemplates, {
  async read(tx) {
    const kept = new Map((await listKeptTemplates(tx)).map((one) => [one.about, one]))
    return messageKinds.map((about) => ({
      about,
      text: kept.get(about)?.text ?? usualTexts[about],
      isUsual: !kept.has(about),
      aliyunId: kept.get(about)?.aliyunId ?? '',
      tencentId: kept.get(about)?.tencentId ?? '',
    }))
  },
})

answers(messageRulesPage, { read: async (tx) => (await findRules(tx)) ?? usualRules })

answers(recentMessages, {
  async read(tx, { show, after, limit }, { now }) {
    const [at = '', id = ''] = after?.split('|') ?? []
    const rules = (await findRules(tx)) ?? usualRules
    const found = await listRecent(tx, { show, after: after ? { at, id } : undefined, limit: limit + 1 })
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    const next = found.length > limit && last ? { next: `${last.owedAt}|${last.id}` } : {}
    return { rows: rows.map((row) => whenNext(row, rules, now)), ...next }
  },
})

answers(caseMessages, {
  async read(tx, { caseId }, { now }) {
    const rules = (await findRules(tx)) ?? usualRules
    return (await listOfCase(tx, caseId)).map((row) => whenNext(row, rules, now))
  },
})

/** The moment that a waiting message is waiting for: its own, or the end of the quiet time. */
function whenNext(row: MessageView, { quiet }: MessageRules, now: string): MessageView {
  if (row.state !== 'waiting' || row.about === 'test') return row
  const from = Date.parse(row.notBefore) > Date.parse(now) ? row.notBefore : now
  const until = quietUntil(from, quiet)
  return { ...row, notBefore: until === now ? row.notBefore : until }
}

answers(sinkMessages, {
  read: async (_tx, _input, { house }) => (house.sinkFolder ? readSink(house.sinkFolder) : []),
})
