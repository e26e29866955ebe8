/**
 * The columns of a 12345 export, in their order (政务热线工单导出, the layout that districts hand down). Where a sheet names
 * one otherwise, the other names follow.
 */
export const hotlineColumns = [
  ['number', ['工单编号', '工单号', '诉求编号']],
  ['orderKind', ['工单类型', '诉求类型']],
  ['category', ['问题分类', '诉求分类', '事项分类']],
  ['tags', ['标签']],
  ['title', ['标题', '诉求标题']],
  ['content', ['主要内容', '诉求内容', '工单内容']],
  ['state', ['工单状态', '状态']],
  ['caller', ['来电人', '诉求人', '姓名']],
  ['phone', ['电话/账号', '联系电话', '来电号码', '电话']],
  ['district', ['被反映区', '所属区']],
  ['street', ['被反映街乡镇', '所属街道']],
  ['community', ['村/社区', '社区']],
  ['place', ['小区点位', '事发地址', '地址']],
  ['company', ['企业名称']],
  ['channel', ['处理受理方式', '受理方式']],
  ['nature', ['工单性质']],
  ['outcome', ['办理结果']],
  ['reply', ['回复内容', '答复内容']],
  ['closedAt', ['办结时间']],
  ['solved', ['是否解决']],
  ['satisfied', ['是否满意']],
] as const
export type HotlineColumn = (typeof hotlineColumns)[number][0]

/** Twenty-one texts, empty where the cell is. */
export type HotlineRow = Readonly<Record<HotlineColumn, string>>
export type HotlineHeader = Readonly<Partial<Record<HotlineColumn, number>>>

/** So many of the columns make a sheet a 12345 export; the number must be among them. */
const ENOUGH = 8

/** Which cell of a row is which column, from the header; `undefined`: this is no 12345 export. */
export function readHotlineHeader(header: readonly string[]): HotlineHeader | undefined {
  const cells = header.map((cell) => cell.normalize('NFKC').replace(/[\s*]/gu, ''))
  const found: Partial<Record<HotlineColumn, number>> = {}
  for (const [column, names] of hotlineColumns) {
    const at = cells.findIndex((cell) => names.some((name) => name === cell))
    if (at >= 0) found[column] = at
  }
  const enough = found.number !== undefined && Object.keys(found).length >= ENOUGH
  return enough ? found : undefined
}

export function hotlineRow(cells: readonly string[], header: HotlineHeader): HotlineRow {
  const text = (column: HotlineColumn) => {
    const at = header[column]
    return at === undefined ? '' : (cells[at] ?? '').trim()
  }
  return {
    number: text('number'),
    orderKind: text('orderKind'),
    category: text('category'),
    tags: text('tags'),
    title: text('title'),
    content: text('content'),
    state: text('state'),
    caller: text('caller'),
    phone: text('phone'),
    district: text('district'),
    street: text('street'),
    community: text('community'),
    place: text('place'),
    company: text('company'),
    channel: text('channel'),
    nature: text('nature'),
    outcome: text('outcome'),
    reply: text('reply'),
    closedAt: text('closedAt'),
    solved: text('solved'),
    satisfied: text('satisfied'),
  }
}
