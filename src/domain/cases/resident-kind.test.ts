import { expect, test } from 'vitest'
import { shippedKinds } from './kinds-shipped.ts'
import { guessKind } from './resident-kind.ts'

test.each([
  ['自来水公司说没有房本不给立户', 'water-account'],
  ['楼道里堆物好几年了没人清理, 走不了路', 'corridor-scrap'],
  ['门口路灯不亮好几天了', 'lighting'],
  ['有人私装地锁占车位', 'parking-lock'],
  ['邻居家养犬天天叫', 'pets'],
  ['暖气不热, 家里不热', 'heating'],
  ['我家楼上二楼门口堆了好多废品, 又脏又臭, 夏天都不敢开门。', 'corridor-scrap'],
  ['2号楼一单元二楼门口堆满纸箱瓶子, 一股臭味, 万一着火怎么跑', 'corridor-scrap'],
  ['楼下饭馆油烟太大, 一股味', 'smell'],
  ['有人把电瓶车推上楼充电', 'ebike-charging'],
  ['隔壁半夜还在装修, 吵得睡不着', 'noise'],
  ['厨房下水堵了, 往上反水', 'drain-blocked'],
  ['三单元楼道灯坏了, 晚上看不见', 'lighting'],
  ['楼道里的灯不亮', 'lighting'],
  ['过道里堆着旧家具', 'corridor-scrap'],
])('“%s” is probably %s', (words, code) => {
  expect(guessKind(words, shippedKinds)).toBe(code)
})

test.each(['谢谢', '！！！', '', 'hello'])('nothing is guessed from “%s”', (words) => {
  expect(guessKind(words, shippedKinds)).toBeUndefined()
})
