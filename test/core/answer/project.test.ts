import { describe, expect, it } from 'vitest'
import { respondProject } from '../../../src/core/answer/respond-project.ts'
import { makeDocument } from '../../support/documents.ts'
import { faults, goldQuestions } from '../../support/gold-questions.ts'
import { seedDocuments } from '../../support/knowledge.ts'
import { ResponderAsker } from '../../support/responders.ts'

const REPORT = `关于清江区2023年上半年国民经济和社会发展计划执行情况的报告

一、主要任务完成情况

抓项目。上半年实现江湾中心、柳湾环路等6个亿元以上项目开工,总投资90亿元。柳湾空间环路(二期)项目正在办理前期手续。北湖“大湖+”建设已开展绿化,完成进度达60%。
抓征收。完成印染厂宿舍、五中地块挂牌出让,继续推进学府街棚改、东闸二厂等项目征收。组建清江区产业研究院。
抓教育。柳湾小学、东门小学前期工作抓紧开展,北湖中学已竣工,预计2023年9月投用。

二、下半年工作安排

抓重点。加快推进印染厂扩大、干校南侧等2个项目土地挂牌公告,推动柳湾空间环路(二期)项目建设实施。力争江湾大厦封顶。
`
const PLAN = `清江区2024年国民经济和社会发展计划

一、主要任务

推进项目。推动江湾中心、时代天街等一批重大项目建设,加快学府街片征收。推动东闸二厂开工。时代天街总投资12亿元。
办好教育。推进柳湾小学、东门小学(北校区)项目新开工及南湾学校项目前期工作。
建设片区。云湖片,推进铁路公园、云湖大厦建设,启动三号地块土地出让。联合高校组建清江区产业研究院。
`

const district = new ResponderAsker(
  [
    { ...makeDocument(PLAN, { aliases: { 学府街片: ['学府街棚改'] } }), file: 'plan.txt' },
    { ...makeDocument(REPORT), file: 'report.txt' },
  ],
  respondProject,
)

describe('the history of a project', () => {
  it('runs through the documents, the oldest first, each with its period, and says what is not written', () => {
    const answer = district.ask('江湾中心进展如何?')

    expect(answer).toMatchObject({ outcome: 'answered' })
    expect(answer?.text).toBe(
      '2023年上半年：实现江湾中心、柳湾环路等6个亿元以上项目开工；2024年计划：推动江湾中心、时代天街等一批重大项目建设。完工时间文件未写明。',
    )
    expect(answer?.citations.map(({ code }) => code)).toEqual(['报23上-1.1-1', '计24-1.1-1'])
  })

  it('goes on to the clause behind that tells more of the same project', () => {
    expect(district.ask('北湖中学怎么样了')?.text).toBe('2023年上半年：北湖中学已竣工,预计2023年9月投用。')
  })

  it('joins what the front matter calls by two names, and says so', () => {
    const answer = district.ask('学府街棚改进展')

    expect(answer?.text).toBe('2023年上半年：继续推进学府街棚改、东闸二厂等项目征收；2024年计划：加快学府街片征收。')
    expect(answer?.note).toContain('学府街片')
  })

  it('quotes of a long clause the part that is about the project', () => {
    const answer = district.ask('东门小学进展')

    expect(answer?.text).toBe(
      '2023年上半年：柳湾小学、东门小学前期工作抓紧开展；2024年计划：推进…东门小学(北校区)项目新开工。完工时间文件未写明。',
    )
  })

  it('is found where the name ends the question', () => {
    expect(district.ask('介绍一下江湾中心')).toMatchObject({ outcome: 'answered' })
  })

  it.each([
    ['2024年江湾中心有什么安排', '2024年计划：推动江湾中心、时代天街等一批重大项目建设。完工时间文件未写明。'],
    ['江湾中心2023年上半年进展', '2023年上半年：实现江湾中心、柳湾环路等6个亿元以上项目开工。完工时间文件未写明。'],
  ])('keeps to the time that is asked about: %s', (question, text) => {
    expect(district.ask(question)?.text).toBe(text)
  })

  it('says that the documents of a time do not name it, with what the others say', () => {
    const answer = district.ask('时代天街2023年进展')

    expect(answer).toMatchObject({ outcome: 'not_stated' })
    expect(answer?.text).toBe('所问时段的文件未写明该项目。2024年计划：推动江湾中心、时代天街等一批重大项目建设。')
  })

  it('is no answer for a year of which there is no document', () => {
    expect(district.ask('江湾中心2019年进展')).toBeNull()
  })
})

describe('names that are near each other', () => {
  it('stay apart, side by side where one contradicts the other', () => {
    const answer = district.ask('柳湾环路开工了吗')

    expect(answer).toMatchObject({ outcome: 'answered' })
    expect(answer?.text).toBe(
      '是。2023年上半年：实现江湾中心、柳湾环路等6个亿元以上项目开工。名称相近的项目另称：2023年上半年：柳湾空间环路(二期)项目正在办理前期手续。',
    )
  })

  it('do not lend each other their stages', () => {
    expect(district.ask('柳湾空间环路二期开工了吗')?.text).toMatch(/^2023年上半年：柳湾空间环路.*是否已开工文件未写明/)
    expect(district.ask('印染厂宿舍出让了吗')?.text).toMatch(/^是。/)
    expect(district.ask('印染厂扩大出让了吗')).toMatchObject({
      outcome: 'answered',
      text: '2023年下半年安排：加快推进印染厂扩大、干校南侧等2个项目土地挂牌公告；是否已出让文件未写明。',
    })
  })

  it.each(['江湾小学进展', '江湾中心二期进展', '江湾街进展', '学府街小学进展'])(
    'are no answer to a name that no document has: %s',
    (question) => {
      expect(district.ask(question)).toBeNull()
    },
  )

  it('are asked back where a short form fits several', () => {
    const answer = district.ask('江湾进展')

    expect(answer).toMatchObject({
      outcome: 'ambiguous',
      choices: [
        { number: 1, label: '江湾中心', question: '江湾中心进展' },
        { number: 2, label: '江湾大厦', question: '江湾大厦进展' },
      ],
    })
  })
})

describe('whether a stage is reached', () => {
  it.each([
    ['江湾中心开工了吗', 'answered', /^是。2023年上半年：/],
    ['北湖中学竣工没', 'answered', /^是。2023年上半年：/],
    ['东闸二厂开工没有', 'answered', /2024年计划：推动东闸二厂开工；是否已开工文件未写明。$/],
    ['东闸二厂2024年开工吗', 'answered', /^2024年计划：推动东闸二厂开工。$/],
    ['北湖中学开工了吗', 'answered', /^2023年上半年：北湖中学已竣工/],
    ['柳湾小学建成了吗', 'answered', /是否已建成文件未写明。$/],
    ['江湾大厦封顶了吗', 'answered', /力争江湾大厦封顶；是否已封顶文件未写明。$/],
    ['学府街片征收完了吗', 'answered', /是否已完成征收文件未写明。$/],
    ['学府街片征收了吗', 'answered', /^2023年上半年：继续推进学府街棚改/],
    ['五中地块挂牌出让没', 'answered', /^是。/],
  ] as const)('is 是 only where a text says so: %s', (question, outcome, text) => {
    const answer = district.ask(question)

    expect(answer).toMatchObject({ outcome })
    expect(answer?.text).toMatch(text)
  })

  it('is both where a later text means to do what an earlier one has done', () => {
    const answer = district.ask('产业研究院组建了吗')

    expect(answer?.text).toBe('2023年上半年：组建清江区产业研究院；2024年计划：联合高校组建清江区产业研究院。')
    expect(answer).toMatchObject({ outcome: 'answered' })
  })
})

describe('when, and how far', () => {
  it.each([
    ['北湖中学什么时候投用', 'answered', '2023年上半年：北湖中学已竣工,预计2023年9月投用。'],
    [
      '柳湾小学什么时候开工',
      'answered',
      '2023年上半年：柳湾小学、东门小学前期工作抓紧开展；2024年计划：推进柳湾小学…项目新开工；具体时间文件未写明。',
    ],
    ['时代天街何时开业', 'not_stated', '2024年计划：推动江湾中心、时代天街等一批重大项目建设；开业时间文件未写明。'],
    ['北湖“大湖+”进度百分之几', 'answered', '2023年上半年：北湖“大湖+”建设已开展绿化,完成进度达60%。'],
    [
      '江湾中心完成率多少',
      'not_stated',
      '2023年上半年：实现江湾中心、柳湾环路等6个亿元以上项目开工；2024年计划：推动江湾中心、时代天街等一批重大项目建设；进度百分比文件未写明。',
    ],
  ])('is answered from the clause, or said not to be written: %s', (question, outcome, text) => {
    expect(district.ask(question)).toMatchObject({ outcome, text })
  })
})

describe('what is not a project’s state', () => {
  it.each([
    '江湾中心谁牵头',
    '江湾中心多高',
    '时代天街总投资多少',
    '江湾中心为什么停工',
    '江湾中心在哪条街',
    '2024年固定资产投资目标',
    '有哪些项目开工',
    '柳湾进行了哪些文艺演出',
  ])('is passed on: %s', (question) => {
    expect(district.ask(question)).toBeNull()
  })
})

describe('an area', () => {
  it('lists the projects that its sentences name', () => {
    const answer = district.ask('云湖片进展')

    expect(answer?.text).toBe(
      '云湖片的条文列名3个项目：\n2024年计划：推进铁路公园、云湖大厦建设\n2024年计划：启动三号地块土地出让',
    )
  })
})

describe('documents of several regions and years', () => {
  const other = makeDocument(
    '西陵区2025年国民经济和社会发展计划\n\n一、主要任务\n\n推动江湾中心竣工,推进11号线二期建设。\n',
  )
  const asker = new ResponderAsker(
    [
      { ...makeDocument(REPORT), file: 'report.txt' },
      { ...makeDocument(PLAN), file: 'plan.txt' },
      { ...other, file: 'other.txt' },
    ],
    respondProject,
  )

  it('are told apart where one name stands in both', () => {
    expect(asker.ask('江湾中心进展')).toMatchObject({
      outcome: 'ambiguous',
      choices: [{ label: '清江区江湾中心' }, { label: '西陵区江湾中心' }],
    })
    expect(asker.ask('西陵区江湾中心进展')?.text).toBe('西陵区2025年计划：推动江湾中心竣工。')
  })

  it('need no region for a name that only one has', () => {
    expect(asker.ask('11号线二期进展')?.text).toBe('西陵区2025年计划：推进11号线二期建设。完工时间文件未写明。')
  })

  it('show the last three paragraphs of a long history', () => {
    const years = [2021, 2022, 2023, 2024].map((year) => ({
      ...makeDocument(`清江区${year}年国民经济和社会发展计划\n\n一、主要任务\n\n推进江湾中心建设。\n`),
      file: `${year}.txt`,
    }))
    const answer = new ResponderAsker(years, respondProject).ask('江湾中心进展')

    expect(answer?.citations).toHaveLength(3)
    expect(answer?.text).not.toContain('2021年')
  })
})

describe('two statements about one time', () => {
  it('stand side by side', () => {
    const text =
      '关于清江区2023年国民经济和社会发展计划执行情况的报告\n\n一、主要任务完成情况\n\n抓项目。江湾中心已开工。\n抓审批。江湾中心正在办理前期手续。\n'
    const answer = new ResponderAsker([makeDocument(text)], respondProject).ask('江湾中心进展')

    expect(answer?.text).toBe('2023年：江湾中心已开工；别处另称：江湾中心正在办理前期手续。完工时间文件未写明。')
  })
})

describe('sixty questions about the seeds, with gold written before the answers were seen', async () => {
  const seeds = new ResponderAsker(await seedDocuments(), respondProject)
  const questions = goldQuestions('project.jsonl')

  it.each(questions.map((gold) => [gold.question, gold] as const))('%s', (question, gold) => {
    const answer = seeds.ask(question)

    if (answer === null) expect(gold.outcome).toContain('pass')
    else expect(faults(gold, answer)).toEqual([])
  })

  it('are answered shortly, from at most three paragraphs', () => {
    const long = questions.flatMap(({ question }) => {
      const answer = seeds.ask(question)
      if (answer === null || answer.outcome === 'ambiguous' || answer.text.includes('\n')) return []
      const most = answer.language === 'zh' ? 120 : 240
      return answer.text.length > most || answer.citations.length > 3 ? [`${question}: ${answer.text}`] : []
    })

    expect(long).toEqual([])
  })
})
