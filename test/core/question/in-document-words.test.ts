import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import { type Question, readQuestion } from '../../../src/core/question/question.ts'
import { Asker, documentOf, intents } from '../../support/knowledge.ts'

const TEXT = [
  '清江区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6.5%;',
  '',
  '二、主要任务',
  '',
  '推进土地工作。完成9宗地块出让,新建垃圾转运站2座。',
  '',
  '建设科技服务体系。搭建技术转移平台4个,培育新兴产业。',
  '',
  '办好学校。新建江湾小学,改建中学3所,为300名教师安排住房。',
  '',
  '发展总部经济。引进总部企业6家,江湾商务区建成商务楼宇12万平方米。',
  '',
  '做好疫情防控。核酸筛查20万人次,3月启动复工复产。',
].join('\n')

let asker: Asker
let read: (question: string) => Question

beforeAll(() => {
  const plain = documentOf(TEXT)
  const named: PlanDocument = { ...plain, english: { 江湾小学: ['Jiangwan Primary School', 'Riverbend School'] } }
  asker = new Asker([named])
  read = (question) => readQuestion(question, asker.knowledge, intents, () => 2024)
})

describe('a word with several meanings', () => {
  it('is read as the one that suits the rest of the question', () => {
    expect(read('Is there a technology transfer platform?').content).toContain('技术转移')
    expect(read('How many land parcels were up for transfer?').content).toContain('出让')
    expect(read('How many waste transfer stations are built?').content).toContain('转运站')
  })

  it('stands for one word of the documents however many it may mean', () => {
    const words = read('schools').content.trim().split(/\s+/)

    expect(words).toHaveLength(1)
  })

  it('counts in each of its meanings', () => {
    expect(asker.ask('How many schools are rebuilt?').text).toContain('中学3所')
    expect(asker.ask('Which new schools are built?').text).toContain('江湾小学')
  })
})

describe('word forms', () => {
  it.each([
    'How many people were screened by nucleic acid?',
    'number of nucleic acid screenings',
    'nucleic acid screening: how many?',
  ])('%s', (question) => {
    expect(asker.ask(question).text).toContain('20万人次')
  })
})

describe('names of a document', () => {
  it('are known by what its front matter says for them in English', () => {
    expect(read('What about Riverbend School?').content).toContain('江湾小学')
    expect(asker.ask('Will Jiangwan Primary School be built?').text).toContain('江湾小学')
  })

  it('are no regions, and neither are business districts', () => {
    expect(read('How is the business district of Riverbend School?').regions).toEqual([])
    expect(read('What about the Jiangwan Business District?').regions).toEqual([])
    expect(read('What about the Jiangwan District?').regions).toHaveLength(1)
  })
})

describe('a longer phrase', () => {
  it('keeps its indicator’s word from being the indicator', () => {
    expect(read('How is the headquarters economy promoted?').indicators).toEqual([])
    expect(read('How does the economy grow?').indicators).toHaveLength(1)
  })

  it('that is an investment stays one', () => {
    expect(read('total investment').indicators).toHaveLength(1)
    expect(read('investment promotion').indicators).toEqual([])
  })
})

describe('what no document has', () => {
  it.each([
    'What do teachers earn as a salary?',
    'How many teachers retired?',
    'How many flurbs are built?',
    'What is the height of the office buildings?',
    'How many headquarters enterprises went bankrupt?',
  ])('is not answered with what stands beside it: %s', (question) => {
    expect(['not_stated', 'not_found']).toContain(asker.ask(question).outcome)
  })

  it('is left out where its own name stands behind it, and only there', () => {
    expect(read('Is the Grumbling Brook School (江湾小学) new?').content).not.toMatch(/grumbling|brook/i)
    expect(read('What is the grumble of the School (江湾小学)?').content).toContain('grumble')
  })

  it('is no matter where a word only says how', () => {
    expect(asker.ask('How many middle schools are thoroughly rebuilt?').outcome).toBe('answered')
  })

  it('is when something happens of which no time is told', () => {
    expect(asker.ask('When were the office buildings sold?').outcome).not.toBe('answered')
    expect(asker.ask('When did work resume?').text).toContain('3月')
  })

  it('is a count of something else in the question of an indicator', () => {
    expect(asker.ask('How many sensors did the economy buy?').outcome).not.toBe('answered')
  })
})

describe('follow-ups in English', () => {
  it('keep their language', () => {
    const [, second] = asker.talk('What is the GDP growth target for 2024?', '2023?')

    expect(second?.language).toBe('en')
  })

  it('lean on the question before where only what is done is said', () => {
    const [, second] = asker.talk('Tell me about Riverbend School', 'When will it be finished?')

    expect(second?.note).toContain('Riverbend School')
    expect(second?.outcome).toBe('not_stated')
  })
})
