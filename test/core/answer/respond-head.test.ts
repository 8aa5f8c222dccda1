import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/adapters/formats/text.ts'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import type { GivenMetadata } from '../../../src/core/document/read-metadata.ts'
import { ResponderAsker } from '../../support/responders.ts'

const BODY = '一、重点任务\n修缮桥梁，清理沟渠。'

function documentWith(head: string, given: GivenMetadata = {}, file = 'made-up.txt'): PlanDocument {
  return buildDocument({ file, blocks: linesOf(`${head}\n${BODY}`), given })
}

function answerTo(question: string, ...documents: readonly PlanDocument[]): Answer {
  const answer = new ResponderAsker(documents).ask(question)
  if (!answer) throw new Error(`passed on: ${question}`)
  return answer
}

describe('the day of a report', () => {
  const HEAD = '关于清江区2023年上半年国民经济和社会发展计划执行情况的报告\n——DAY在清江区第六届人大常委会第十二次会议上'

  it('is repaired where it has one reading, and the repair is reported', () => {
    const answer = answerTo('报告是哪天作的', documentWith(HEAD.replace('DAY', '2023826日')))

    expect(answer.text).toContain('2023年8月26日')
    expect(answer.figures).toContainEqual(expect.objectContaining({ from: 'repair' }))
  })

  it('is not stated where its damage has two readings', () => {
    const answer = answerTo('报告是哪天作的', documentWith(HEAD.replace('DAY', '2023113日')))

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).not.toMatch(/1月13日|11月3日|2023113/)
  })

  it('is the one that the operator gave where the text is damaged', () => {
    const document = documentWith(HEAD.replace('DAY', '2023113日'), { reported: '2023-11-03' })

    const answer = answerTo('报告是哪天作的', document)

    expect(answer.text).toContain('2023年11月3日')
    expect(answer.figures).toContainEqual(expect.objectContaining({ text: '2023年11月3日', from: 'metadata' }))
    expect(answer.citations[0]?.code).toBe('报23上-0-2')
  })
})

describe('the particulars of a paper for a footnote or a list of references', () => {
  const plan = documentWith('清江区2024年国民经济和社会发展计划', {
    number: '清政发〔2024〕12号',
    issuer: '区发改局',
    published: '2024-03-05',
  })

  it.each([
    'For a footnote: issuing body, document number and public release date of the 2024 plan?',
    "I'm citing the 2024 plan: who issued it, under what number, and when was it made public?",
    'Particulars for the reference list: issuing authority, official number and date of issue of the 2024 plan',
    '给脚注用：2024年计划的发布机构、文号、公开日期',
    '参考文献格式要写：发文单位 文号 公开时间，2024计划的',
  ])('are each told: %s', (question) => {
    const { text } = answerTo(question, plan)

    for (const value of ['清政发〔2024〕12号', '区发改局', '2024']) expect(text).toContain(value)
    expect(text).toMatch(/03-05|3月0?5日/)
  })

  it.each(['What public toilets are in the 2024 plan and when?', '附录里的项目有哪些'])(
    'are not what is asked where the question is about something else: %s',
    (question) => {
      expect(new ResponderAsker([plan]).ask(question)?.intent).not.toBe('head')
    },
  )
})

describe('what stands in the front matter alone', () => {
  it('is said as metadata of the document', () => {
    const given = { number: '清政发〔2024〕12号', issuer: '区发改局', published: '2024-03-05' }
    const document = documentWith('清江区2024年国民经济和社会发展计划', given)

    const answer = answerTo('计划的文号、发布机构和公开日期', document)

    expect(answer.text).toContain('清政发〔2024〕12号')
    expect(answer.text).toContain('区发改局')
    expect(answer.text).toContain('2024年3月5日')
  })

  it('wins over the text', () => {
    const document = documentWith('文号：1号\n清江区2024年国民经济和社会发展计划', { number: '清政发〔2024〕12号' })

    expect(answerTo('计划的文号', document).text).toContain('12号')
  })
})

describe('what is not asked of a head', () => {
  const report = documentWith(
    '清江区2024年政府工作报告\n——2024年1月17日在清江区第六届人民代表大会第四次会议上\n区长  周一帆',
  )

  it.each(['区长什么时候调研', '第四次会议有哪些议程', '大会什么时候闭幕', '资金来源', '会议室什么时候公布'])(
    'is passed on: %s',
    (question) => {
      expect(new ResponderAsker([report]).ask(question)).toBeNull()
    },
  )
})

describe('who holds a post', () => {
  const head = (title: string) =>
    documentWith(
      `关于清江区2023年计划执行情况的报告\n——2023年8月26日在清江区第六届人大常委会第十二次会议上\n${title}  周一帆`,
    )

  it.each(['发改局局长是谁', '谁是区发展和改革局局长', '局长叫什么'])(
    'is told by the head of what it presented: %s',
    (question) => {
      const answer = answerTo(question, head('清江区发展和改革局局长'))

      expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining('周一帆') })
    },
  )

  it.each(['财政局局长是谁', '发改局副局长是谁', '区长是谁'])('is not stated for another post: %s', (question) => {
    const answer = answerTo(question, head('清江区发展和改革局局长'))

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).not.toContain('周一帆')
  })
})

describe('which document is meant', () => {
  const plan = (year: number) =>
    documentWith(`文号：清政发〔${year}〕12号\n清江区${year}年国民经济和社会发展计划`, {}, `${year}.txt`)

  it('is the newest plan where none is named, and that is said', () => {
    const answer = answerTo('文号', plan(2022), plan(2024), plan(2023))

    expect(answer.text).toContain('〔2024〕')
    expect(answer.text).not.toContain('〔2023〕')
    expect(answer.note).toContain('2024年')
  })

  it('is each of a few that fit', () => {
    const answer = answerTo('历年计划的文号分别是什么', plan(2022), plan(2024), plan(2023))

    expect(answer.text.split('\n')).toHaveLength(3)
  })

  it('is asked for where many fit', () => {
    const answer = answerTo('各份文件的文号', plan(2021), plan(2022), plan(2023), plan(2024))

    expect(answer.outcome).toBe('ambiguous')
  })

  it('is found again by the question of a choice', () => {
    const documents = [plan(2021), plan(2022), plan(2023), plan(2024)]
    const answer = answerTo('各份文件的文号', ...documents)
    if (answer.outcome !== 'ambiguous') throw new Error('choices are expected')

    const chosen = answerTo(answer.choices[1]?.question ?? '', ...documents)

    expect(chosen.text).toContain('〔2022〕')
    expect(chosen.text).not.toContain('〔2024〕')
  })

  it('is none where the year has none', () => {
    const answer = answerTo('2019年计划的文号', plan(2023), plan(2024))

    expect(answer.outcome).toBe('not_found')
    expect(answer.text).not.toContain('12号')
  })
})
