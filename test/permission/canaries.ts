import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { inventedId } from '../../world/people.ts'
import type { Neighbourhood } from '../registry/neighbourhood.ts'
import { connectionDeeds, connectionIds } from './connection-canary.ts'
import { doorIds, rememberDoor } from './door-canary.ts'
import { driveDeeds, driveIds } from './drive-canary.ts'
import { groundDeeds, groundIds } from './ground-canary.ts'
import { homeDeeds, homeIds } from './home-canary.ts'
import { matterDeeds, matterIds } from './matter-canary.ts'
import { messageDeeds, messageIds } from './message-canary.ts'
import { enrol, quarrelDeeds, quarrelIds } from './quarrel.ts'

export type Place = 'east' | 'west' | 'sibling' | 'otherStreet'

/** One resident and one matter in one place, with words that stand nowhere else in the world. */
export interface Canary {
  readonly place: Place
  readonly committeeId: string
  /** Never anywhere but before whoever may see the place. */
  readonly words: readonly string[]
  /** Known to everybody of the committee, and to nobody else: names of compounds and organisations. */
  readonly wide: readonly string[]
  /** Never anywhere at all without a reveal. */
  readonly sealed: readonly string[]
  /** Said in a mediation: for its mediators and the secretary only, and not even for colleagues. */
  readonly quarrel: string
  /** Ids to put into questions and deeds, by the name of the field. */
  readonly ids: Readonly<Record<string, string>>
}

const NAMES: Readonly<Record<Place, string>> = {
  east: '东鸣金丝雀',
  west: '西鸣金丝雀',
  sibling: '邻鸣金丝雀',
  otherStreet: '远鸣金丝雀',
}

/** Whoever works in a place, made for writing its canary. */
function workerOf(hood: Neighbourhood, committeeId: string): AccountActor {
  const areaPath = hood.house.areas.find(committeeId)!.path
  const grants = (['communityWorker', 'secretary'] as const).map((role) => {
    return { role, areaId: committeeId, areaPath, from: '2020-01-01' }
  })
  return { kind: 'account', id: newId(), name: 'canary keeper', grants, sessionId: newId() }
}

const canaryIds = () => ({
  ...homeIds(),
  ...messageIds(),
  ...matterIds(),
  ...driveIds(),
  ...groundIds(),
  ...connectionIds(),
  ...quarrelIds(),
  ...doorIds(),
})

/** What the deeds about a canary are told with. */
export interface Telling {
  readonly ids: ReturnType<typeof canaryIds>
  readonly serial: number
  readonly gridId: string | null
  readonly name: string
  readonly words: string
  readonly compound: string
  readonly organisation: string
  readonly phone: string
  readonly document: string
}
export type Deeds = readonly (readonly [action: string, input: unknown])[]

export async function releaseCanary(hood: Neighbourhood, place: Place, serial: number): Promise<Canary> {
  const committeeId = place === 'east' || place === 'west' ? hood.ids.community : hood.ids[place]
  const gridId = place === 'otherStreet' ? null : place === 'sibling' ? hood.ids.siblingGrid : hood.ids[place]
  const name = NAMES[place]
  const ids = canaryIds()
  const ids = {
    compoundId: newId(),
    buildingId: newId(),
    dwellingId: newId(),
    householdId: newId(),
    residenceId: newId(),
    personId: newId(),
    phoneId: newId(),
    flagId: newId(),
    caseId: newId(),
    reporterId: newId(),
    noteId: newId(),
    organisationId: newId(),
    taskId: newId(),
    whistleId: newId(),
    themeId: newId(),
    driveId: newId(),
    noticeId: newId(),
    ballotId: newId(),
    meetingId: newId(),
    topicId: newId(),
    opinionId: newId(),
    voteId: newId(),
    ownerId: newId(),
    targetId: newId(),
    lockId: newId(),
    keptId: newId(),
    dayId: newId(),
    announcementId: newId(),
    planId: newId(),
    allotmentId: newId(),
    applicantId: newId(),
    objectionId: newId(),
    clientId: newId(),
    webhookId: newId(),
    deliveryId: newId(),
    exportId: newId(),
    messageId: newId(),
    reachId: newId(),
    requestId: newId(),
    ...quarrelIds(),
  }
  const phone = `1997000${String(4000 + serial)}`
  const document = inventedId(`19${60 + serial}-02-03`, 700 + serial)
  const words = `${name}家的事只有本网格知道`
  const compound = `${['甲乙', '丙丁', '戊己', '庚辛'][serial]}鸟苑`
  const organisation = `${compound}物业`
  const quarrel = `${['鸠', '鹊', '雀', '燕'][serial]}巢之争一句话`
  const who = workerOf(hood, committeeId)
  // The opener mediates already; the keeper of the books is another one, so that a second mediator can be named.
  const keeper = workerOf(hood, committeeId)
  await enrol(hood, keeper)
  await enrol(hood, who)
  const telling: Telling = { ids, serial, gridId, name, words, compound, organisation, phone, document }
  const deeds: Deeds = [
    ...homeDeeds(telling),
    ...messageDeeds(telling),
    ...matterDeeds(telling),
    ...driveDeeds(telling),
    ...groundDeeds(telling),
    ...connectionDeeds(telling),
  const deeds: readonly (readonly [string, unknown])[] = [
    ['compound.write', { compoundId: ids.compoundId, name: compound }],
    [
      'building.write',
      {
        buildingId: ids.buildingId,
        compoundId: ids.compoundId,
        gridId,
        name: String(serial + 1),
        stairs: 1,
        floors: 3,
      },
    ],
    [
      'dwelling.write',
      {
        dwellingId: ids.dwellingId,
        compoundId: ids.compoundId,
        buildingId: ids.buildingId,
        gridId,
        stair: '1',
        room: '201',
      },
    ],
    [
      'person.register',
      {
        personId: ids.personId,
        name,
        document: { number: document },
        phones: [{ phoneId: ids.phoneId, number: phone }],
        home: {
          dwellingId: ids.dwellingId,
          householdId: ids.householdId,
          residenceId: ids.residenceId,
          relation: '户主',
        },
      },
    ],
    [
      'flag.set',
      {
        personId: ids.personId,
        flagId: ids.flagId,
        flag: 'living-alone',
        source: '走访',
        since: '2026-01-01',
        purpose: '走访',
      },
    ],
    ['note.write', { personId: ids.personId, note: words }],
    ['organisation.write', { organisationId: ids.organisationId, name: organisation, kind: 'utility' }],
    [
      'dispatch.write',
      {
        entryId: newId(),
        kindCode: 'noise',
        compoundId: ids.compoundId,
        duty: 'assist',
        listItem: organisation,
        unitIds: [ids.organisationId],
      },
    ],
    [
      'channel.write',
      {
        isOn: true,
        config: {
          channel: 'aliyun',
          accessKeyId: 'LTAI5t',
          accessKeySecret: `密钥${name}`,
          signName: '社区短信',
        },
      },
    ],
    [
      'messageTemplate.write',
      { about: 'case-received', text: '{community} {link}', aliyunId: '', tencentId: '' },
    ],
    ['messageRules.write', { quiet: null, keepDays: 30 }],
    ['message.test', { messageId: ids.messageId, channel: 'aliyun', to: phone }],
    ['noticeChoice.write', { channel: 'none' }],
    [
      'case.report',
      {
        caseId: ids.caseId,
        source: 'counter',
        kindCode: 'other',
        title: `${name}的办件`,
        words,
        dwellingId: ids.dwellingId,
        reporter: { reporterId: ids.reporterId, personId: ids.personId, wantsMessages: true },
      },
    ],
    ['case.accept', { caseId: ids.caseId, duty: 'lead' }],
    ['right.ask', { requestId: ids.requestId, caseId: newId(), personId: ids.personId, kind: 'copy', words }],
    ['case.note', { caseId: ids.caseId, noteId: ids.noteId, text: words }],
    ['reachLadder.write', { about: ['case-judge'], steps: [{ step: 'message', hours: 1 }] }],
    ['reach.begin', { reachId: ids.reachId, caseId: ids.caseId, reporterId: ids.reporterId }],
    ['reach.try', { tryId: newId(), reachId: ids.reachId, step: 'call', reached: false, words }],
    ['message.setStop', { messageId: ids.messageId, stopped: true }],
    [
      'agencyTask.send',
      {
        taskId: ids.taskId,
        caseId: ids.caseId,
        organisationId: ids.organisationId,
        ask: words,
        amount: 3,
        unit: 'workingDay',
        showPlace: true,
      },
    ],
    [
      'whistle.blow',
      {
        whistleId: ids.whistleId,
        caseId: ids.caseId,
        meetAt: new Date().toISOString(),
        place: words,
        purpose: words,
        unitIds: [ids.organisationId],
      },
    ],
    ['theme.begin', { themeId: ids.themeId, month: '2026-11-01', title: '每月一题' }],
    ['theme.collect', { themeId: ids.themeId, caseIds: [ids.caseId] }],
    ['agencyTask.pause', { taskId: ids.taskId, pauseId: newId(), reason: words }],
    [
      'drive.open',
      {
        driveId: ids.driveId,
        name: '入户',
        targets: [{ targetId: ids.targetId, kind: 'home', dwellingId: ids.dwellingId, label: name }],
      },
    ],
    ['driveVisit.record', { visitId: newId(), targetId: ids.targetId, outcome: 'met', words }],
    [
      'owned.write',
      {
        dwellingId: ids.dwellingId,
        areaM2: 60,
        areaSource: 'register',
        owners: [{ ownerId: ids.ownerId, name }],
        ownerSource: 'register',
      },
    ],
    [
      'ballot.open',
      {
        ballotId: ids.ballotId,
        driveId: ids.driveId,
        topic: '划车位',
        threshold: 'special',
        compoundIds: [ids.compoundId],
      },
    ],
    [
      'meeting.plan',
      {
        meetingId: ids.meetingId,
        kind: 'deliberation',
        title: '议事会',
        onDay: '2026-12-01',
        atTime: '19:00',
        place: '活动室',
        eligible: 3,
        topics: [{ topicId: ids.topicId, words: '车位' }],
      },
    ],
    ['meeting.announce', { meetingId: ids.meetingId }],
    ['meeting.hold', { meetingId: ids.meetingId, present: 2, chair: '甲', recorder: '乙' }],
    ['opinion.add', { opinionId: ids.opinionId, meetingId: ids.meetingId, speaker: name, words }],
    [
      'ballot.vote',
      {
        voteId: ids.voteId,
        ballotId: ids.ballotId,
        dwellingId: ids.dwellingId,
        choice: 'yes',
        way: 'door',
        votedOn: '2026-11-23',
      },
    ],
    ['lock.enter', { locks: [{ lockId: ids.lockId, label: `${name}的车位`, dwellingId: ids.dwellingId }] }],
    ['keptProperty.take', { keptId: ids.keptId, lockId: ids.lockId, what: words, keptAt: words }],
    [
      'actionDay.plan',
      {
        dayId: ids.dayId,
        onDay: '2026-12-01',
        atTime: '09:00',
        meetAt: compound,
        units: [{ organisationId: ids.organisationId, role: 'remove' }],
        lockIds: [ids.lockId],
      },
    ],
    ['actionDay.result', { dayId: ids.dayId, lockId: ids.lockId, result: 'removed' }],
    ['lock.patrol', { checkId: newId(), lockId: ids.lockId, found: 'gone' }],
    [
      'parkingPlan.begin',
      { planId: ids.planId, compoundId: ids.compoundId, name: compound, widthM: 40, heightM: 30 },
    ],
    [
      'parkingPlan.save',
      {
        planId: ids.planId,
        base: 0,
        drawing: {
          ground: [
            [0, 0],
            [40, 0],
            [40, 30],
          ],
          picture: null,
          fireLanes: [],
          spaces: [
            {
              id: newId(),
              number: '01',
              x: 30,
              y: 10,
              angle: 0,
              width: 2.5,
              length: 5.5,
              kind: 'common',
              accessible: true,
            },
          ],
        },
      },
    ],
    ['parkingPlan.settle', { planId: ids.planId }],
    [
      'allotment.announce',
      {
        allotmentId: ids.allotmentId,
        planId: ids.planId,
        title: '议事会',
        rule: 'lottery',
        seedHow: '当晚福彩3D',
        seedOn: '2026-12-10',
        applyUntil: '2026-12-09',
      },
    ],
    [
      'allotment.apply',
      {
        applicantId: ids.applicantId,
        allotmentId: ids.allotmentId,
        dwellingId: ids.dwellingId,
        eligibility: 'owner',
        need: 'disabled',
      },
    ],
    [
      'allotment.object',
      { objectionId: ids.objectionId, allotmentId: ids.allotmentId, dwellingId: ids.dwellingId, words },
    ],
    [
      'announcement.publish',
      {
        announcementId: ids.announcementId,
        kind: 'notice',
        title: '公示',
        body: { paragraphs: ['行动通知'] },
      },
    ],
    ['client.issue', { clientId: ids.clientId, name: '随手拍' }],
    [
      'webhook.write',
      {
        webhookId: ids.webhookId,
        name: '街道平台',
        address: 'https://receiver.example/hook',
        events: ['case.report'],
      },
    ],
    [
      'hotlineOrder.keep',
      { header: ['工单编号', '来电人'], orders: [{ number: `HS${serial}`, cells: [`HS${serial}`, name] }] },
    ],
    ['webhook.test', { webhookId: ids.webhookId, deliveryId: ids.deliveryId }],
    ...quarrelDeeds(ids, ids.caseId, ids.dwellingId, keeper.id, quarrel),
  ]
  for (const [action, input] of deeds) {
    const outcome = await hood.act(who, action as 'case.note', input, committeeId)
    if (outcome.status !== 'done') throw new Error(`${place} ${action}: ${JSON.stringify(outcome)}`)
  }
  await rememberDoor(hood, keeper, committeeId, telling)
  return {
    place,
    committeeId,
    words: [name, words],
    wide: [compound, organisation],
    sealed: [phone, document],
    quarrel,
    ids: { ...ids, ...(gridId ? { gridId } : {}) },
  }
}
