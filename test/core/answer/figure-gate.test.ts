import { beforeAll, describe, expect, it } from 'vitest'
import { AnswerText, type Part } from '../../../src/core/answer/answer-text.ts'
import { type Citation, cite } from '../../../src/core/answer/citation.ts'
import { Figure, standsIn, UnsupportedFigure } from '../../../src/core/answer/figure.ts'
import { passFigureGate } from '../../../src/core/answer/figure-gate.ts'
import type { Located } from '../../../src/core/search/knowledge.ts'
import { Asker, documentOf } from '../../support/knowledge.ts'

const PLAN = `清江区2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6.5%左右;

——固定资产投资完成1420亿元;

——至414日,拆除违建26817352平方米。`

let first: Located
let second: Located
let damaged: Located
let citation: Citation

beforeAll(() => {
  const { located } = new Asker([documentOf(PLAN)]).knowledge
  const body = located.filter(({ paragraph }) => paragraph.sectionCode !== '0')
  const [a, b, c] = body
  if (!a || !b || !c) throw new Error('the fixture has three paragraphs')
  first = a
  second = b
  damaged = c
  citation = cite(second, '固定资产投资完成1420亿元')
})

describe('a figure is read and never written', () => {
  it('refuses digits in free words, in any width', () => {
    for (const words of ['增长7%', '增长７%', '共３项', '第1名', '①2']) {
      expect(() => new AnswerText().words(words)).toThrow(UnsupportedFigure)
    }
  })

  it('refuses amounts in Chinese numerals in free words', () => {
    for (const words of ['共三项', '新增两家', '投资五亿元', '翻两倍', '完成四成']) {
      expect(() => new AnswerText().words(words)).toThrow(UnsupportedFigure)
    }
  })

  it('refuses a cited figure that the paragraph does not hold whole', () => {
    for (const text of ['420亿元', '142亿元', '14亿元', '1420万元', '1420.5亿元', '20亿元']) {
      expect(() => Figure.cited(text, citation)).toThrow(UnsupportedFigure)
    }
    expect(Figure.cited('1420亿元', citation).text).toBe('1420亿元')
  })

  it('takes words of a heading only where they stand over the cited paragraph', () => {
    const text = new AnswerText().heading(second, '主要预期目标', '固定资产投资完成1420亿元')

    expect(passFigureGate(text.parts, text.citations).text).toBe('主要预期目标')
    expect(() => new AnswerText().heading(second, '主要任务', '固定资产投资完成1420亿元')).toThrow(UnsupportedFigure)
    expect(() => passFigureGate([{ type: 'heading', text: '12项任务', citation }], text.citations)).toThrow(
      UnsupportedFigure,
    )
  })

  it('refuses a quote that is not in the paragraph', () => {
    const text = new AnswerText()

    expect(() => text.quote(first, '——地区生产总值增长6.5%左右', '增长7%')).toThrow(UnsupportedFigure)
    expect(() => text.quote(first, '增长8%', '增长8%')).toThrow()
  })

  it('refuses a formula with a number that is no input, and a result that the formula does not give', () => {
    const input = Figure.cited('1420亿元', citation)

    expect(() => Figure.computed({ text: '20亿元', formula: '1420 - 1400', inputs: [input] })).toThrow(
      UnsupportedFigure,
    )
    expect(() => Figure.computed({ text: '71%', formula: '1420 ÷ 12', inputs: [input] })).toThrow(UnsupportedFigure)
    expect(() => Figure.computed({ text: '1', formula: '1 + 0', inputs: [] })).toThrow(UnsupportedFigure)
    expect(() => Figure.formula('1420 - 1400', [input])).toThrow(UnsupportedFigure)
    expect(() => Figure.computed({ text: '118.33亿元', formula: 'process.exit()', inputs: [input] })).toThrow(
      UnsupportedFigure,
    )
    expect(Figure.computed({ text: '118.33亿元', formula: '1420 ÷ 12', inputs: [input] }).from).toBe('formula')
  })

  it('refuses metadata that the document does not have', () => {
    expect(() => Figure.metadata('2031', second.document)).toThrow(UnsupportedFigure)
    expect(() => Figure.metadata('1420', second.document)).toThrow(UnsupportedFigure)
    expect(Figure.metadata('2024', second.document).text).toBe('2024')
  })

  it('refuses an echo of what the asker did not say, and a repair that is not certain', () => {
    const [date, joined] = damaged.paragraph.damage
    if (!date || !joined) throw new Error('the fixture has two damaged passages')

    expect(() => Figure.echo('8%', '目标是18%吗')).toThrow(UnsupportedFigure)
    expect(() => Figure.repaired(cite(damaged, damaged.paragraph.text), joined)).toThrow(UnsupportedFigure)
    expect(Figure.repaired(cite(damaged, damaged.paragraph.text), date).text).toBe('4月14日')
  })

  it('counts only what it is given', () => {
    expect(Figure.count(['a', 'b']).text).toBe('2')
  })

  it('is not fooled by an object that only looks like a figure', () => {
    const forged = { text: '9999亿元', from: 'metadata', citation: undefined, formula: undefined, repair: undefined }
    const part: unknown = { type: 'figure', figure: forged }

    expect(Figure.isGenuine(forged)).toBe(false)
    expect(() => passFigureGate([part as Part], [])).toThrow(UnsupportedFigure)
  })

  it('is not fooled by an object with the prototype of a figure', () => {
    const forged: unknown = Object.assign(Object.create(Figure.prototype), { text: '9999亿元', from: 'citation' })

    expect(() => passFigureGate([{ type: 'figure', figure: forged as Figure }], [])).toThrow(UnsupportedFigure)
  })
})

describe('the gate at the end', () => {
  it('refuses parts that were put together by hand', () => {
    const words: Part = { type: 'words', text: '增长99%' }
    const quote: Part = { type: 'quote', text: '增长99%', citation }
    const title: Part = { type: 'title', text: '2099年计划', document: second.document }

    for (const part of [words, quote, title])
      expect(() => passFigureGate([part], [citation])).toThrow(UnsupportedFigure)
  })

  it('takes an amount of a quotation as the source itself has it, and none that was cut out of one', () => {
    const source = { ...citation, text: '一是1. 3个标段完工,1.5,200户签约,投资1234万元' }
    const quote = (text: string): Part => ({ type: 'quote', text, citation: source })

    expect(passFigureGate([quote('1. 3个标段完工')], [source]).figures.map(({ text }) => text)).toEqual(['1', '3个'])
    expect(passFigureGate([quote('1.5,200户签约')], [source]).text).toBe('1.5,200户签约')
    expect(() => passFigureGate([quote('34万元')], [source])).toThrow(UnsupportedFigure)
  })

  it('refuses a figure whose citation the answer does not carry', () => {
    const figure = Figure.cited('1420亿元', citation)

    expect(() => passFigureGate([{ type: 'figure', figure }], [])).toThrow(UnsupportedFigure)
  })

  it('refuses a citation whose text was changed behind the figure', () => {
    const figure = Figure.cited('1420亿元', citation)

    expect(() =>
      passFigureGate([{ type: 'figure', figure }], [{ ...citation, text: '固定资产投资完成1520亿元' }]),
    ).toThrow(UnsupportedFigure)
  })

  it('refuses two parts that run into one number', () => {
    const text = new AnswerText().figure(Figure.metadata('2024', second.document)).figure(Figure.count([1, 2, 3]))

    expect(() => passFigureGate(text.parts, text.citations)).toThrow(UnsupportedFigure)
  })

  it('lets a full stop stand behind a figure, and no decimal', () => {
    const year = Figure.metadata('2024', second.document)
    const sentence = new AnswerText().figure(year).words('.')
    const decimal = new AnswerText()
      .figure(year)
      .words('.')
      .figure(Figure.count([1, 2]))

    expect(passFigureGate(sentence.parts, []).text).toBe('2024.')
    expect(() => passFigureGate(decimal.parts, [])).toThrow(UnsupportedFigure)
  })

  it('takes the headings of a paragraph as they are, and no others', () => {
    const text = new AnswerText().section(second)
    const forged: Part = { type: 'section', text: '二、2099年目标', located: second }

    expect(passFigureGate(text.parts, []).text).toBe('一、主要预期目标')
    expect(() => passFigureGate([forged], [])).toThrow(UnsupportedFigure)
  })

  it('refuses a quote that cuts a number', () => {
    const part: Part = { type: 'quote', text: '420亿元', citation }

    expect(() => passFigureGate([part], [citation])).toThrow(UnsupportedFigure)
  })

  it('lets through what is proven and reports where each figure comes from', () => {
    const text = new AnswerText()
      .period('2024', second.document, 'zh')
      .words('目标：')
      .quote(second, '固定资产投资完成1420亿元', '1420亿元')

    const gated = passFigureGate(text.parts, text.citations)

    expect(gated.text).toBe('2024年目标：1420亿元')
    expect(gated.figures).toEqual([
      { text: '2024', from: 'metadata' },
      { text: '1420亿元', from: 'citation', citation: 0 },
    ])
  })

  it('masks what has lost characters and reports a certain repair', () => {
    const text = new AnswerText().quote(
      damaged,
      damaged.paragraph.text.slice(2, -1),
      damaged.paragraph.text.slice(2, -1),
    )

    const gated = passFigureGate(text.parts, text.citations)

    expect(gated.text).toBe('至4月14日,拆除违建…平方米（原文疑似缺字）')
    expect(gated.figures).toEqual([
      {
        text: '4月14日',
        from: 'repair',
        citation: 0,
        repair: { from: '414日', to: '4月14日', rule: 'date_sign_lost' },
      },
    ])
  })
})

describe('numbers stand whole', () => {
  it('in any width and with thousands marks', () => {
    expect(standsIn('7%', '增长17%')).toBe(false)
    expect(standsIn('7%', '增长7.5%')).toBe(false)
    expect(standsIn('2.7%', '增长12.7%')).toBe(false)
    expect(standsIn('1034207万元', '完成1,034,207万元')).toBe(true)
    expect(standsIn('7%', '增长７％')).toBe(true)
    expect(standsIn('29', '发布时间:2024-09-29 17:25')).toBe(true)
    expect(standsIn('2917', '发布时间:2024-09-29 17:25')).toBe(false)
    expect(standsIn('7 %', '增长7%')).toBe(true)
    expect(standsIn('', 'x')).toBe(false)
  })
})
