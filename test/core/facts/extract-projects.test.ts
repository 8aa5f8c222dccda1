import { describe, expect, it } from 'vitest'
import { extractProjects } from '../../../src/core/facts/extract-projects.ts'
import type { ProjectFact } from '../../../src/core/facts/fact.ts'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()

/** Projects of a text that stands in what a half-year report says was done. */
function reported(text: string): ProjectFact[] {
  return extractProjects(makeFixture('halfYearReport', 2023, '主要任务完成情况', text), lexicon)
}

/** … that stands among the tasks of a plan. */
function planned(text: string): ProjectFact[] {
  return extractProjects(makeFixture('plan', 2024, '主要任务', text), lexicon)
}

function short(facts: readonly ProjectFact[]): string[] {
  return facts.map(({ name, stage }) => `${name} ${stage}`)
}

describe('a list of projects', () => {
  it.each([
    [
      '推进东闸二厂、柳湾K3、北坡新村南、学府街棚改等项目征收。',
      ['东闸二厂', '柳湾K3', '北坡新村南', '学府街棚改'],
      '征收',
    ],
    [
      '加快推进印染厂还建、干校南侧、省五建扩大等4个项目土地挂牌公告。',
      ['印染厂还建', '干校南侧', '省五建扩大'],
      '出让',
    ],
    ['云锦国际、凯德隆升级改造等新开工项目抓紧协调。', ['云锦国际', '凯德隆升级改造'], '开工'],
    ['清江核电一期、温江入清等项目开工建设。', ['清江核电一期', '温江入清'], '开工'],
    ['启动北闸站、南湾站两座变电站。', ['北闸站', '南湾站'], '开工'],
    ['柳湾汇水区、北湖周边地区2个海绵城市建设项目已开工。', ['柳湾汇水区', '北湖周边地区'], '开工'],
  ])('names them whatever they end in, where it is closed by a word for projects: %s', (text, names, stage) => {
    expect(short(reported(text))).toEqual(names.map((name) => `${name} ${stage}`))
  })

  it('is parted by a joining word between two names only', () => {
    const facts = planned('推进学府馆和规划馆建设,推进柳湾路商务设施和公园绿地项目建设。')

    expect(short(facts)).toEqual(['学府馆 在建', '规划馆 在建', '柳湾路商务设施和公园绿地项目 在建'])
  })

  it('gives each part of a sentence its own stage', () => {
    const facts = planned('推进江湾小学、东门小学(北校区)项目新开工及柳湾学校、北湖中学项目前期工作。')

    expect(short(facts)).toEqual(['江湾小学 开工', '东门小学(北校区) 开工', '柳湾学校 前期', '北湖中学 前期'])
  })

  it('takes the stage behind a comma where the verb reaches over it', () => {
    const [first] = reported('启动市九医院(区传染病中心)迁建项目,以及柳湾、北湖两处门诊部改造项目前期工作。')

    expect(first).toMatchObject({ name: '市九医院(区传染病中心)迁建项目', stage: '前期', intended: false })
    expect(first?.quote).toContain('前期工作')
  })
})

describe('the verb in front', () => {
  it.each([
    ['完成柳湾大道建设。', '完工'],
    ['全面完成柳湾文化街区全线景观提升。', '完工'],
    ['启动柳湾大道建设。', '开工'],
    ['谋划推动柳湾新城二期建设。', '谋划'],
    ['推进柳湾医院迁建。', '在建'],
    ['实现柳湾中区开工建设。', '开工'],
  ])('tells the stage together with the word for it: %s', (text, stage) => {
    expect(planned(text).map((fact) => fact.stage)).toEqual([stage])
  })

  it('may stand behind the place that the sentence speaks of', () => {
    const facts = planned('柳湾路沿线积极推进平安大厦、云锦中心等一批产业项目建设。')

    expect(facts).toMatchObject([
      { name: '平安大厦', area: '柳湾路沿线' },
      { name: '云锦中心', area: '柳湾路沿线' },
    ])
  })
})

describe('what is meant and what is done', () => {
  it.each([
    ['组建清江区产业研究院。', false],
    ['对铁一院片核发征收决定。', false],
    ['力争江湾中心开工。', true],
  ])('in a report: %s', (text, intended) => {
    expect(reported(text)).toMatchObject([{ intended }])
  })

  it('is the same words in a plan, and means to', () => {
    expect(planned('联合高校组建清江区产业研究院。')).toMatchObject([
      { name: '清江区产业研究院', stage: '其他', intended: true },
    ])
  })
})

describe('words for a kind of thing', () => {
  it.each([
    '8个老旧小区改造项目、21部加装电梯已进场施工。',
    '新建老年服务中心,改造社区卫生服务中心。',
    '建设零碳园区和绿色工厂。',
    '建成平安小区136个。',
    '完成柳湾街、北湖街等8个社区卫生服务中心改造项目前期工作。',
    '统筹推进混错接改造、管道清淤、水环境治理等城建水务项目。',
    '二是部分项目施工缓慢。',
    '建成4P2实验室及1P2+实验室。',
    '谋划一批打基础、补短板、强功能的重大项目。',
    '统筹项目从审批报建、开工建设到竣工投用的全过程。',
    '重大隐患由区级挂牌7起。',
    '优化工程建设项目审批程序。',
    '再减半征收所得税。',
    '全力建成小康社会。',
    '预计2025年9月投用。',
    '力争年底前开工建设。',
    '主体已封顶。',
    '清江方舱是全市首个建成使用的医院。',
    '谋划实施一批增量项目和优质中小微项目。',
    '投资12亿元的保障性住房进展顺利。',
    '国防动员、双拥共建等工作扎实推进。',
  ])('names no project: %s', (text) => {
    expect(reported(text)).toEqual([])
    expect(planned(text)).toEqual([])
  })
})

describe('a name', () => {
  it.each([
    ['总投资7亿元的时代广场商业项目开工建设。', '时代广场商业项目'],
    ['投资1.3亿元的柳湾客运站基本完工。', '柳湾客运站'],
    ['新建道路柳湾大桥匝道已开工。', '柳湾大桥匝道'],
    ['确保东外环路按期开工。', '东外环路'],
    ['全国首个粮食交易枢纽开工。', '粮食交易枢纽'],
    ['北湖“大湖+”建设已开展绿化,完成进度达85%。', '北湖“大湖+”'],
    ['体育馆路、工厂一路等道路开展前期工作。', '体育馆路'],
    ['柳湾村拆迁累计完成71户。', '柳湾村'],
  ])('has nothing in front or behind that belongs to the sentence: %s', (text, name) => {
    expect(reported(text).map((fact) => fact.name)[0]).toBe(name)
  })

  it('carries the percentage of its sentence', () => {
    expect(reported('北湖“大湖+”建设已开展绿化,完成进度达85%。')).toMatchObject([{ progress: 85 }])
  })

  it.each([
    ['江湾中心已开工,柳湾中心完成进度达85%。', [null, 85]],
    ['江湾中心建设加快,形象进度完成40%,柳湾中心已开工。', [40, null]],
    ['柳湾中心形象进度达85%。', [85]],
    ['江湾中心、柳湾中心已开工,进度达85%。', [null, null]],
  ])('takes no other project’s percentage: %s', (text, percent) => {
    expect(reported(text).map((fact) => fact.progress)).toEqual(percent)
  })

  it('has the aliases of the front matter', () => {
    const document = makeDocument('清江区2024年国民经济和社会发展计划\n\n一、主要任务\n\n加快推进学府街片征收。\n', {
      aliases: { 学府街片: ['学府街棚改'] },
    })

    expect(extractProjects(document, lexicon)).toMatchObject([{ name: '学府街片', aliases: ['学府街棚改'] }])
  })
})
