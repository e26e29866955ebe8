import { actions } from '../../src/domain/actions.ts'
import { bearers, roles } from '../../src/domain/identity/role.ts'
import type { Holder, Rule } from '../../src/domain/identity/rule.ts'
import { permissions } from '../../src/domain/permissions.ts'
import { queries } from '../../src/domain/queries.ts'
import { identityWords } from '../../src/text/zh-CN/identity.ts'
import { zhCN } from '../../src/text/zh-CN/words.ts'

const HOLDERS: readonly Holder[] = [...roles, ...bearers]
const BEARER_NAMES: Readonly<Record<string, string>> = {
  link: '协办链接',
  resident: '居民跟进',
  client: '对接平台',
  public: '公开页',
  system: '程序自己',
}
const REACH: Readonly<Record<string, string>> = {
  area: '范围内',
  addressed: '发给本单位的',
  opened: '打开的那一件',
  appointed: '本人被指定的',
}

/** The table of rights as a page for the committee; what docs/permissions.md must say. */
export function permissionTable(): string {
  const titles: Readonly<Record<string, string>> = zhCN.actions
  const deeds = actions.map(({ name }) => row(name, titles[name] ?? ''))
  const questions = queries.map(({ name }) => row(name, ''))
  return [
    '# 谁可以做什么 / Who may do what',
    '',
    'The one table of rights, as `src/domain/permissions.ts` holds it; a test fails when the two differ (then run',
    '`node test/house/write-permissions.ts` and read the difference). An empty cell is no. 范围内: in the area the role is held',
    'for, and for its period. 发给本单位的: only what is addressed to the own organisation. 打开的那一件: only the one matter that the',
    'link or token opens. 本人被指定的: in the area, and only what one was put to by name (a file one mediates). 本人的: any signed-in person, for the own account.',
    '程序自己, 自动: done by the program itself, by the clock or because another deed brings it; where it stands alone, nobody else may.',
    '',
    '## 能做的事 Deeds',
    '',
    ...head(),
    ...deeds,
    '',
    '## 能看的 Questions',
    '',
    ...head(),
    ...questions,
    '',
  ].join('\n')
}

function head(): readonly string[] {
  const names = HOLDERS.map(
    (holder) => BEARER_NAMES[holder] ?? (identityWords.roles as Record<string, string>)[holder] ?? holder,
  )
  return [`| | | ${names.join(' | ')} | 本人的 |`, `|${'---|'.repeat(names.length + 3)}`]
}

function row(name: keyof typeof permissions, title: string): string {
  const rule: Rule = permissions[name]
  const cells = HOLDERS.map((holder) => {
    const reach = rule[holder]
    if (holder === 'system') return reach ? '自动' : ''
    return reach ? (REACH[reach] ?? reach) : ''
  })
  return `| \`${name}\` | ${title} | ${cells.join(' | ')} | ${rule.account ? '是' : ''} |`
}
