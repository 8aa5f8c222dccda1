import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { numbersIn } from '../../../src/core/answer/figure.ts'
import { respondList } from '../../../src/core/answer/respond-list.ts'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import { goldQuestions } from '../../support/gold-questions.ts'
import { Asker, seedDocuments } from '../../support/knowledge.ts'
import { linhaiDocuments, qingjiangDocuments, yunlingDocuments } from '../../support/list-documents.ts'
import { listFaults, shapeFaults } from '../../support/list-gold.ts'
import { ResponderAsker } from '../../support/responders.ts'

const SETS: readonly { name: string; documents: () => Promise<readonly PlanDocument[]> }[] = [
  { name: 'lists-seeds.jsonl', documents: seedDocuments },
  { name: 'lists-seeds-2.jsonl', documents: seedDocuments },
  { name: 'lists-qingjiang.jsonl', documents: async () => qingjiangDocuments() },
  { name: 'lists-yunling.jsonl', documents: async () => yunlingDocuments() },
  { name: 'lists-linhai.jsonl', documents: async () => linhaiDocuments() },
  { name: 'lists-two-regions.jsonl', documents: async () => [...qingjiangDocuments(), ...yunlingDocuments()] },
]

let seeds: ResponderAsker
let qingjiang: ResponderAsker

beforeAll(async () => {
  seeds = new ResponderAsker(await seedDocuments(), respondList)
  qingjiang = new ResponderAsker(qingjiangDocuments(), respondList)
})

describe.each(SETS)('questions for lists, with gold written before the answers were seen: $name', (set) => {
  it('pass', async () => {
    const documents = await set.documents()
    const asker = new ResponderAsker(documents, respondList)
    const everyWay = new Asker(documents)

    const failed = goldQuestions(set.name).flatMap((gold) => {
      const listed = asker.ask(gold.question)
      const answer = listed === null && !gold.outcome.includes('null') ? everyWay.ask(gold.question) : listed
      const found = listFaults(gold, answer)
      return found.length > 0 ? [`${gold.id} ${gold.question}: ${found.join('; ')}`] : []
    })

    expect(failed).toEqual([])
  })
})

describe('a question for one figure', () => {
  it.each(['targets.jsonl', 'targets-2.jsonl', 'targets-3.jsonl', 'targets-4.jsonl'])(
    'is left to others: %s',
    (name) => {
      const taken = goldQuestions(name)
        .filter(({ question }) => seeds.ask(question)?.outcome === 'answered')
        .map(({ id, question }) => `${id} ${question}`)

      expect(taken).toEqual([])
    },
  )

  it.each([
    '2023年轴承产业园二期投产吗',
    '是不是新建了4条道路',
    '2023年新增停车泊位1200个对不对',
    '滨河路什么时候通车',
    '项目推进不快的原因有哪些',
    '2023年和2022年老旧小区改造比较',
    '江滩公园有哪些设施',
    '倒流河小学有哪些项目',
    '引进了哪些人',
  ])('%s', (question) => {
    expect(qingjiang.ask(question)).toBeNull()
  })
})

describe('a list', () => {
  it('says what it lists, of which period, plan or done, and of which document', () => {
    const planned = qingjiang.ask('2023年养老做什么')
    const done = qingjiang.ask('养老做了哪些工作')

    expect(planned?.text.split('\n')[0]).toBe('2023年计划：养老工作，共1条（《清江区2023年国民经济和社会发展计划》）')
    expect(done?.text.split('\n')[0]).toBe(
      '2022年：养老工作，共1条（《关于清江区2022年国民经济和社会发展计划执行情况的报告》）',
    )
  })

  it('quotes its items verbatim, in the order of the text', () => {
    const answer = qingjiang.ask('2023年征收的片区有哪些')

    const lines = answer?.text.split('\n').slice(1)
    const source = answer?.citations[0]?.text ?? ''
    expect(lines).toEqual(['· 完成朝阳片、铁路新村片房屋征收', '· 启动麻纺厂片征收'])
    expect(lines?.every((line) => source.includes(line.slice(2)))).toBe(true)
  })

  it('never takes the preparation of a stage for the stage', () => {
    expect(qingjiang.ask('2022年哪些片区在征收')).toBeNull()
  })

  it('says of things asked as done that the text only means to do them', () => {
    const answer = qingjiang.ask('2023年竣工了哪些项目')

    expect(answer?.text ?? '').not.toContain('已竣工')
    expect(qingjiang.ask('2023年投产了哪些项目')?.text).toContain('完成情况文件未写明；2023年计划')
  })

  it('says that the others are not named only where the text counts more than it names', () => {
    expect(qingjiang.ask('2条特色街区是哪些')?.text).not.toContain('未列名')
    expect(qingjiang.ask('4条道路是哪些')?.text).toContain('其余未列名')
  })

  it('shows a thing at another stage elsewhere in the same document beside its name', () => {
    const answer = seeds.ask('上半年开工的13个亿元以上项目是哪些')

    expect(answer?.text).toContain('同一文件另写：滨江核心区地下空间环路(二期)项目正在办理前期手续')
  })

  it('masks what has lost characters', () => {
    const answer = seeds.ask('2020年下半年量化任务有哪些')

    expect(answer?.text).toContain('（原文疑似缺字）')
    expect(answer?.text).not.toContain('4P2')
  })

  it('counts what does not fit into it', () => {
    const answer = seeds.ask('2020年上半年营商环境抓了哪些工作')

    const [, total] = /共(\d+)条/.exec(answer?.text ?? '') ?? []
    const [, left] = /另有(\d+)条未列出/.exec(answer?.text ?? '') ?? []
    const shown = answer?.text.split('\n').filter((line) => line.startsWith('·')).length ?? 0
    expect(Number(total)).toBe(shown + Number(left))
  })

  it('of several regions is asked for by number where none is named', () => {
    const both = new ResponderAsker([...qingjiangDocuments(), ...yunlingDocuments()], respondList)

    expect(both.ask('存在哪些问题')).toMatchObject({ choices: [{ label: '清江区' }, { label: '云岭县' }] })
    expect(both.ask('云岭县存在哪些问题')?.text).toMatch(/^云岭县2023年/)
  })

  it('leads in English and quotes in Chinese where English was asked', () => {
    const lines = qingjiang.ask('What problems are there?')?.text.split('\n') ?? []

    expect(lines[0]).toMatch(/^Problems named, 2022 \(3 items, “关于清江区2022年/)
    expect(lines[1]).toBe('· “工业支撑不够有力”')
  })
})

describe('whatever is asked', () => {
  const WORDS = [
    '2020年',
    '2021年',
    '上半年',
    '下半年',
    '哪些',
    '有哪些',
    '哪5宗',
    '13个',
    '列一下',
    '总结',
    '问题',
    '项目',
    '数据',
    '举措',
    '工作安排',
    '主要任务',
    '第二部分',
    '分几块',
    '量化',
    '民生',
    '养老',
    '学校',
    '古城',
    '5G网络',
    '一件事',
    '三个全覆盖',
    '地块',
    '开工',
    '征收',
    '前期手续',
    '名单',
    '方面',
    '了',
    '要',
    'list',
    'projects',
    'problems',
  ]

  it('a list has its shape, and every figure of it stands in its source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), (chosen) => {
        const answer = seeds.ask(chosen.join(''))
        if (!answer) return
        const reported = new Set(answer.figures.flatMap(({ text }) => numbersIn(text)))
        const marks = answer.outcome === 'ambiguous' ? answer.choices.map(({ number }) => `${number}`) : []
        const stray = numbersIn(answer.text).filter((number) => !reported.has(number) && !marks.includes(number))
        expect(stray, `${chosen.join('')} → ${answer.text}`).toEqual([])
        expect(shapeFaults(answer), chosen.join('')).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})
