import { expect, test } from 'vitest'
import { nameKeys } from './name-keys.ts'

test.each([
  ['欧阳修', 'ouyangxiu', 'oyx'],
  ['欧阳', 'ouyang', 'oy'],
  ['单田芳', 'shantianfang', 'stf'],
  ['仇英', 'qiuying', 'qy'],
  ['曾国藩', 'zengguofan', 'zgf'],
  ['解缙', 'xiejin', 'xj'],
  ['朴树', 'piaoshu', 'ps'],
  ['盖叫天', 'gejiaotian', 'gjt'],
  ['查良镛', 'zhaliangyong', 'zly'],
  ['任长霞', 'renchangxia', 'rcx'],
  ['区志强', 'ouzhiqiang', 'ozq'],
  ['乐毅', 'yueyi', 'yy'],
  ['种师道', 'chongshidao', 'csd'],
  ['么红', 'yaohong', 'yh'],
  ['翟志刚', 'zhaizhigang', 'zzg'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['万俟卨', 'moqixie', 'mqx'],
  ['长孙无忌', 'zhangsunwuji', 'zswj'],
  ['澹台灭明', 'tantaimieming', 'ttmm'],
  ['令狐冲', 'linghuchong', 'lhc'],
  ['王重阳', 'wangchongyang', 'wcy'],
  ['曾曾', 'zengceng', 'zc'],
  ['吕布', 'lvbu', 'lb'],
  ['斯琴高娃', 'siqingaowa', 'sqgw'],
  ['乌云·其木格', 'wuyunqimuge', 'wyqmg'],
])('%s is found by %s and %s', (name, sortKey, initials) =>
  expect(nameKeys(name)).toMatchObject({ sortKey, initials }),
)

test.each([
  ['\u{20BB7}田芳', 'jitianfang', 'jtf'],
  ['王\u{2CB4E}', 'wanghong', 'wh'],
  ['李䶮', 'liyan', 'ly'],
  ['\u{31350}明', 'ming', 'm'],
])('the rare character of %s has its reading, or none', (name, sortKey, initials) =>
  expect(nameKeys(name)).toMatchObject({ sortKey, initials }),
)

test.each([
  ['Anna Smith', 'annasmith', 'as'],
  ["Seán O'Neill", 'seanoneill', 'son'],
  ['李Tom', 'litom', 'lt'],
  ['', '', ''],
])('“%s”, a name in letters, is found by its words', (name, sortKey, initials) =>
  expect(nameKeys(name)).toMatchObject({ sortKey, initials }),
)

test('in a list the 李 stand together, before the 梁', () => {
  const names = ['梁安', '李强', '林丹', '李爱', '廖凡', '李']
  const inOrder = names
    .map((name) => ({ name, order: nameKeys(name).order }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ name }) => name)
  expect(inOrder).toEqual(['李', '李爱', '李强', '梁安', '廖凡', '林丹'])
})
