/** What the law says of locks and places, in plain words, each with where it stands. Data: shown, never computed with. */
export interface LegalPoint {
  readonly code: 'removal' | 'commonGround' | 'useNeedsVote'
  readonly words: string
  readonly source: string
}

export const lockLaw: readonly LegalPoint[] = [
  {
    code: 'removal',
    words:
      '拆除私装地锁不用业主表决：不是自己所有、也没有专用权的车位，任何人不得装地锁占用。居委会自己没有强制拆除权，由有权单位（道路上找交警，有物业的小区找住建，其他公共场所找城管）到场处理。',
    source: '多地停车管理条例，例如《北京市机动车停车条例》第二十六条；本地条文以当地公布的为准',
  },
  {
    code: 'commonGround',
    words: '占用业主共有的道路或者其他场地用于停放汽车的车位，属于业主共有。',
    source: '《中华人民共和国民法典》第二百七十五条',
  },
  {
    code: 'useNeedsVote',
    words:
      '把共有场地改成车位、改变共有部分的用途，要业主共同决定：面积和人数各有三分之二以上参加，参加的里面面积和人数各有四分之三以上同意。定停车规则是一般事项，各过半数同意。',
    source: '《中华人民共和国民法典》第二百七十八条',
  },
]
