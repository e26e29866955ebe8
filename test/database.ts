import { randomBytes } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import { inject } from 'vitest'

export interface FreshDatabase {
  /** The owner's: sees everything, row security does not hold for a superuser. */
  readonly ownerUrl: string
  /** What the program is given; its connections take the role `linli_app`. */
  readonly url: string
  drop(): Promise<void>
}

/** A database of its own for one test, cloned from the migrated template. */
export function freshDatabase(): Promise<FreshDatabase> {
  return makeDatabase((template) => `template ${template.pathname.slice(1)} strategy file_copy`)
}

/** A database in which nothing has been done yet, not even migrated. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return makeDatabase(() => '')
}

async function makeDatabase(origin: (template: URL) => string): Promise<FreshDatabase> {
  const template = new URL(inject('templateUrl'))
  const name = `t_${randomBytes(6).toString('hex')}`
  await asMaintainer(template, `create database ${name} ${origin(template)}`)
  const url = new URL(template)
  url.pathname = `/${name}`
  return {
    ownerUrl: url.href,
    url: url.href,
    drop: () => asMaintainer(template, `drop database if exists ${name} with (force)`),
  }
}

/** Cloning fails while somebody is connected to the template or clones it at that moment; then it is tried again. */
async function asMaintainer(template: URL, statement: string): Promise<void> {
  const url = new URL(template)
  url.pathname = '/postgres'
  for (let round = 1; ; round += 1) {
    const client = new Client({ connectionString: url.href })
    await client.connect()
    try {
      await client.query(statement)
      return
    } catch (error) {
      if (round >= 40 || !(error instanceof DatabaseError && error.code === '55006')) throw error
      await new Promise((resolve) => setTimeout(resolve, 50 * Math.random() + 25))
    } finally {
      await client.end()
    }
  }
}
