import { beforeAll, describe, expect, it } from 'vitest'
import { askedAmount } from '../../../src/core/question/asked-amount.ts'
import { askedTime } from '../../../src/core/question/asked-periods.ts'
import { contentOf } from '../../../src/core/question/content.ts'
import { cleanQuestion } from '../../../src/core/question/normalise.ts'
import { type Question, readQuestion } from '../../../src/core/question/question.ts'
import { Asker, documentOf, intents, lexicon } from '../../support/knowledge.ts'

let read: (question: string) => Question

beforeAll(() => {
  const { knowledge } = new Asker([
    documentOf(
      '清江区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%;\n\n二、主要任务\n\n完善功能区建设。新建道路9条,推动江湾中心建设,完成土地供应13宗。',
    ),
  ])
  read = (question) => readQuestion(question, knowledge, intents, () => 2024)
})

describe('a question is cleaned', () => {
  it.each([
    ['２０２４年固投目標', '2024年固投目标'],
    ['<@U02BOT> 2024 GDP target 是多少', '2024 GDP target 是多少'],
    ['@机器人 早,2024年固投', '2024年固投'],
    ['各位领导好,请问固投目标是多少?辛苦了🙏', '固投目标是多少?'],
    ['不好意思打扰一下,想请教2024年固投', '2024年固投'],
    ['清江區全社會固定資產投資', '清江区全社会固定资产投资'],
    ['二〇二四年固投', '2024年固投'],
    ['完成1,034,207万元吗', '完成1034207万元吗'],
    ['a\u202eb\u0000c', 'a b c'],
  ])('%s', (raw, clean) => {
    expect(cleanQuestion(raw).text.replace(/ +/g, ' ')).toBe(clean)
  })

  it('keeps two figures apart that a full-width comma parts', () => {
    expect(cleanQuestion('完成12，300亿吗').text).not.toContain('12300')
  })

  it('tells the language by its words', () => {
    expect(cleanQuestion('What is the GDP target?').language).toBe('en')
    expect(cleanQuestion('GDP').language).toBe('zh')
    expect(cleanQuestion('2024 GDP growth target 是多少').language).toBe('zh')
  })

  it('takes a text longer than any question for none', () => {
    expect(cleanQuestion('固投'.repeat(600)).text).toBe('')
  })
})

describe('time is read', () => {
  it.each([
    ['2023年上半年', ['2023H1'], [2023]],
    ['2023H1', ['2023H1'], [2023]],
    ['first half of 2023', ['2023H1'], [2023]],
    ['in H1 2023', ['2023H1'], [2023]],
    ['2023年二季度', ['2023Q2'], [2023]],
    ['Q2 2023', ['2023Q2'], [2023]],
    ['2023年1-6月', ['2023H1'], [2023]],
    ['2023年前三季度', ['2023Q1-Q3'], [2023]],
    ['今年', ['2024'], [2024]],
    ['去年', ['2023'], [2023]],
    ['去年上半年', ['2023H1'], [2023]],
    ['前年', ['2022'], [2022]],
    ['2023跟2024', ['2023', '2024'], [2023, 2024]],
    ['last year', ['2023'], [2023]],
  ])('%s', (text, periods, years) => {
    expect(askedTime(text, 2024)).toMatchObject({ periods, years })
  })

  it.each([
    ['GDP目标跟去年比是高了还是低了', [2024, 2023]],
    ['和去年比就业目标变了没有', [2024, 2023]],
    ['投资目标较上年提高了多少', [2024, 2023]],
    ['2022年投资目标较上年提高了多少', [2022, 2021]],
    ['今年任务比去年的任务重吗', [2024, 2023]],
    ['2022年的投资比上年计划多几个亿', [2022, 2021]],
    ['明年的目标比上年计划高吗', [2025, 2024]],
  ])('as two years where goals are held against those of the year before: %s', (text, years) => {
    expect(askedTime(text, 2024).years).toEqual(years)
  })

  it.each([
    ['税收比去年同期多了多少', [2023]],
    ['去年的目标是多少', [2023]],
  ])('as it stands where the same time of last year or that year alone is asked for: %s', (text, years) => {
    expect(askedTime(text, 2024).years).toEqual(years)
  })

  it('leaves the year open where only a part of it is named', () => {
    expect(askedTime('上半年完成多少', 2024)).toMatchObject({ periods: ['2024H1'], years: [] })
  })
})

describe('names are read', () => {
  const ids = (question: string) => read(question).indicators.map((asked) => asked.ids.join('|'))

  it('takes the longest name and never a near one', () => {
    expect(ids('一般公共预算收入')).toEqual(['fiscal_revenue'])
    expect(ids('税收收入')).toEqual(['tax_revenue'])
    expect(ids('城镇居民人均可支配收入')).toEqual(['urban_income'])
    expect(ids('城镇调查失业率')).toEqual(['surveyed_unemployment'])
    expect(ids('财政总收入')).toEqual(['total_fiscal_revenue'])
  })

  it('leaves a word open that may mean several', () => {
    expect(ids('收入')).toEqual(['fiscal_revenue|household_income|urban_income|rural_income'])
  })

  it('takes 计划投资 behind 重大项目 for the investment in them', () => {
    expect(ids('重大项目今年计划投资多少亿')).toEqual(['major_project_investment'])
    expect(ids('重大项目多少项、多少亿')).toEqual(['major_projects', 'major_project_investment'])
  })

  it('takes no reference for a subject', () => {
    expect(ids('R&D spending as a share of GDP')).toEqual(['rd_intensity'])
  })

  it('tells the region of a document, another region and a word like one apart', () => {
    const regions = (question: string) => read(question).regions.map(({ name, known }) => [name, known])

    expect(regions('清江区GDP目标')).toEqual([['清江区', true]])
    expect(regions('清江2024年GDP')).toEqual([['清江区', true]])
    expect(regions('洪山GDP目标')).toEqual([['洪山区', false]])
    expect(regions('GDP target of Hongshan District')).toEqual([['洪山区', false]])
    expect(regions('功能区建设和社区养老')).toEqual([])
    expect(regions('清江区在全市排第几')).toEqual([['清江区', true]])
    expect(regions('哪些区目标高')).toEqual([])
    expect(regions('清江区存在哪些问题')).toEqual([['清江区', true]])
    expect(regions('清江新城有哪些项目')).toEqual([])
    expect(regions('古城片区有哪些项目')).toEqual([])
    expect(regions('软件园区有哪些企业')).toEqual([])
  })
})

describe('what is asked is read', () => {
  it('by unit', () => {
    expect(askedAmount('多少公里', lexicon)).toEqual({ classes: ['length'], word: null })
    expect(askedAmount('几家', lexicon)?.classes).toContain('count')
    expect(askedAmount('多少钱', lexicon)).toEqual({ classes: ['money'], word: null })
    expect(askedAmount('多少万方', lexicon)).toEqual({ classes: ['area'], word: null })
    expect(askedAmount('百分之几', lexicon)).toEqual({ classes: ['percent'], word: null })
    expect(askedAmount('建多高', lexicon)).toEqual({ classes: ['length', 'area'], word: null })
    expect(askedAmount('多少层', lexicon)).toEqual({ classes: [], word: '层' })
    expect(askedAmount('怎么样', lexicon)).toBeNull()
  })

  it('by content, without the words of asking and bigrams that only join two words', () => {
    const known = new Set(['道路', '新建', '总部', '企业'])

    expect(contentOf('新建道路多少条呢', (term) => known.has(term)).terms).toEqual(['新建', '道路'])
    expect(contentOf('总部企业', (term) => known.has(term)).terms).toEqual(['总部', '企业'])
    expect(contentOf('道路的造价', (term) => known.has(term)).hasStranger).toBe(true)
  })

  it('in the documents’ words', () => {
    expect(read('今年供地几宗').content).toContain('土地供应')
    expect(read('land supply in 2024').content).toContain('土地供应')
  })
})
