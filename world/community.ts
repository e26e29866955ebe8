import type { AreaLevel } from '../src/domain/identity/area.ts'
import type { Role } from '../src/domain/identity/role.ts'
import { idOf } from './ids.ts'

/** 安和社区, an invented old quarter. Division codes begin with 99: no such place exists. */
export const areas: readonly {
  readonly key: string
  readonly level: AreaLevel
  readonly name: string
  readonly parent: string | null
  readonly code: string
}[] = [
  { key: 'province', level: 'province', name: '演示省', parent: null, code: '990000' },
  { key: 'city', level: 'city', name: '演示市', parent: 'province', code: '990100' },
  { key: 'district', level: 'district', name: '新华区', parent: 'city', code: '990105' },
  { key: 'street', level: 'street', name: '和平路街道', parent: 'district', code: '990105001' },
  { key: 'community', level: 'community', name: '安和社区', parent: 'street', code: '990105001001' },
  { key: 'grid1', level: 'grid', name: '第一网格', parent: 'community', code: '990105001001001' },
  { key: 'grid2', level: 'grid', name: '第二网格', parent: 'community', code: '990105001001002' },
  { key: 'grid3', level: 'grid', name: '第三网格', parent: 'community', code: '990105001001003' },
  { key: 'neighbour', level: 'community', name: '北苑社区', parent: 'street', code: '990105001002' },
  { key: 'neighbourGrid', level: 'grid', name: '第一网格', parent: 'neighbour', code: '990105001002001' },
]

export const areaId = (key: string) => idOf('area', key)

/** Everybody of the demo signs in with this; it exists in demo mode only. */
export const DEMO_PASSWORD = '安和社区演示密码'

export const accounts: readonly {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly area: string
}[] = [
  { login: 'liumin', name: '刘敏', role: 'communityWorker', area: 'community' },
  { login: 'wanglei', name: '王磊', role: 'communityWorker', area: 'community' },
  { login: 'zhaoshuji', name: '赵书记', role: 'secretary', area: 'community' },
  { login: 'sunli', name: '孙丽', role: 'gridWorker', area: 'grid1' },
  { login: 'chenqiang', name: '陈强', role: 'gridWorker', area: 'grid2' },
  { login: 'jiedao', name: '周科长', role: 'streetOfficer', area: 'street' },
  { login: 'haoyun', name: '郝云', role: 'communityWorker', area: 'neighbour' },
  { login: 'shuisi', name: '马师傅', role: 'agencyHandler', area: 'community' },
  { login: 'shenji', name: '吴审计', role: 'auditor', area: 'street' },
  { login: 'admin', name: '系统管理员', role: 'systemAdministrator', area: 'city' },
]

export const accountId = (login: string) => idOf('account', login)

export const organisations = [
  {
    key: 'water',
    name: '演示市自来水公司',
    kind: 'utility',
    powers: '供水立户、装表、抢修',
    contactName: '供水服务窗口',
    phone: '0000-96116',
  },
  {
    key: 'cityManagement',
    name: '新华区城市管理综合执法局',
    kind: 'government',
    powers: '违建、占道、市容',
    contactName: '和平路中队',
    phone: '0000-12319',
  },
  {
    key: 'police',
    name: '和平路派出所',
    kind: 'government',
    powers: '治安、户籍、养犬',
    contactName: '社区民警',
    phone: '0000-110',
  },
  {
    key: 'heat',
    name: '演示市热力公司',
    kind: 'utility',
    powers: '供热、管网',
    contactName: '客服',
    phone: '0000-96111',
  },
  {
    key: 'clinic',
    name: '和平路社区卫生服务中心',
    kind: 'health',
    powers: '接种、巡诊',
    contactName: '预防保健科',
    phone: '0000-66120',
  },
] as const
