import { day, list, listIfAny, text, textIfAny } from './paper-kinds-tag.ts'

/** 会议纪要: what a residents' meeting talked about, who spoke, how hands were counted, and what was decided. */
export const meetingMinutes = {
  code: 'meeting-minutes',
  name: '会议纪要',
  basis: '《中华人民共和国城市居民委员会组织法》第九条、第十条',
  receiver: '',
  copies: 1,
  sealed: false,
  tags: {
    committee: text('出具单位', '居民委员会全称'),
    title: text('会议名称', '什么会'),
    kind: text('会议性质', '居民会议或者议事协商会'),
    heldOn: day('会议日期', '哪天开的'),
    time: text('会议时间', '几点开的'),
    place: text('会议地点', '在哪里开的'),
    eligible: text('应到人数', '应到多少人'),
    present: text('实到人数', '到了多少人'),
    quorum: text('到会情况', '是不是过半'),
    chair: text('主持人', '谁主持'),
    recorder: text('记录人', '谁记录'),
    announcedOn: textIfAny('公告日期', '议题哪天公告的'),
    topics: list('议题', '公告过的议题和举手表决', {
      words: text('议题内容', '议题'),
      yes: text('同意票', '同意人数'),
      no: text('反对票', '反对人数'),
      abstain: text('弃权票', '弃权人数'),
      verdict: text('表决结果', '通过或者没有通过'),
    }),
    opinions: listIfAny('发言', '会上的发言', {
      speaker: text('发言人', '谁说的'),
      words: text('发言内容', '说了什么'),
    }),
    conclusion: text('决议', '形成的决议，可以分段'),
    basis: textIfAny('依据', '依据的法条'),
  },
} as const
