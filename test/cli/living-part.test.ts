import { describe, expect, it, vi } from 'vitest'
import { jsonOf, keptIn, type Place, placeIn, placeOf, runBot } from '../support/command-line.ts'

// Each command opens the store and reads the documents anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 90_000 })

/** Both ways in which a command reaches the store. */
const WAYS: readonly (readonly [string, (place: Place) => Promise<void>])[] = [
  ['by this process', async () => {}],
  ['by a running bot', runBot],
]

describe.each(WAYS)('notes, %s', (_way, open) => {
  it('are stored, listed, shown, put right, and never changed', async () => {
    const place = await placeOf()
    await open(place)

    const first = await place.wenji(
      'note',
      '长江中心：塔楼已到二十层',
      '--percent',
      '30%',
      '--stage',
      '施工',
      '--by',
      '张三',
    )
    const second = await place.wenji('note', '武汉长江中心: 塔楼到二十一层', '--corrects', '注-1001', '--by', '李四')
    const again = await place.wenji('note', '武汉长江中心: 二十二层', '--corrects', '注-1001')
    const shown = await place.wenji('notes', 'show', '注-1001')
    const listed = await place.wenji('notes', '--about', '长江中心')

    expect(first).toMatchObject({ status: 0, err: '' })
    expect(first.out).toBe(
      '已记注-1001：武汉长江中心（项目，武昌区2021年计划）（内部）\n2021-08-01 张三：塔楼已到二十层。阶段：在建。完成比例：30%。\n',
    )
    expect(second.out).toContain('更正注-1001')
    expect(again).toMatchObject({ status: 1, err: '注-1001已由注-1002更正，请更正注-1002\n' })
    expect(shown.out).toContain('塔楼已到二十层。阶段：在建。完成比例：30%。已由注-1002更正。')
    expect(listed.out).toBe('注-1002 武汉长江中心：2021-08-01 李四：塔楼到二十一层。更正注-1001。\n')
  })

  it('keep figures apart, hold them back until their release, and ask which subject is meant', async () => {
    const place = await placeOf()
    await open(place)

    await place.wenji('note', '投资: 五月数', '--choose', '1', '--value', '固投 当月 2021-05 12.3亿元 快报')
    await place.wenji(
      'note',
      '固投: 累计数',
      '--value',
      '固投 累计 2021年1-5月 下降14.2% 初步核算',
      '--release',
      '2199-01-01T09:00',
    )
    const listed = await place.wenji('notes', '--json')

    expect(jsonOf(listed)).toMatchObject({
      notes: [
        {
          code: '注-1001',
          class: 'internal',
          subject: { kind: 'indicator', id: 'fixed_asset_investment', region: '武昌区', planYear: 2021 },
          values: [
            { span: 'month', period: '2021-05', amount: '12.3', unit: '亿元', measure: 'level', status: 'flash' },
          ],
        },
      ],
    })
    expect((await place.wenji('notes', 'show', '注-1002')).err).toBe('没有注-1002这条记录，请核对编号\n')
  })
})

describe('a note on a project', () => {
  it('reports figures of its own and none of the region', async () => {
    const place = await placeOf()

    const { out } = await place.wenji(
      'note',
      '武汉长江中心: 投资进度',
      '--value',
      '固投 累计 2021-01/05 3亿元 快报',
      '--json',
    )

    expect(JSON.parse(out)).toMatchObject({ note: { values: [{ indicator: null, name: '固投' }] } })
  })

  it('is asked about where the words name only a part of a task', async () => {
    const place = await placeOf()

    const { status, err } = await place.wenji('note', '小学: 已开工')

    expect(status).toBe(1)
    expect(err).toContain('可能指以下1项')
    expect(await keptIn(place)).toMatchObject({ notes: 0 })
  })
})

describe.each(WAYS)('owners, %s', (_way, open) => {
  it('stand under one name for each unit, and a successor takes over all that somebody has', async () => {
    const place = await placeOf()
    await open(place)

    const given = await place.wenji(
      ...['owner', '武汉长江中心', '--lead', '武昌区发展和改革局', '--with', '区财政局、区房管局'],
      ...['--leader', '李四（副区长）', '--role', 'liaison', '--level', 'county', '--since', '2021-06-01'],
    )
    await place.wenji('owner', '龙湖天街', '--lead', '区发改局', '--leader', '李四')
    const taken = await place.wenji('owner', '--leader', '王五', '--succeeds', '李四')
    const unit = await place.wenji('owners', 'unit', '发改局')
    const person = await place.wenji('owners', 'person', '王五')
    const history = await place.wenji('owners', 'history', '长江中心', '--json')

    expect(given.out).toBe(
      '已登记武汉长江中心（项目，武昌区2021年计划）：牵头：武昌区发展和改革局；配合：区财政局、区房管局；联系领导：李四（副区长，区级）。自2021-06-01起（内部）\n',
    )
    expect(taken.out).toContain('王五接替李四，共2项')
    expect(unit.out.trim().split('\n')).toEqual([
      '武汉长江中心：牵头：武昌区发展和改革局（自2021-06-01起）',
      '龙湖天街：牵头：武昌区发展和改革局（自2021-08-01起）',
    ])
    expect(person.out).toContain('武汉长江中心：联系领导：王五（区级，接替李四）')
    expect(person.out).toContain('龙湖天街：责任人：王五（接替李四）')
    expect(jsonOf(history)).toMatchObject({ entries: [{}, {}, {}, { source: { kind: 'set' } }] })
  })
})

describe('an owner', () => {
  it('may be of a task that no document has, where that is said', async () => {
    const place = await placeOf()

    const refused = await place.wenji('owner', '更换老旧水表', '--lead', '区水务局')
    const taken = await place.wenji('owner', '更换老旧水表', '--lead', '区水务局', '--new-task')
    const noted = await place.wenji('note', '更换老旧水表: 已换两百只')

    expect(refused.status).toBe(1)
    expect(taken.out).toContain('更换老旧水表（任务，武昌区2021年计划）：牵头：区水务局')
    expect(noted.status).toBe(0)
  })
})

describe.each(WAYS)('items, %s', (_way, open) => {
  it('go from raised to confirmed, and never by who handles them', async () => {
    const place = await placeOf()
    await open(place)
    const asUnit = (unit: string, by: string) => ['--unit', unit, '--by', by]

    const added = await place.wenji(
      'items',
      'add',
      '沿江路灯不亮',
      '--to',
      '区城管局',
      '--unit',
      '区督查室',
      '--due',
      '2021-08-05',
    )
    const nobody = await place.wenji('items', 'close', '事-1001')
    const early = await place.wenji('items', 'confirm', '事-1001', ...asUnit('区督查室', '钱七'))
    const extended = await place.wenji(
      'items',
      'extend',
      '事-1001',
      '--due',
      '2021-08-20',
      '--reason',
      '缺件',
      ...asUnit('区督查室', '钱七'),
    )
    const own = await place.wenji(
      'items',
      'extend',
      '事-1001',
      '--due',
      '2021-09-20',
      '--reason',
      '缺件',
      ...asUnit('区城管局', '赵六'),
    )
    const reported = await place.wenji('items', 'close', '事-1001', ...asUnit('武昌区城市管理局', '赵六'))
    const self = await place.wenji('items', 'close', '事-1001', ...asUnit('城管局', '赵六'))
    const same = await place.wenji('items', 'confirm', '事-1001', '--supervisor', '--by', '赵六')
    const confirmed = await place.wenji('items', 'close', '事-1001', ...asUnit('督查室', '钱七'))
    const shown = await place.wenji('items', 'show', '事-1001', '--json')

    expect(added.out).toBe('已登记事-1001 沿江路灯不亮（承办：区城管局；时限：2021-08-05，临期；办理中）\n')
    expect(nobody.err).toContain('请写明以哪个单位办理（--unit 单位')
    expect(early.err).toContain('办理中，不能确认销号')
    expect(extended.out).toContain('已延期：事-1001')
    expect(own.err).toContain('延期须由提出方（区督查室）或督查办理')
    expect(reported.out).toContain('已报办结，待提出方或督查确认')
    expect(self.err).toContain('确认销号须由提出方（区督查室）或督查办理')
    expect(same.err).toContain('承办的单位和人员不能给自己销号')
    expect(confirmed.out).toContain('已确认销号')
    expect(jsonOf(shown)).toMatchObject({
      item: { state: 'confirmed', due: '2021-08-20' },
      events: [{ action: { do: 'extend' } }, { action: { do: 'report_done' } }, { action: { do: 'confirm' } }],
    })
  })

  it('are counted, handed on, sent back, withdrawn', async () => {
    const place = await placeOf()
    await open(place)
    const raiser = ['--unit', '区督查室', '--by', '钱七']

    await place.wenji('items', 'add', '隐患整改', '--to', '区应急局', '--found', '12', '--mended', '3', ...raiser)
    const count = await place.wenji('items', 'count', '事-1001', '--found', '12', '--mended', '11', ...raiser)
    const early = await place.wenji('items', 'report', '事-1001', '--unit', '区应急管理局')
    const handed = await place.wenji(
      'items',
      'hand-on',
      '事-1001',
      '--to',
      '区城管局',
      '--reason',
      '属城管职责',
      ...raiser,
    )
    const without = await place.wenji('items', 'withdraw', '事-1001', ...raiser)
    const withdrawn = await place.wenji('items', 'withdraw', '事-1001', '--reason', '重复', ...raiser)

    expect(count.out).toContain('发现12，已整改11')
    expect(early.err).toContain('整改完再报办结')
    expect(handed.out).toContain('承办：区城管局')
    expect(without.err).toContain('理由是空的')
    expect(withdrawn.out).toContain('已撤销')
  })
})

describe('the list of items', () => {
  it('is filtered by due date, unit, kind and state', async () => {
    const place = await placeOf()
    const add = (title: string, to: string, ...more: string[]) =>
      place.wenji('items', 'add', title, '--to', to, '--unit', '区督查室', ...more)
    await add('一号', '区城管局', '--due', '2021-08-03')
    await add('二号', '区住建局', '--due', '2021-12-31', '--kind', 'demand')
    await add('三号', '区住建局', '--every', 'monthly')
    await place.wenji('items', 'report', '事-1002', '--unit', '区住建局')
    const titles = async (...args: string[]) =>
      [...(await place.wenji('items', ...args)).out.matchAll(/事-\d+ (..)/g)].map(([, title]) => title)

    expect(await titles()).toEqual(['一号', '三号', '二号'])
    expect(await titles('--due')).toEqual(['一号'])
    expect(await titles('--unit', '住房和城乡建设局')).toEqual(['三号', '二号'])
    expect(await titles('--kind', 'recurring')).toEqual(['三号'])
    expect(await titles('--state', 'reported_done')).toEqual(['二号'])
    expect(await titles('--overdue')).toEqual([])
    expect((await place.wenji('items')).out).toContain('三号（承办：区住建局；时限：2021-08-31；办理中）')
  })

  it('knows what is overdue on a later day', async () => {
    const place = await placeOf()
    await place.wenji('items', 'add', '一号', '--to', '区城管局', '--unit', '区督查室', '--due', '2021-08-03')

    const { out } = await placeIn(place.folder, { WENJI_AS_OF: '2021-08-04' }).wenji('items', '--overdue')

    expect(out).toContain('时限：2021-08-03，已逾期')
  })
})

describe('help', () => {
  it.each(['note', 'notes', 'owner', 'owners', 'items'])('of %s has an example', async (command) => {
    const place = await placeOf()

    const { status, out } = await place.wenji(command, '--help')

    expect(status).toBe(0)
    expect(out).toContain('npm run -s wenji -- ')
  })
})
