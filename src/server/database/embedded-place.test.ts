import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { reaches } from './embedded-owner.ts'
import { findPlace } from './embedded-place.ts'

const root = process.getuid?.() === 0

test('the database lies in the data folder', async () => {
  const data = await mkdtemp(join(tmpdir(), 'linli-place-'))
  onTestFinished(() => rm(data, { recursive: true }))
  const place = findPlace(data, () => undefined)
  expect(place.folder).toBe(join(data, 'postgres'))
  expect(reaches(place.owner, place.folder)).toBe(true)
})

test.runIf(root)(
  'under root, data below a closed folder keep their database where its user can go, and say so',
  async () => {
    const closed = await mkdtemp(join(tmpdir(), 'linli-closed-'))
    onTestFinished(() => rm(closed, { recursive: true }))
    const data = join(closed, 'data')
    mkdirSync(data)
    const said: string[] = []
    const place = findPlace(data, (line) => said.push(line))
    onTestFinished(() => rmSync(dirname(place.folder), { recursive: true }))
    expect(said.join()).toContain(place.folder)
    expect(place.folder).toMatch(/^\/var\/lib\/linli\/[0-9a-f]{12}\/postgres$/)
    expect(reaches(place.owner, place.folder)).toBe(true)
    expect(readFileSync(join(data, 'postgres-folder'), 'utf8').trim()).toBe(place.folder)
    expect(findPlace(data, () => undefined).folder).toBe(place.folder)
  },
)
