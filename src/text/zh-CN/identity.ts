import type { identityActions } from '../../domain/identity/actions.ts'
import type { identityRefusals } from '../../domain/identity/refusals.ts'

type Deeds = Record<(typeof identityActions)[number]['name'], string>
type Noes = Record<(typeof identityRefusals)[number], string>

export const identityWords = {
  actions: {
    'account.create': '新建账号',
    'account.rename': '改姓名',
    'account.disable': '停用账号',
    'account.enable': '恢复账号',
    'account.reset': '重置密码',
    'role.give': '分配岗位',
    'role.end': '收回岗位',
    'password.change': '修改密码',
    'session.end': '退出这台设备',
    'secondFactor.begin': '开启动态验证码',
    'secondFactor.confirm': '确认动态验证码',
    'secondFactor.remove': '关闭动态验证码',
    'area.create': '新建区划',
    'area.rename': '区划改名',
    'area.close': '停用区划',
  } satisfies Deeds,
  refusals: {
    'sign-in-failed': '用户名或密码不对。',
    'sign-in-locked': '输错次数太多, 请 {minutes} 分钟后再试。',
    'second-factor-needed': '请输入动态验证码。',
    'second-factor-wrong': '动态验证码不对, 请看手机上最新的六位数字。',
    'password-weak': '这个密码太容易被猜到: 至少 12 位, 不要用常见的密码。',
    'account-name-taken': '这个用户名已经有人用了, 请换一个。',
    'grant-beyond-own-area': '只能给自己负责范围内的岗位。',
    'last-administrator': '至少要留一名系统管理员。',
    'second-factor-not-begun': '请先扫描二维码, 再输入验证码。',
    'password-wrong': '现在的密码不对。',
    'account-disabled': '这个账号已停用。',
    'grant-beyond-own-role': '系统管理员和审计员的岗位只能由系统管理员给。',
    'area-level-wrong': '区划要一级一级往下建: 街道下面是社区, 社区下面是网格。',
    'area-not-empty': '下面还有区划, 不能停用。',
  } satisfies Noes,
  roles: {
    communityWorker: '社区工作者',
    secretary: '社区书记',
    gridWorker: '网格员',
    streetOfficer: '街道干部',
    agencyHandler: '协办单位经办人',
    auditor: '审计员',
    systemAdministrator: '系统管理员',
  },
  levels: {
    province: '省',
    city: '市',
    district: '区县',
    street: '街道',
    community: '社区',
    grid: '网格',
  },
} as const
