import type { PlanDocument } from '../core/document/plan-document.ts'
import type { Member } from '../core/rooms/roles.ts'
import { capOf, type RoomRules, type RoomSettings } from '../core/rooms/room.ts'
import { both, type Finding, fault, note, ok } from './finding.ts'

/** What rooms and people of bot.yaml are held against. */
export interface Surroundings {
  /** Channels whose credentials are there. */
  readonly channels: readonly RoomSettings['channel'][]
  /** Numbers of the webhooks whose addresses are there. */
  readonly webhooks: readonly number[]
  readonly documents: readonly Pick<PlanDocument, 'class' | 'region'>[]
}

/** Looks whether rooms may show what bot.yaml gives them, and whether what they need is there. */
export function examineRooms(rules: RoomRules, around: Surroundings): Finding[] {
  const findings = [
    ...internalInSlack(rules, around),
    ...rules.rooms.flatMap((room) => examineRoom(room, rules, around)),
  ]
  const unused = around.webhooks.filter((number) => !rules.rooms.some(({ webhook }) => webhook === number))
  for (const number of unused)
    findings.push(
      note(
        'rooms',
        both(`WECOM_WEBHOOK_URL_${number}没有房间使用`, `no room uses WECOM_WEBHOOK_URL_${number}`),
        both(
          `在bot.yaml的房间里写webhook: ${number}，或去掉该变量`,
          `write webhook: ${number} in a room of bot.yaml, or drop the variable`,
        ),
      ),
    )
  const count = rules.rooms.length
  if (findings.every(({ level }) => level !== 'fault'))
    findings.unshift(
      ok('rooms', both(`${count}个房间，权限与渠道相符`, `${count} rooms, each within what its channel may show`)),
    )
  return findings
}

function internalInSlack({ slackClasses }: RoomRules, { documents }: Surroundings): Finding[] {
  if (!slackClasses.includes('internal')) return []
  const internal = documents.filter((document) => document.class === 'internal').length
  return [
    note(
      'rooms',
      both(
        `bot.yaml的slack.classes含internal：内部文件（现有${internal}份）可在Slack查询，而Slack的数据存放在境外`,
        `slack.classes of bot.yaml holds internal: internal documents (${internal} now) can be asked for in Slack, which keeps data abroad`,
      ),
      both('未经批准请改为slack: { classes: [public] }', 'without an approval write slack: { classes: [public] }'),
    ),
  ]
}

function examineRoom(room: RoomSettings, rules: RoomRules, around: Surroundings): Finding[] {
  const cap = capOf(room.channel, rules)
  const beyond = room.classes.filter((one) => !cap.includes(one))
  const findings: Finding[] = []
  if (beyond.length > 0)
    findings.push(
      fault(
        'rooms',
        both(
          `房间${room.id}写了classes: [${room.classes.join(', ')}]，而${room.channel}最多显示${cap.join(', ')}`,
          `room ${room.id} is given classes: [${room.classes.join(', ')}], but ${room.channel} shows ${cap.join(', ')} at most`,
        ),
        beyond.length === room.classes.length
          ? both(
              '该房间现在什么也查不到；改为classes: [public]',
              'that room can see nothing at all; write classes: [public]',
            )
          : both(
              `该房间按${cap.join(', ')}回答；从classes中去掉${beyond.join(', ')}`,
              `it is answered with ${cap.join(', ')}; take ${beyond.join(', ')} out of its classes`,
            ),
      ),
    )
  if (room.webhook !== undefined && !around.webhooks.includes(room.webhook))
    findings.push(
      fault(
        'rooms',
        both(
          `房间${room.id}用webhook: ${room.webhook}，但没有WECOM_WEBHOOK_URL_${room.webhook}`,
          `room ${room.id} has webhook: ${room.webhook}, but there is no WECOM_WEBHOOK_URL_${room.webhook}`,
        ),
        both('设置该变量，或去掉webhook', 'set the variable, or drop the webhook'),
      ),
    )
  if (!around.channels.includes(room.channel))
    findings.push(
      note(
        'rooms',
        both(
          `房间${room.id}在${room.channel}，该渠道没有凭据`,
          `room ${room.id} is in ${room.channel}, whose credentials are not there`,
        ),
        both('设置该渠道的变量（见.env.example）', 'set the variables of the channel (see .env.example)'),
      ),
    )
  if (room.region !== undefined && !around.documents.some(({ region }) => region === room.region))
    findings.push(
      note(
        'rooms',
        both(
          `房间${room.id}的region“${room.region}”没有文件`,
          `room ${room.id} has region "${room.region}", which no document is of`,
        ),
        both('导入该地区的文件，或改正region', 'import a document of that region, or correct it'),
      ),
    )
  return findings
}

/** Looks whether the people of bot.yaml can do what their role gives them. */
export function examinePeople(people: readonly Member[]): Finding[] {
  const withoutUnit = people.filter(({ unit }) => unit === null)
  const inWechat = people.filter(({ id, role }) => id.startsWith('wechat:') && role !== 'reader')
  const findings: Finding[] = [ok('people', both(`${people.length}名登记人员`, `${people.length} people are known`))]
  if (withoutUnit.length > 0)
    findings.push(
      note(
        'people',
        both(`没有写单位：${namesOf(withoutUnit)}`, `without a unit: ${namesOf(withoutUnit)}`),
        both(
          '在bot.yaml的people里写unit，否则查不到“我单位”的事项和任务',
          'write their unit in people of bot.yaml, or “our” items and tasks are not found',
        ),
      ),
    )
  if (inWechat.length > 0)
    findings.push(
      note(
        'people',
        both(
          `个人微信账号不能登记、修改：${namesOf(inWechat)}`,
          `accounts of personal WeChat cannot write: ${namesOf(inWechat)}`,
        ),
        both('给他们登记企业微信或Slack账号', 'give them an account of WeCom or Slack'),
      ),
    )
  return findings
}

function namesOf(people: readonly Member[]): string {
  return people.map(({ id }) => id).join(', ')
}
