import { describe, expect, it } from 'vitest'
import type { OfficeSettings } from '../../../src/office/parts.ts'
import { allDocuments } from '../../support/hidden-world.ts'
import { seedDocuments } from '../../support/knowledge.ts'
import { caller } from '../../support/office-world.ts'
import { ASKER, at, wechatWorld } from '../../support/wechat-world.ts'

const ROOM_OF_ALL: OfficeSettings['rooms'] = [
  { id: 'group', channel: 'wechat', match: '投资科工作群', classes: ['public', 'internal'] },
]

describe('WeChat reads alone', () => {
  it('takes no order, whoever somebody calls themselves', async () => {
    const people = [{ id: 'slack:UE', name: '李编辑', role: 'editor', unit: '区政府办', supervisor: false }] as const
    const world = await wechatWorld({
      people: { [ASKER]: '李编辑', 'slack:UE': '李编辑' },
      office: { settings: { people: [...people, { ...people[0], id: 'wechat:wxid_a' }] } },
    })
    const heads = await world.store.heads()

    for (const talkerId of [ASKER, 'slack:UE']) {
      world.say(at('把2021年固投目标改成500亿元'), { talkerId })
      world.say(at('note 武汉长江中心: 主楼封顶 --percent 100'), { talkerId })
    }
    await world.settled()

    expect(world.texts().filter((text) => text === '此操作需由已授权账号在企业微信或 Slack 办理。')).toHaveLength(2)
    expect(world.texts()).toHaveLength(4)
    expect({ ...(await world.store.heads()), reviews: heads.reviews }).toEqual(heads)
  })

  it('answers who is called like an operator, or has the id of one, as anybody', async () => {
    const operator = { name: '周运维', role: 'operator', unit: '区发改局', supervisor: true } as const
    const people = [
      { ...operator, id: 'wecom:wxid_a' },
      { ...operator, id: `wechat:${ASKER}` },
    ]
    const asked = ['我们单位有哪些事项', '事项清单', 'review', '待核', 'post approve 1', '反馈 1', '我是谁']
    const say = async (name: string, members: typeof people) => {
      const world = await wechatWorld({ people: { [ASKER]: name }, office: { settings: { people: members } } })
      const item = { title: '修路方案报区政府', to: '区发改局', due: '2099-12-31', class: 'public' }
      await world.office.command('item_add', item, caller('editor', { unit: '区政府办' }))
      for (const text of asked) world.say(at(text))
      await world.settled()
      return world.texts()
    }

    const [anybody, namesake] = [await say('张三', []), await say(operator.name, people)]

    expect(namesake).toEqual(anybody)
    expect(anybody).toHaveLength(asked.length)
  })

  it('shows nothing of an internal document, also where bot.yaml gives the room all of them', async () => {
    const questions = [
      '澄湖区2021年GDP目标是多少',
      '武汉长江云谷进展如何',
      '区云谷指挥部负责什么',
      '流光岛文化街区谁牵头',
    ]
    const say = async (documents: Awaited<ReturnType<typeof seedDocuments>>) => {
      const world = await wechatWorld({ office: { documents, settings: { rooms: ROOM_OF_ALL } } })
      for (const question of questions) world.say(at(question))
      await world.settled()
      return world.texts()
    }

    const [without, withHidden] = [await say(await seedDocuments()), await say(await allDocuments())]

    expect(withHidden).toEqual(without)
    expect(without.length).toBeGreaterThanOrEqual(questions.length)
  })
})
