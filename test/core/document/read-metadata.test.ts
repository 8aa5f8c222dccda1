import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import { isoDate } from '../../../src/core/document/head-year.ts'
import type { DocumentMetadata } from '../../../src/core/document/plan-document.ts'
import { type GivenMetadata, MetadataMissing, readMetadata } from '../../../src/core/document/read-metadata.ts'
import { levelOf, regionIn } from '../../../src/core/document/region-name.ts'
import { makeDocument, outlineOf } from '../../support/documents.ts'

const BODY = '\n一、主要任务\n\n修缮桥梁，清理沟渠。\n'

function metadataOf(head: string, given: GivenMetadata = {}): DocumentMetadata {
  return readMetadata(outlineOf(`${head}\n${BODY}`), given)
}

describe('labels', () => {
  it('are read with blanks inside them and two in a line', () => {
    const head = [
      '名  称: 清江区2024年国民经济和社会发展计划 发布机构: 区发改局',
      '文  号: 清政〔2024〕12号 索 引 号: 123456789/2024-00017',
      '公开日期: 2024年03月05日 公开方式: 有效',
    ].join('\n')

    const metadata = metadataOf(head)

    expect(metadata).toMatchObject({
      title: '清江区2024年国民经济和社会发展计划',
      issuer: '区发改局',
      number: '清政〔2024〕12号',
      index: '123456789/2024-00017',
      published: '2024-03-05',
    })
  })

  it('may have no value, or a stroke between them', () => {
    const head =
      '文  号:  索 引 号: 123456789/2024-00017\n发布机构：区发改局 | 公开日期：2024/3/5 | 来源：\n清江区2024年国民经济和社会发展计划'

    const metadata = metadataOf(head)

    expect(metadata).toMatchObject({ index: '123456789/2024-00017', issuer: '区发改局', published: '2024-03-05' })
    expect(metadata).not.toHaveProperty('number')
  })

  it('end where the toolbar of the page begins', () => {
    const metadata = metadataOf('清江区2024年国民经济和社会发展计划\n发布时间:2024-03-05 10:30    打印     阅读次数:')

    expect(metadata.published).toBe('2024-03-05')
  })
})

describe('the head of a paper', () => {
  it.each([
    ['政府工作报告（2025年）\n青岚市人民政府', 'work_report', '青岚市', 2025, '2025'],
    ['2025年1月8日青岚市第十届人民代表大会第四次会议\n政府工作报告', 'work_report', '青岚市', 2025, '2025'],
    ['关于2024年计划执行情况和2025年计划安排的报告\n青岚市发展和改革委员会', 'report', '青岚市', 2025, '2025'],
    ['关于调整青岚市2025年国民经济和社会发展计划部分目标的议案', 'plan', '青岚市', 2025, '2025'],
    ['市人民政府关于青岚市2025年国民经济和社会发展计划的批复', 'plan', '青岚市', 2025, '2025'],
    ['建设兵团第八师石河子市2025年政府工作报告', 'work_report', '石河子市', 2025, '2025'],
    ['青岚市2025年民生实事项目完成情况', 'report', '青岚市', 2025, '2025'],
    ['2024年青岚市国民经济和社会发展统计公报', 'report', '青岚市', 2024, '2024'],
    ['青岚市2024年1-10月经济运行情况', 'report', '青岚市', 2024, '2024-01/10'],
    ['青岚市2024年1—9月份经济运行情况', 'report', '青岚市', 2024, '2024Q1-Q3'],
    ['青岚市“十四五”规划实施情况中期评估报告（2023年）', 'report', '青岚市', 2023, '2023'],
    ['2025年国民经济和社会发展计划\n各县（区）人民政府：\n青岚市人民政府', 'plan', '青岚市', 2025, '2025'],
  ])('says kind, region, year and time: %s', (head, kind, region, year, period) => {
    expect(metadataOf(head)).toMatchObject({ kind, region, year, period })
  })
})

describe('a district plan', () => {
  it('says in its title what it is, whose and of when', () => {
    const metadata = metadataOf('清江区2024年国民经济和社会发展计划')

    expect(metadata).toEqual({
      title: '清江区2024年国民经济和社会发展计划',
      kind: 'plan',
      region: '清江区',
      level: 'county',
      parents: [],
      year: 2024,
      period: '2024',
      digest: false,
      class: 'public',
      aliases: {},
    })
  })
})

describe('a half-year report', () => {
  const HEAD = [
    '首页 > 公开 > 会议文件',
    '关于清江区2023年上半年国民经济和社会发展计划执行情况的报告',
    '发布时间:2023-09-20 10:30    打印     阅读次数:',
    '——2023826日在临江市清江区第六届人大常委会',
    '第十二次会议上',
    '清江区发展和改革局局长  周一帆',
    '主任、各位副主任、各位委员:',
  ].join('\n\n')

  it('is of the first half, whatever stands above its title', () => {
    const metadata = metadataOf(HEAD)

    expect(metadata).toMatchObject({
      title: '关于清江区2023年上半年国民经济和社会发展计划执行情况的报告',
      kind: 'report',
      region: '清江区',
      level: 'county',
      year: 2023,
      period: '2023H1',
      published: '2023-09-20',
    })
  })

  it('tells meeting, day and speaker, also where the day has lost its signs', () => {
    const metadata = metadataOf(HEAD)

    expect(metadata).toMatchObject({
      reported: '2023-08-26',
      meeting: '临江市清江区第六届人大常委会第十二次会议',
      speaker: '周一帆',
      speakerTitle: '清江区发展和改革局局长',
    })
  })

  it('has no day where its damaged date has two readings', () => {
    const metadata = metadataOf(HEAD.replace('2023826日', '2023113日'))

    expect(metadata).not.toHaveProperty('reported')
    expect(metadata.period).toBe('2023H1')
  })
})

describe('a report on the first three quarters', () => {
  it('has their period', () => {
    const metadata = metadataOf('关于清江区2023年前三季度国民经济和社会发展计划执行情况的报告')

    expect(metadata).toMatchObject({ kind: 'report', year: 2023, period: '2023Q1-Q3' })
  })

  it('has a code prefix of its own', () => {
    const quarters = makeDocument(`关于清江区2023年前三季度国民经济和社会发展计划执行情况的报告\n${BODY}`)
    const first = makeDocument(`关于清江区2023年一季度国民经济和社会发展计划执行情况的报告\n${BODY}`)

    expect(quarters.codePrefix).not.toBe(first.codePrefix)
  })
})

describe('an annual execution report', () => {
  it('is of the whole year', () => {
    const head =
      '关于清江区2024年国民经济和社会发展计划执行情况的报告\n——2025年1月8日在清江区第六届人民代表大会第四次会议上\n清江区发展和改革局局长 周一帆'

    const metadata = metadataOf(head)

    expect(metadata).toMatchObject({
      kind: 'report',
      region: '清江区',
      year: 2024,
      period: '2024',
      reported: '2025-01-08',
      meeting: '清江区第六届人民代表大会第四次会议',
      speaker: '周一帆',
    })
  })
})

describe('a work report', () => {
  it('may have a spaced title and a date line with four dashes, that tell region and year together', () => {
    const head = [
      '政 府 工 作 报 告',
      '----2024年2月26日在清江区第十五届人民代表大会第三次会议上',
      '清江区人民政府区长　　周一帆',
      '　　各位代表：',
    ].join('\n\n')

    const metadata = metadataOf(head)

    expect(metadata).toMatchObject({
      title: '政府工作报告',
      kind: 'work_report',
      region: '清江区',
      level: 'county',
      year: 2024,
      period: '2024',
      reported: '2024-02-26',
      meeting: '清江区第十五届人民代表大会第三次会议',
      speaker: '周一帆',
      speakerTitle: '清江区人民政府区长',
    })
  })

  it('may be a province’s, with the tools of a page above it', () => {
    const head = [
      '下载',
      '打印',
      '【字号：',
      '加大',
      '】',
      '2025年浙江省政府工作报告',
      '2025年1月16日在浙江省第十四届人民代表大会第三次会议上',
      '来源：晨江日报',
      '时间：2025-01-22',
      '浙江省省长 周一帆',
      '各位代表：',
    ].join('\n')

    const metadata = metadataOf(head)

    expect(metadata).toMatchObject({
      title: '2025年浙江省政府工作报告',
      kind: 'work_report',
      region: '浙江省',
      level: 'province',
      year: 2025,
      published: '2025-01-22',
      reported: '2025-01-16',
      meeting: '浙江省第十四届人民代表大会第三次会议',
      speaker: '周一帆',
      speakerTitle: '浙江省省长',
    })
  })

  it('may be the nation’s', () => {
    const head = '政府工作报告\n——2022年3月5日在第十三届全国人民代表大会第五次会议上\n国务院总理 周一帆'

    const metadata = metadataOf(head)

    expect(metadata).toMatchObject({
      kind: 'work_report',
      region: '全国',
      level: 'national',
      year: 2022,
      period: '2022',
      reported: '2022-03-05',
      speaker: '周一帆',
      speakerTitle: '国务院总理',
    })
  })
})

describe('a head in another form', () => {
  it.each<[string, string, Partial<DocumentMetadata>]>([
    [
      'a label alone on its line, with the value below',
      '索引号：\n123456789/2024-00017\n发布日期：\n2024-03-05\n清江区2024年国民经济和社会发展计划',
      { index: '123456789/2024-00017', published: '2024-03-05' },
    ],
    [
      'number and day without a label',
      '2024-03-05 10:20 来源：区发改局\n清政办〔2024〕7号\n清江区2024年工作要点',
      { number: '清政办〔2024〕7号', published: '2024-03-05' },
    ],
    [
      'its title over two lines',
      '关于清江区2023年国民经济和社会发展计划执行情况与\n2024年国民经济和社会发展计划草案的报告\n（2024年1月18日在清江区第六届人民代表大会第四次会议上）',
      {
        title: '关于清江区2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告',
        kind: 'report',
        year: 2024,
        reported: '2024-01-18',
        meeting: '清江区第六届人民代表大会第四次会议',
      },
    ],
    [
      'no title: what it is, its text tells',
      '—2024年2月11日在清江区第六届人民代表大会第六次会议上\n清江区人民政府代区长 周一帆\n各位代表:\n现在,我代表清江区人民政府向大会作工作报告,请予审议。',
      { title: '政府工作报告', kind: 'work_report', speaker: '周一帆', year: 2024 },
    ],
    [
      'its occasion over two lines, in brackets',
      '清江区2024年政府工作报告\n（2024年1月18日在清江区第六届人民代表大会\n第四次会议上）\n区长  周 一 帆',
      { meeting: '清江区第六届人民代表大会第四次会议', speaker: '周一帆' },
    ],
  ])('may have %s', (_, head, expected) => {
    const metadata = metadataOf(head)

    expect(metadata).toMatchObject(expected)
  })

  it('never takes the title for the value of an empty label', () => {
    const metadata = metadataOf('发布机构：\n文  号：\n清江区2024年国民经济和社会发展计划')

    expect(metadata.title).toBe('清江区2024年国民经济和社会发展计划')
    expect(metadata).not.toHaveProperty('number')
    expect(metadata).not.toHaveProperty('issuer')
  })

  it.each(['发布单位', '发文机关', '发布部门'])('may call the issuing office %s', (label) => {
    expect(metadataOf(`${label}：区发改局 浏览次数：12\n清江区2024年工作要点`).issuer).toBe('区发改局')
  })
})

describe('the speaker', () => {
  const TITLE = '2024年浙江省政府工作报告\n——2024年1月16日在浙江省第十四届人民代表大会第三次会议上'

  it.each([
    ['区长  周一帆', '周一帆', '区长'],
    ['清江区发展和改革局党组书记、局长 周一帆', '周一帆', '清江区发展和改革局党组书记、局长'],
    ['清江区发展和改革局局长周一帆', '周一帆', '清江区发展和改革局局长'],
    ['区长  周 帆', '周帆', '区长'],
    ['州长 阿卜杜·热合曼', '阿卜杜·热合曼', '州长'],
    ['报告人：清江区发展和改革局局长 周一帆', '周一帆', '清江区发展和改革局局长'],
    ['报告人：周一帆', '周一帆', undefined],
    ['1月16日，大会开幕。省长周一帆作政府工作报告。晨江日报 摄', '周一帆', '省长'],
  ])('may be named as in %s', (line, speaker, speakerTitle) => {
    const metadata = metadataOf(`${TITLE}\n${line}\n各位代表：`)

    expect(metadata.speaker).toBe(speaker)
    expect(metadata.speakerTitle).toBe(speakerTitle)
  })

  it('may stand behind the meeting, which ends before', () => {
    const metadata = metadataOf(
      '浙江省2024年政府工作报告\n2024年1月16日在浙江省第十四届人民代表大会第三次会议上浙江省人民政府代省长周一帆作政府工作报告。',
    )

    expect(metadata).toMatchObject({
      meeting: '浙江省第十四届人民代表大会第三次会议',
      speaker: '周一帆',
      speakerTitle: '浙江省人民政府代省长',
    })
  })

  it('may be an office without a person', () => {
    const metadata = metadataOf(`${TITLE}\n浙江省发展和改革委员会\n各位代表：`)

    expect(metadata.speakerTitle).toBe('浙江省发展和改革委员会')
    expect(metadata).not.toHaveProperty('speaker')
  })

  it.each(['主任、各位副主任、各位委员:', '区政府办公室主任办公会议', '经局长办公会研究'])(
    'is nobody in %s',
    (line) => {
      expect(metadataOf(`${TITLE}\n${line}`)).not.toHaveProperty('speaker')
    },
  )
})

describe('the kind of a document', () => {
  it.each([
    ['清江区2024年重点任务分解表', 'tasks'],
    ['清江区2024年政府工作报告责任清单', 'tasks'],
    ['清江区2024年预算报告', 'budget'],
    ['清江区2024年工作要点', 'plan'],
    ['清江区2024年营商环境报告', 'report'],
    ['清江区2024年节假日安排', 'other'],
  ])('is read from its title: %s is %s', (title, kind) => {
    expect(metadataOf(title).kind).toBe(kind)
  })

  it('is a plan of five years where the title says so', () => {
    const metadata = metadataOf('清江区国民经济和社会发展第十四个五年规划和2035年远景目标纲要')

    expect(metadata.period).toBe('2021-2025')
  })
})

describe('an occasion', () => {
  it.each(['——', '――', '──', '﹘﹘'])('is read behind dashes of any kind: %s', (dashes) => {
    const metadata = metadataOf(
      `政府工作报告\n${dashes}2026年1月20日在清江省第十四届人民代表大会第四次会议上\n省长 王五`,
    )

    expect(metadata).toMatchObject({ region: '清江省', year: 2026, reported: '2026-01-20' })
  })
})

describe('the period of the months that a title names', () => {
  it.each([
    ['清江县2023年1-8月经济运行情况', '2023-01/08'],
    ['清江县2023年1—11月份经济运行情况', '2023-01/11'],
    ['清江县2023年1-6月经济运行情况', '2023H1'],
    ['清江县2023年11月经济运行情况', '2023'],
  ])('%s', (title, period) => {
    expect(metadataOf(title).period).toBe(period)
  })
})

describe('region and level', () => {
  it.each([
    ['临江市清江区2024年国民经济和社会发展计划', '清江区', 'county'],
    ['北京市清江区2024年国民经济和社会发展计划', '清江区', 'county'],
    ['2024年清江区国民经济和社会发展计划', '清江区', 'county'],
    ['清江县人民政府2024年工作要点', '清江县', 'county'],
    ['清江自治县2024年国民经济和社会发展计划', '清江自治县', 'county'],
    ['清江市2024年国民经济和社会发展计划', '清江市', 'city'],
    ['重庆市2024年国民经济和社会发展计划', '重庆市', 'province'],
    ['内蒙古自治区2024年国民经济和社会发展计划', '内蒙古自治区', 'province'],
    ['临州市2024年国民经济和社会发展计划', '临州市', 'city'],
    ['清江市临州区2024年国民经济和社会发展计划', '临州区', 'county'],
    ['清镇市2024年国民经济和社会发展计划', '清镇市', 'city'],
    ['清江市青旗区2024年国民经济和社会发展计划', '青旗区', 'county'],
    ['清江市新乡县2024年国民经济和社会发展计划', '新乡县', 'county'],
    ['清江州2024年国民经济和社会发展计划', '清江州', 'city'],
  ])('are those of the most local unit that the title names: %s', (title, region, level) => {
    expect(metadataOf(title)).toMatchObject({ region, level })
  })

  it.each(['清江街道2024年工作要点', '清江镇2024年工作要点'])('may be those of a street or town: %s', (title) => {
    expect(regionIn(title)).toBe(title.slice(0, title.indexOf('2024')))
  })

  it.each([
    ['全国', 'national'],
    ['湖北省', 'province'],
    ['清江市', 'city'],
    ['清江州', 'city'],
    ['清江区', 'county'],
    ['清江街道', 'street'],
    ['清江镇', 'street'],
  ])('go together: %s is %s', (region, level) => {
    expect(levelOf(region)).toBe(level)
  })
})

describe('what is given', () => {
  it('wins over what the text says, field by field', () => {
    const given = {
      title: '北湖区2022年发展计划',
      kind: 'other',
      region: '北湖区',
      level: 'city',
      parents: ['临江市'],
      year: 2022,
      period: '2022H2',
      digest: true,
      class: 'internal',
      issuer: '区统计局',
      number: '1号',
      index: '2',
      published: '2022-01-01',
      reported: '2022-01-02',
      meeting: '座谈会',
      speaker: '李四方',
      speakerTitle: '局长',
      aliases: { 东闸片: ['东闸'] },
    } as const
    const head = [
      '名  称: 清江区2024年国民经济和社会发展计划 发布机构: 区发改局',
      '文  号: 清政〔2024〕12号 索 引 号: 3',
      '公开日期: 2024年03月05日',
      '——2024年2月28日在清江区第六届人大常委会会议上',
      '清江区区长 周一帆',
    ].join('\n')

    const metadata = metadataOf(head, given)

    expect(metadata).toEqual(given)
  })

  it('leaves the rest to the text', () => {
    const metadata = metadataOf('关于清江区2023年上半年国民经济和社会发展计划执行情况的报告', { region: '北湖区' })

    expect(metadata).toMatchObject({ region: '北湖区', year: 2023, period: '2023H1', kind: 'report' })
  })
})

describe('a text that does not say', () => {
  it.each([
    ['whose it is', '2024年国民经济和社会发展计划', 'region'],
    ['of when it is', '清江区国民经济和社会发展计划', 'year'],
  ])('%s is refused with the missing field', (_, head, field) => {
    const read = () => metadataOf(head)

    expect(read).toThrow(MetadataMissing)
    expect(read).toThrow(expect.objectContaining({ field }))
  })

  it('is taken where both are given', () => {
    const metadata = metadataOf('国民经济和社会发展计划', { region: '清江区', year: 2024 })

    expect(metadata).toMatchObject({ region: '清江区', level: 'county', year: 2024, period: '2024' })
  })
})

describe('isoDate', () => {
  it.each([
    ['2024年03月05日', '2024-03-05'],
    ['2024-3-5 10:30', '2024-03-05'],
    ['2024/1/22', '2024-01-22'],
    ['有效', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (text, date) => {
    expect(isoDate(text)).toBe(date)
  })
})

describe('a title that names two units', () => {
  it('names neither, and a district whose name begins with 和 is one', () => {
    expect(regionIn('关于清江市和南浦区2023年计划执行情况的报告')).toBeUndefined()
    expect(regionIn('石桥县、兰溪镇2023年工作要点')).toBeUndefined()
    expect(regionIn('天津市和平区2023年政府工作报告')).toBe('和平区')
    expect(regionIn('呼和浩特市和林格尔县2022年政府工作报告')).toBe('和林格尔县')
  })
})

describe('a text that names its region nowhere in full', () => {
  const documentOf = (file: string, lines: readonly string[]) =>
    buildDocument({ file, blocks: lines.map((text, i) => ({ text, line: i + 1 })), given: {} })

  it.each([
    ['a title without the kind of its unit', ['2016年青屿政府工作报告', '全县生产总值增长8%。'], '青屿县'],
    ['the short name of a province', ['2020年安徽经济社会发展主要目标', '全省生产总值增长6%。'], '安徽省'],
    ['an autonomous region by its short name', ['2020年宁夏政府工作报告', '全区生产总值增长6%。'], '宁夏回族自治区'],
    ['its committee', ['2019年主要目标', '昨天,青屿市委八届三次全会召开。地区生产总值增长8%。'], '青屿市'],
    ['no more than what it calls itself', ['2018年国民经济和社会发展计划', '我区地区生产总值增长8%。'], '本区'],
  ])('is known by %s', (_, lines, region) => {
    expect(documentOf('a.txt', lines).region).toBe(region)
  })

  it('is known by its file’s name', () => {
    const document = documentOf('docs/2019年青屿区政府工作报告.txt', ['政府工作报告', '地区生产总值增长8%。'])

    expect(document).toMatchObject({ region: '青屿区', year: 2019 })
  })

  it('is no office that it is handed to', () => {
    const document = documentOf('a.txt', [
      '2008年计划草案的报告',
      '现将计划草案提请县第十六届人大会议审议。全县增长8%。',
    ])

    expect(document.region).toBe('本县')
  })
})

describe('a paper whose head is a page’s', () => {
  const documentOf = (lines: readonly string[]) =>
    buildDocument({ file: 'a.txt', blocks: lines.map((text, i) => ({ text, line: i + 1 })), given: {} })

  it('has its year in the heading that plans, where no title is left', () => {
    const document = documentOf([
      '二、2025年目标任务和重点工作',
      '今年政府工作的总体要求是：稳中求进。全县生产总值增长7%。',
    ])

    expect(document).toMatchObject({ region: '本县', year: 2025 })
  })

  it('is titled by the line that says whose and of when it is', () => {
    const lines = [
      '政府报告',
      '2020年青屿县政府工作报告',
      '现在，我代表县人民政府报告工作。',
      '一、2019年工作回顾',
      '增长5%。',
    ]

    expect(documentOf(lines)).toMatchObject({
      title: '2020年青屿县政府工作报告',
      kind: 'work_report',
      region: '青屿县',
    })
  })

  it('may be titled by a line that ends as headings do', () => {
    const lines = ['经济社会发展', '青屿市2022年国民经济和社会发展计划执行情况', '全市生产总值增长2%。']

    expect(documentOf(lines)).toMatchObject({ region: '青屿市', year: 2022, kind: 'report' })
  })

  it('is of the year in which a work report was given', () => {
    const lines = ['青州人民政府2011年工作报告', '——2012年1月5日在青州市第十五届人民代表大会第一次会议上', '各位代表：']

    expect(documentOf(lines)).toMatchObject({ year: 2012, region: '青州市', kind: 'work_report' })
  })

  it('has its labels in the cells of a table', () => {
    const lines = [
      '[ 索引号 ] | 1150/2025-09 | [ 发文字号 ] | 青发改发〔2025〕4号 |',
      '[ 发布机构 ] | 青屿县发展和改革委员会 | ||',
      '[ 成文日期 ] | 2025-02-17 | [ 发布日期 ] | 2025-02-21 |',
      '青屿县2025年国民经济和社会发展计划',
    ]

    expect(documentOf(lines)).toMatchObject({
      number: '青发改发〔2025〕4号',
      issuer: '青屿县发展和改革委员会',
      published: '2025-02-21',
    })
  })

  it('has labels with and without colons in one line', () => {
    expect(
      documentOf(['文号 青政发〔2025〕6号 成文日期: 2025年04月15日', '青屿县2025年国民经济和社会发展计划']),
    ).toMatchObject({
      number: '青政发〔2025〕6号',
    })
  })

  it('is issued by whom its title says, where no label does', () => {
    expect(documentOf(['青屿县人民政府关于印发2025年国民经济和社会发展计划的通知'])).toMatchObject({
      issuer: '青屿县人民政府',
    })
  })

  it('is told of by who gave it, within a sentence', () => {
    const lines = ['1月20日，青屿县人民政府县长周一帆在作《政府工作报告》时，对2021年工作作了回顾。', '全县增长5%。']

    expect(documentOf(lines)).toMatchObject({ speaker: '周一帆' })
  })
})

describe('a title', () => {
  const documentOf = (lines: readonly string[]) =>
    buildDocument({ file: 'a.txt', blocks: lines.map((text, i) => ({ text, line: i + 1 })), given: {} })

  it('may have the number of a list', () => {
    const document = documentOf(['1、关于青屿县2023年计划执行情况与2024年计划草案的报告', '一、2023年情况', '增长5%。'])

    expect(document).toMatchObject({ title: '关于青屿县2023年计划执行情况与2024年计划草案的报告', year: 2024 })
  })

  it('stands within book marks where a page tells of the paper', () => {
    const lines = ['会上作了《关于青屿县2023年计划执行情况与2024年计划草案的报告》。', '2023年,全县增长5%。']

    expect(documentOf(lines).title).toBe('关于青屿县2023年计划执行情况与2024年计划草案的报告')
  })
})

describe('labels of a page without colons', () => {
  it('are read where two or more begin a line', () => {
    const lines = ['索引号 11332500/2020-28 文号 青政发〔2020〕9号', '成文日期 2020-05-18 公开方式 主动公开']
    const title = '青屿县人民政府关于下达2020年国民经济和社会发展计划的通知'

    expect(metadataOf([...lines, title].join('\n'))).toMatchObject({
      number: '青政发〔2020〕9号',
      index: '11332500/2020-28',
      title,
    })
  })
})

describe('the region of an account', () => {
  it.each([
    [
      '欢迎访问南浦人大网!\n\n省十二届人大四次会议开幕\n\n昨天上午，广东省第十二届人民代表大会第四次会议在广州开幕，省长林海涛代表省人民政府作2016年政府工作报告。',
      '广东省',
    ],
    ['秘书长宣布清江市第二届人民代表大会第三次会议开幕，市长林海涛作2019年政府工作报告。', '清江市'],
    [
      '2023年区《政府工作报告》重点任务责任分解方案\n\n一、2023年全区主要预期目标\n\n1.地区生产总值增长8%。(牵头单位：区发改局)\n\n2.完成环境保护任务。(牵头单位：市生态环境局清江分局)',
      '清江区',
    ],
    [
      '2023年区《政府工作报告》重点任务责任分解方案\n\n一、2023年全区主要预期目标\n\n1.地区生产总值增长8%。(牵头单位：区发改局)',
      '本区',
    ],
    [
      '国民经济和社会发展计划执行情况的报告\n\n现将2007年计划执行情况提请县第十六届人大二次会议审议。\n\n一、执行情况\n\n全县上下围绕县委确定的总体战略和县十六届人大一次会议确定的目标任务，扎实工作。',
      '本县',
    ],
  ])('%s', (text, region) => {
    expect(makeDocument(text).region).toBe(region)
  })
})
