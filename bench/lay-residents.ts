import { nameColumns, documentColumns, PHONE } from '../src/server/registry/person-columns.ts'
import { openHouse } from '../src/server/open-house.ts'
import { maskPhone } from '../src/domain/registry/masking.ts'
import { newId } from '../src/domain/kit/ids.ts'
import { seeded } from '../world/ids.ts'
import { inventedId } from '../world/people.ts'
import { layHomes } from './lay-homes.ts'
import type { Place } from './ground.ts'

/** What somebody may search for: of people who are there. */
export interface Laid {
  readonly names: readonly string[]
  readonly initials: readonly string[]
  readonly phones: readonly string[]
  readonly documents: readonly string[]
}

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙马胡郭何高林郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢',
]
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建国春梅玉兰志荣海燕红波宇浩然晨雪飞鹏辉斌琳璐倩婷颖佳怡欣萍凤云清文武立成永康福安东南西北',
]
const BATCH = 4_000
const SAMPLES = 300

/** So many residents of one community with name, number and phone, sealed and indexed as the product does; past the door. */
export async function layResidents(place: Place, at: string, count: number, seed: number): Promise<Laid> {
  const { dataFolder, databaseUrl } = place
  const options = { dataFolder, keysFolder: `${dataFolder}/keys`, publicUrl: 'http://localhost', demo: true }
  const open = await openHouse({ databaseUrl, ...options })
  const { vault } = open.house
  const chance = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const laid = {
    names: [] as string[],
    initials: [] as string[],
    phones: [] as string[],
    documents: [] as string[],
  }
  const every = Math.max(1, Math.floor(count / SAMPLES))
  for (let from = 0; from < count; from += BATCH) {
    const people: unknown[] = []
    const phones: unknown[] = []
    for (let n = from; n < Math.min(count, from + BATCH); n += 1) {
      const id = newId()
      const name = pick(SURNAMES) + pick(GIVEN) + (chance() < 0.7 ? pick(GIVEN) : '')
      const document = inventedId(dayAgo(chance() * 33_000), n % 1_000)
      const phone = `199${String(n).padStart(8, '0')}`
      const keys = nameColumns(name)
      people.push({ id, ...keys, ...documentColumns(vault, id, { number: document }) })
      const phoneId = newId()
      phones.push({
        id: phoneId,
        person_id: id,
        phone_sealed: hex(vault.seal(PHONE, phoneId, phone)),
        phone_index: hex(vault.index('phone', phone)),
        phone_tail: vault.tail('phone', phone.slice(-4)),
        phone_mask: maskPhone(phone),
      })
      if (n % every === 0) {
        laid.names.push(name.slice(0, 2))
        laid.initials.push(keys.initials)
        laid.phones.push(phone)
        laid.documents.push(document)
      }
    }
    await place.run(
      `insert into registry.person (committee_id, id, grid_id, name, sort_key, name_key, initials, document_kind,
         document_sealed, document_index, document_tail, document_mask, document_doubts, created_at, updated_at)
       select $1, id, (select g.id from identity.area g where g.parent_id = $1 order by md5(p.id::text || g.id::text) limit 1),
         name, sort_key, name_key, initials, document_kind, document_sealed, document_index, document_tail, document_mask,
         document_doubts, now(), now()
       from json_populate_recordset(null::registry.person, $2::json) p`,
      [at, JSON.stringify(people)],
    )
    await place.run(
      `insert into registry.person_phone (committee_id, id, person_id, phone_sealed, phone_index, phone_tail, phone_mask)
       select $1, id, person_id, phone_sealed, phone_index, phone_tail, phone_mask
       from json_populate_recordset(null::registry.person_phone, $2::json)`,
      [at, JSON.stringify(phones)],
    )
  }
  await open.close()
  await layHomes(place, at)
  await place.run('vacuum analyze')
  return laid
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`
}

function dayAgo(days: number): string {
  return new Date(Date.UTC(2026, 10, 1) - days * 86_400_000).toISOString().slice(0, 10)
}
