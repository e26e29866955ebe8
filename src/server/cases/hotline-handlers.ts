import { z } from 'zod'
import {
  changesOf,
  isAnswerable,
  orderWords,
  type HotlineAnswer,
  type KeptOrder,
} from '../../domain/cases/hotline-answer.ts'
import {
  hotlineSheet,
  keepHotlineOrders,
  listHotlineExports,
  listHotlineOrders,
  sendHotlineAnswers,
} from '../../domain/cases/hotline-deeds.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import type { Vault } from '../house.ts'
import { countOrders, listExportRows, listOrderRows, listSheetRows } from './hotline-queries.ts'
import { addExport, listOrdersToAnswer, lockOrders, saveOrders, type OrderToAnswer } from './hotline-store.ts'
import { CASE_RESULT, HOTLINE_ANSWER, HOTLINE_ROW } from './seals.ts'

const kept = z.object({ header: z.array(z.string()), cells: z.array(z.string()) })

function openRow(vault: Vault, number: string, sealed: Buffer): KeptOrder {
  return kept.parse(JSON.parse(vault.open(HOTLINE_ROW, number, sealed)))
}

handle(keepHotlineOrders, {
  subject: (tx) => Promise.resolve(begins('hotline', tx.committeeId)),
  async apply(tx, { input, now, house, actor, envelopeId, madeAt }) {
    const { vault } = house
    // Of a number that stands there twice the last row counts.
    const orders = [...new Map(input.orders.map((order) => [order.number, order])).values()]
    const before = await lockOrders(
      tx,
      orders.map(({ number }) => number),
    )
    const rows = orders.map(({ number, cells }) => {
      const row = { header: input.header, cells }
      return { number, row, hash: vault.tokenHash(JSON.stringify(orderWords(row))) }
    })
    const toKeep = rows.map(({ number, row, hash }) => ({
      number,
      rowSealed: vault.seal(HOTLINE_ROW, number, JSON.stringify(row)).toString('hex'),
      rowHash: hash.toString('hex'),
    }))
    await saveOrders(tx, toKeep, now)
    const changed = rows.flatMap(({ number, row, hash }) => {
      const old = before.get(number)
      return old && !old.rowHash.equals(hash) ? [{ number, row, old }] : []
    })
    const brings = changed.flatMap(({ number, row, old }) => {
      const changes = changesOf(openRow(vault, number, old.rowSealed), row)
      if (!old.caseId || changes.length === 0) return []
      const id = derivedId('hotline', envelopeId, number)
      const note = { caseId: old.caseId, noteId: id, text: changeText(changes) }
      return [{ envelope: { id, action: 'case.note', input: note, madeAt, at: tx.committeeId }, actor }]
    })
    const detail = { orders: orders.length, changed: changed.length }
    return { detail, answer: detail, brings }
  },
})

function changeText(changes: ReturnType<typeof changesOf>): string {
  const say = zhCN.cases.hotlineAnswers
  const lines = changes.map(({ title, before, after }) =>
    fill(say.changedLine, { title, before: before || say.nothing, after: after || say.nothing }),
  )
  return [say.changed, ...lines].join('\n').slice(0, 4000)
}

handle(sendHotlineAnswers, {
  subject: (_tx, { exportId }) => Promise.resolve(begins('hotlineExport', exportId)),
  async refuses(tx, { input: { numbers } }) {
    const found = await listOrdersToAnswer(tx, numbers)
    const ready = new Set(
      found.filter(({ state }) => state && isAnswerable(state)).map(({ number }) => number),
    )
    const missing = numbers.find((number) => !ready.has(number))
    return missing === undefined ? undefined : { code: 'hotline-not-ready', facts: { number: missing } }
  },
  async apply(tx, { input: { exportId, numbers }, now, actor, house }) {
    const orders = await listOrdersToAnswer(tx, numbers)
    const sealed = orders.map((order) => ({
      number: order.number,
      resultNo: order.resultNo,
      answerSealed: house.vault
        .seal(HOTLINE_ANSWER, `${exportId}/${order.number}`, JSON.stringify(answerOf(order, house.vault)))
        .toString('hex'),
    }))
    await addExport(tx, { id: exportId, at: now, by: actor.id }, sealed)
    return { detail: { orders: sealed.length }, answer: { orders: sealed.length } }
  },
})

const OFFSET_MS = 8 * 3_600_000

/** What is written back about an ended matter, in the words of the hotline's own columns. */
function answerOf(order: OrderToAnswer, vault: Vault): HotlineAnswer {
  const {
    caseId,
    state,
    result,
    resultSealed,
    closedAt,
    solved,
    satisfaction,
    declineGround,
    declineChannel,
  } = order
  const say = zhCN.cases.hotlineAnswers
  const grounds: Readonly<Record<string, string>> = zhCN.cases.declineGrounds
  const ends: Readonly<Record<string, string>> = say.ends
  const declined = [grounds[declineGround ?? ''], declineChannel].filter(Boolean).join('; ')
  const end = ends[state ?? ''] ?? ''
  return {
    state: end,
    outcome: result && state !== 'declined' ? zhCN.cases.results[result] : end,
    reply:
      state === 'declined' ? declined : resultSealed ? vault.open(CASE_RESULT, caseId!, resultSealed) : '',
    closedAt: closedAt
      ? new Date(Date.parse(closedAt) + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
      : '',
    solved: solved === null ? '' : solved ? say.yes : say.no,
    satisfied: satisfaction ? zhCN.cases.satisfactions[satisfaction] : '',
  }
}

answers(listHotlineOrders, {
  async read(tx, question) {
    const found = await listOrderRows(tx, { ...question, limit: question.limit + 1 })
    const rows = found.slice(0, question.limit)
    const last = found.length > question.limit ? rows.at(-1) : undefined
    const counts = await countOrders(tx, question)
    return { rows, counts, ...(last ? { next: `${last.seenAt}|${last.number}` } : {}) }
  },
})

answers(listHotlineExports, { read: (tx) => listExportRows(tx) })

const answered = z.record(z.string(), z.string()).transform((text) => text as unknown as HotlineAnswer)

answers(hotlineSheet, {
  async read(tx, { exportId }, { house: { vault } }) {
    const rows = await listSheetRows(tx, exportId)
    if (rows.length === 0) throw new NotFound()
    return rows.map(({ number, rowSealed, answerSealed }) => ({
      ...openRow(vault, number, rowSealed),
      answer: answered.parse(JSON.parse(vault.open(HOTLINE_ANSWER, `${exportId}/${number}`, answerSealed))),
    }))
  },
})
