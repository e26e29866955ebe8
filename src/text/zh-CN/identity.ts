import type { identityActions } from '../../domain/identity/actions.ts'
import type { identityRefusals } from '../../domain/identity/refusals.ts'

type Deeds = Record<(typeof identityActions)[number]['name'], string>
type Noes = Record<(typeof identityRefusals)[number], string>

export const identityWords = {
  actions: {} satisfies Deeds,
  refusals: {
    'sign-in-failed': '用户名或密码不对。',
    'sign-in-locked': '输错次数太多, 请 {minutes} 分钟后再试。',
    'second-factor-needed': '请输入动态验证码。',
    'second-factor-wrong': '动态验证码不对, 请看手机上最新的六位数字。',
    'password-weak': '这个密码太容易被猜到: 至少 12 位, 不要用常见的密码。',
    'account-name-taken': '这个用户名已经有人用了, 请换一个。',
    'grant-beyond-own-area': '只能给自己负责范围内的岗位。',
    'last-administrator': '至少要留一名系统管理员。',
  } satisfies Noes,
} as const
