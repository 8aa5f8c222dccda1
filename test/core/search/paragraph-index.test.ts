import { describe, expect, it } from 'vitest'
import { ParagraphIndex } from '../../../src/core/search/paragraph-index.ts'
import { passagesOf } from '../../../src/core/search/passages.ts'
import { tokens } from '../../../src/core/search/tokenize.ts'
import { Asker, documentOf } from '../../support/knowledge.ts'

describe('tokens', () => {
  it('are bigrams of Han and whole Latin and digit runs', () => {
    expect(tokens('新建道路9条')).toEqual(['新建', '建道', '道路', '9', '条'])
    expect(tokens('增长6.5%，GDP')).toEqual(['增长', '6.5%', 'gdp'])
    expect(tokens('2020年支持')).toEqual(['2020', '年支', '支持'])
    expect(tokens('５Ｇ')).toEqual(['5g'])
    expect(tokens('')).toEqual([])
  })
})

describe('the index', () => {
  const index = new ParagraphIndex()
  const texts = [
    '新建微循环道路',
    '新建幼儿园',
    '道路绿化与养护',
    '社区养老服务网点',
    '养老服务中心床位',
    '垃圾分类试点',
    '桥梁病害维修',
    '雨水排口改造',
    '招聘会岗位',
    '科技企业培育',
    '楼宇招商',
    '金融机构引进',
  ]
  texts.forEach((text, id) => {
    index.add({ id, headingPath: ['二、主要任务'], text })
  })

  it('finds by the rarest words first', () => {
    expect(index.search('微循环道路', () => true)[0]?.id).toBe(0)
    expect(index.search('养老床位', () => true)[0]?.id).toBe(4)
  })

  it('keeps to what is allowed', () => {
    expect(index.search('道路', (id) => id !== 0).map(({ id }) => id)).not.toContain(0)
  })

  it('finds nothing for words of no paragraph', () => {
    expect(index.search('股票行情', () => true)).toEqual([])
    expect(index.search('', () => true)).toEqual([])
  })

  it('weighs a rare word above a common one and knows what it has', () => {
    expect(index.weight('微循')).toBeGreaterThan(index.weight('主要'))
    expect(index.has('微循')).toBe(true)
    expect(index.has('股票')).toBe(false)
  })

  it('takes new paragraphs after a search', () => {
    index.add({ id: texts.length, headingPath: [], text: '停车泊位选址' })

    expect(index.search('停车泊位', () => true)[0]?.id).toBe(texts.length)
  })
})

describe('passages', () => {
  it('are runs of clauses within a sentence, without run-in heading and lead-in', () => {
    const document = documentOf(
      '清江区2024年国民经济和社会发展计划\n\n一、主要任务\n\n完善城市功能。新建道路9条,启动东站建设。优化环境。',
    )
    const { located } = new Asker([document]).knowledge
    const body = located.find(({ paragraph }) => paragraph.headLength > 0)
    if (!body) throw new Error('the fixture has a run-in heading')

    const words = passagesOf(body).map(({ start, end }) => body.paragraph.text.slice(start, end))

    expect(words).toEqual(['新建道路9条', '新建道路9条,启动东站建设', '启动东站建设', '优化环境'])
  })
})
