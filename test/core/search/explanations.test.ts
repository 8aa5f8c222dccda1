import { describe, expect, it } from 'vitest'
import { explainTerm } from '../../../src/core/search/explanations.ts'
import { findTerm } from '../../../src/core/search/find-term.ts'
import { buildKnowledge } from '../../../src/core/search/knowledge.ts'
import { documentOf, lexicon } from '../../support/knowledge.ts'

/** What a document with one paragraph (and notes) has to explain a term, or null. */
function explanationOf(term: string, text: string, notes = ''): string | null {
  const document = documentOf(`清江区2024年国民经济和社会发展计划\n\n一、重点任务\n\n${text}\n\n${notes}`)
  const found = explainTerm(term, buildKnowledge([document], lexicon).located)
  return found ? found.located.paragraph.text.slice(found.start, found.end) : null
}

describe('a term is explained', () => {
  it.each([
    ['双随机', '推行“双随机”监管，“双随机”是指随机抽取对象、随机选派人员。', '“双随机”是指随机抽取对象、随机选派人员'],
    ['链长制', '“链长制”即由领导担任总召集人的制度。', '“链长制”即由领导担任总召集人的制度'],
    [
      '两网融合',
      '推进“两网”融合（即平台与窗口按一个标准办理），方便群众。',
      '“两网”融合（即平台与窗口按一个标准办理）',
    ],
    ['三张清单', '公开权力清单、责任清单、负面清单“三张清单”。', '公开权力清单、责任清单、负面清单“三张清单”'],
    ['两项检查', '开展“防汛”“防火”两项检查。', null],
    ['五个一', '实施“五个一”(一园、一企、一人、一金、一会)工程。', '“五个一”(一园、一企、一人、一金、一会)'],
    ['AI', '发展人工智能（AI）产业。', '发展人工智能（AI）'],
    ['重点水系', '重点水系包括清江、北湖和东渠。', '重点水系包括清江、北湖和东渠'],
  ])('%s', (term, text, expected) => {
    expect(explanationOf(term, text)).toBe(expected)
  })

  it('by the note whose number stands behind it', () => {
    const found = explanationOf('三微', '启动“三微”改造[1]。', '[1] 指楼道、院落、街角的改造')

    expect(found).toBe('指楼道、院落、街角的改造')
  })

  it('by the note that begins with it, whether or not the note says 指', () => {
    const found = explanationOf('六保', '做好“六保”。', '[2] “六保”：保就业、保民生、保主体')

    expect(found).toBe('“六保”：保就业、保民生、保主体')
  })
})

describe('a term is not explained', () => {
  it.each([
    ['where it only stands', '六稳', '加大“六稳”“六保”力度。'],
    ['by the things beside it in a list', '两新', '用好投资、“两重”“两新”资金。'],
    ['by another slogan and a verb', '两个维护', '拥护“两个确立”、坚决做到“两个维护”。'],
    ['by a verb that only begins like a word for it', '复工率', '复工率即达100%。'],
    ['by 指标, 指导 and their like', '重点领域', '加强重点领域指导和重点领域指标监测。'],
    ['by fewer things than it says', '四项行动', '开展清河、护林四项行动。'],
    ['by a qualification in brackets', '四上企业', '“四上”企业（除停产企业外）全部复工。'],
    ['in the middle of a longer number', '24', '完成2024年任务。'],
  ])('%s', (_, term, text) => {
    expect(explanationOf(term, text)).toBeNull()
  })
})

describe('a term is found', () => {
  it.each([
    ['三微改造', '启动“三微”改造', '三微”改造'],
    ['中科武大智谷', '推进中科·武大智谷建设', '中科·武大智谷'],
    ['5g', '推进5G网络', '5G'],
    ['六稳六保', '做好“六稳”“六保”', '六稳”“六保'],
  ])('through marks and case: %s', (term, text, expected) => {
    const [place] = findTerm(text, term)

    expect(place && text.slice(place.start, place.end)).toBe(expected)
  })

  it.each([
    ['建设水平', '加快建设。水平提升'],
    ['5G', '推进15G网络'],
    ['ai', 'the main road'],
    ['', '任何文字'],
  ])('never over the end of a sentence or within a number or word: %s', (term, text) => {
    expect(findTerm(text, term)).toEqual([])
  })
})
