import Fastify from 'fastify'
import pg from 'pg'

/**
 * What everything is compared with: Fastify and `pg` without a rule, a right, a journal or row-level security. One route does
 * one durable insert; the other sends one statement, which it is given, with one of the values that it is given.
 */
export interface BareOrder {
  readonly databaseUrl: string
  readonly statement?: { readonly text: string; readonly values: readonly (readonly unknown[])[] }
}

export interface BareAddress {
  readonly url: string
}

const INSERT = {
  name: 'insert',
  text: `insert into bench_matter (id, kind, title, words, created_at) values ($1, $2, $3, $4, now())`,
}

async function serve({ databaseUrl, statement }: BareOrder): Promise<BareAddress> {
  // As many connections as the product has.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 12, options: '-c jit=off' })
  const app = Fastify()

  app.post<{ Body: { id: string; kind: string; title: string; words: string } }>(
    '/matter',
    async ({ body }) => {
      await pool.query({ ...INSERT, values: [body.id, body.kind, body.title, body.words] })
      return { status: 'done' }
    },
  )

  app.get<{ Params: { at: string } }>('/list/:at', async ({ params }, reply) => {
    const { text = '', values = [] } = statement ?? {}
    const row = await pool.query<{ answer: string }>({
      name: 'list',
      text,
      values: [...(values[Number(params.at)] ?? [])],
    })
    return reply.type('application/json; charset=utf-8').send(row.rows[0]?.answer)
  })

  return { url: await app.listen({ host: '127.0.0.1', port: 0 }) }
}

process.once('message', (order: BareOrder) => {
  void serve(order).then((address) => process.send?.(address))
})
