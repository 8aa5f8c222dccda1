import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { keptIn, type Place, placeOf, runBot } from '../support/command-line.ts'

// Each command opens the store and reads the documents anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 90_000 })

type Wrong = readonly [what: string, args: readonly string[], says: RegExp, status?: 1 | 2]

/** Command lines that store nothing, each with what has to stand in the answer. */
const WRONG: readonly Wrong[] = [
  ['an unknown project', ['note', '云上之城: 已开工'], /没有找到“云上之城”/],
  ['several subjects', ['note', '投资: 五月数'], /可能指以下\d项[\s\S]*1\. 固定资产投资/],
  ['a choice that is none', ['note', '投资: 五月数', '--choose', '9'], /没有第9项/],
  ['a percent of 130', ['note', '武汉长江中心: 在建', '--percent', '130'], /130%，应在0到100之间/],
  ['a percent that is no number', ['note', '武汉长江中心: 在建', '--percent', '三成'], /“三成”不是百分数/],
  ['a day to come', ['note', '武汉长江中心: 封顶', '--day', '2021-08-02'], /2021-08-02晚于今天（2021-08-01）/],
  ['a day that is none', ['note', '武汉长江中心: 封顶', '--day', '2021-02-30'], /“2021-02-30”不是日期/],
  ['20,000 characters', ['note', `武汉长江中心: ${'好'.repeat(20_000)}`], /进展内容有20000字，最多2000字/],
  ['20,000 characters for a project', ['note', `${'好'.repeat(20_000)}: 开工`], /有20000字，最多200字/],
  ['SQL for a project', ['note', "'; DROP TABLE notes;--: 开工"], /没有找到“'; DROP TABLE notes;--”/],
  ['a control character', ['note', '武汉长江中心: 开\u0007工'], /控制字符（U\+0007）/],
  ['a turned direction', ['note', '武汉长江中心: 开\u202e工'], /控制字符（U\+202E）/],
  ['no colon', ['note', '武汉长江中心开工'], /请写作“项目: 进展”/],
  ['nothing behind the colon', ['note', '武汉长江中心: '], /请写作“项目: 进展”/],
  ['an unknown stage', ['note', '武汉长江中心: 好', '--stage', '飞行'], /没有阶段“飞行”；可写：谋划/],
  ['an unknown class', ['note', '武汉长江中心: 好', '--class', 'secret'], /填写项class不对/],
  ['a note that is not there', ['note', '武汉长江中心: 好', '--corrects', '注-1001'], /没有注-1001这条记录/],
  ['a code that is none', ['note', '武汉长江中心: 好', '--corrects', '壹'], /不是记录编号，应写作注-1001/],
  [
    'an unknown unit',
    ['note', '武汉长江中心: 好', '--coordinate', '用电', '--unit', '区法改局'],
    /“区法改局”，相近的有：区发改局/,
  ],
  ['what to coordinate without a unit', ['note', '武汉长江中心: 好', '--coordinate', '用电'], /要一起写/],
  ['a milestone without a day', ['note', '武汉长江中心: 好', '--next', '封顶'], /要一起写/],
  ['a value without its span', ['note', '固投: 数', '--value', '固投 2021-05 12亿元 快报'], /当月\|累计\|单季/],
  [
    'a value without its state',
    ['note', '固投: 数', '--value', '固投 当月 2021-05 12亿元'],
    /快报\|初步核算\|最终核实/,
  ],
  [
    'a month as a cumulation',
    ['note', '固投: 数', '--value', '固投 累计 2021-05 12亿元 快报'],
    /累计数的期间应从1月算起/,
  ],
  ['a value of a time to come', ['note', '固投: 数', '--value', '固投 当月 2021-09 12亿元 快报'], /还没有开始/],
  [
    'a value of another indicator',
    ['note', '固投: 数', '--value', 'GDP 当月 2021-05 12亿元 快报'],
    /不能记在固定资产投资下/,
  ],
  ['a release without a value', ['note', '固投: 数', '--release', '2021-09-01T09:00'], /公布时间只对数据有效/],
  ['a region without documents', ['note', '固投: 数', '--region', '洪山区'], /没有洪山区的文件；可用的地区：武昌区/],
  ['an option that is none', ['note', '固投: 数', '--nonsense'], /参数不对.*wenji note --help/, 2],
  ['a choice in letters', ['note', '固投: 数', '--choose', '二'], /--choose 须是整数/, 2],
  ['nothing at all', ['note'], /请写一条“项目: 进展”/, 2],
  ['an owner of nothing known', ['owner', '云上之城', '--lead', '区发改局'], /没有找到“云上之城”[\s\S]*--new-task/],
  ['an owner nobody knows', ['owner', '武汉长江中心', '--lead', '火星局'], /不认识单位“火星局”/],
  ['an owner of an indicator', ['owner', '固投', '--lead', '区发改局'], /责任只能登记在任务或项目上/],
  ['an owner without anybody', ['owner', '武汉长江中心'], /请写明责任单位或责任领导/],
  [
    'a level of no liaison',
    ['owner', '武汉长江中心', '--leader', '李四', '--level', 'county'],
    /只有联系领导分市级和区级/,
  ],
  [
    'a person who leads as a unit',
    ['owner', '武汉长江中心', '--leader', '李四', '--role', 'lead'],
    /牵头和配合是单位的职责/,
  ],
  ['a role that is none', ['owner', '武汉长江中心', '--leader', '李四', '--role', 'king'], /填写项role不对/],
  ['a predecessor with nothing', ['owner', '--leader', '王五', '--succeeds', '李四'], /李四没有登记任何责任，未记录/],
  ['a first day that is none', ['owner', '武汉长江中心', '--lead', '区发改局', '--since', '开春'], /“开春”不是日期/],
  ['an item nobody handles', ['items', 'add', '路灯不亮', '--unit', '区督查室'], /请写明承办单位/],
  ['an item nobody raises', ['items', 'add', '路灯不亮', '--to', '区城管局'], /请写明以哪个单位办理/],
  [
    'an item due before today',
    ['items', 'add', '路灯不亮', '--to', '区城管局', '--unit', '区督查室', '--due', '2021-07-31'],
    /已经过去（今天2021-08-01）/,
  ],
  [
    'more mended than found',
    ['items', 'add', '隐患', '--to', '区城管局', '--unit', '区督查室', '--found', '1', '--mended', '2'],
    /已整改2多于发现1/,
  ],
  [
    'a kind that is none',
    ['items', 'add', '路灯不亮', '--to', '区城管局', '--unit', '区督查室', '--kind', 'joke'],
    /填写项kind不对/,
  ],
  ['an item that is not there', ['items', 'report', '事-1001', '--unit', '区城管局'], /没有事-1001这个事项/],
  ['a code that is no item', ['items', 'show', '1001号'], /不是事项编号，应写作事-1001/],
  ['a step that is none', ['items', 'eat', '事-1001'], /可用：list/, 2],
  ['a table that is not there', ['note', 'import', 'nowhere.xlsx'], /nowhere\.xlsx：没有这个文件/],
  ['a table that is none', ['owner', 'import', 'broken.xlsx'], /broken\.xlsx：文件已损坏/],
  ['a table without a header', ['items', 'import', 'plain.csv'], /没有找到表头，需要列：问题/],
]

async function place(): Promise<Place> {
  const made = await placeOf()
  await writeFile(path.join(made.folder, 'broken.xlsx'), 'PK\u0003\u0004 and nothing more')
  await writeFile(path.join(made.folder, 'plain.csv'), '甲,乙\n1,2\n')
  return made
}

describe('what is wrong', () => {
  it.each(WRONG.map((wrong) => ({ what: wrong[0], wrong })))(
    '$what: is told, and nothing is stored',
    async ({ wrong }) => {
      const [, args, says, status = 1] = wrong
      const where = await place()

      const ran = await where.wenji(...args)

      expect({ status: ran.status, out: ran.out }).toEqual({ status, out: '' })
      expect(ran.err).toMatch(says)
      expect(await keptIn(where)).toEqual({ notes: 0, owners: 0, items: 0, itemEvents: 0 })
    },
  )

  it('is told in the same words by a running bot, which stores nothing either', async () => {
    const where = await place()
    await runBot(where)

    const told: string[] = []
    for (const [what, args, says, status = 1] of WRONG) {
      const ran = await where.wenji(...args)
      if (ran.status !== status || !says.test(ran.err) || ran.out !== '') told.push(`${what}: ${ran.status} ${ran.err}`)
    }

    expect(told).toEqual([])
    for (const list of ['notes', 'owners', 'items']) expect((await where.wenji(list)).out).toMatch(/^没有/)
  })

  it('is told in English where the environment is', async () => {
    const where = await placeOf({ LANG: 'en_GB.UTF-8' })

    const { err } = await where.wenji('note', '武汉长江中心: 在建', '--percent', '130')

    expect(err).toBe('percent is 130, it must lie between 0 and 100; check it and try again\n')
  })

  it('is data for programs too', async () => {
    const where = await placeOf()

    const several = await where.wenji('note', '投资: 五月数', '--json')
    const refused = await where.wenji('note', '武汉长江中心: 在建', '--percent', '130', '--json')

    expect(JSON.parse(several.out)).toMatchObject({
      outcome: 'ambiguous',
      choices: [{ number: 1, label: '固定资产投资', kind: 'indicator' }, {}, {}, {}, {}],
    })
    expect(JSON.parse(refused.out)).toMatchObject({ outcome: 'refused', error: { en: expect.stringContaining('130') } })
  })
})
