import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadClassWords } from '../../../src/config/load-class-words.ts'
import { readClass } from '../../../src/core/document/read-class.ts'

const words = await loadClassWords(path.join(import.meta.dirname, '..', '..', '..', 'config'))

const TITLE = '清江区2024年国民经济和社会发展计划'

/** The class of a paper with some lines in its head, or what it was refused for. */
function judged(lines: readonly string[], given: Parameters<typeof readClass>[2] = {}, around: readonly string[] = []) {
  const reading = readClass({ lines: [...lines, '一、主要目标', '——地区生产总值增长6%;'], around }, words, given)
  return 'refused' in reading ? reading.refused : `${reading.class}, ${reading.why}`
}

describe('a state secret', () => {
  it.each([
    '秘密',
    '机密★10年',
    '绝密★长期',
    '机 密 ★ 1 年',
    '秘密☆一年',
    '秘密10年',
    '【机密】',
    '000123    机密★10年    特急',
    '密级：秘密',
    '密级: 机密★5年 文号: 清政发〔2024〕3号',
    `【秘密】${TITLE}`,
    `${TITLE}（机密）`,
    '秘密级',
  ])('is refused by its mark: %s', (mark) => {
    expect(judged([mark, TITLE])).toBe('secret')
    expect(judged([TITLE, mark], { option: 'internal' })).toBe('secret')
    expect(judged([TITLE, mark], { option: 'public', front: 'public' })).toBe('secret')
  })

  it('is refused where the mark runs along the top of its pages', () => {
    expect(judged([TITLE], {}, ['机密★3年'])).toBe('secret')
  })

  it.each([
    '本区认真做好保密工作，严守国家秘密。',
    '加强商业秘密保护',
    '《中华人民共和国保守国家秘密法》',
    '涉及国家秘密、商业秘密的除外',
    '保密审查：已审查',
    '机密性和完整性',
  ])('is none for a text that merely speaks of secrets: %s', (line) => {
    expect(judged([TITLE, line])).toBe('internal, unmarked')
  })
})

describe('a paper that is not to be shown', () => {
  it.each([
    '内部资料',
    '内部资料 注意保存',
    '（内部资料，注意保存）',
    '★内部资料★',
    '公开方式：不予公开',
    `${TITLE}（征求意见稿）`,
    `${TITLE}(送审稿)`,
    '讨论稿',
    `${TITLE}送审稿`,
  ])('waits for an operator: %s', (mark) => {
    expect(judged([mark, '公开日期：2024年3月1日'])).toBe('unsigned')
    expect(judged([mark, '公开日期：2024年3月1日'], { front: 'public' })).toBe('unsigned')
    expect(judged([mark], { option: 'internal' })).toBe('internal, option')
    expect(judged([mark], { option: 'public' })).toBe('public, option')
  })

  it('may say so at its end', () => {
    const body = Array.from({ length: 40 }, (_, i) => `${i + 1}.新建道路${i}条。`)

    expect(judged([TITLE, ...body, '（此件不公开）'])).toBe('unsigned')
  })

  it.each([
    '形成《规划（征求意见稿）》并征求各方意见。',
    '加强内部资料管理，健全档案制度。',
    '（三）规范内部资料性出版物管理',
  ])('is none for a sentence about such papers: %s', (line) => {
    expect(judged([TITLE, line])).toBe('internal, unmarked')
  })
})

describe('publication', () => {
  it.each([
    '公开日期：2024年03月01日 公开方式：主动公开',
    '发布时间:2024-03-01 17:25    打印',
    '发 布 时 间： 2024-03-01',
    '首页 > 信息公开 > 规划计划',
    '首页>政府信息公开>计划',
    '公开类别：主动公开',
    '（此件公开发布）',
  ])('shows in the head: %s', (line) => {
    expect(judged([line, TITLE])).toBe('public, published')
  })

  it.each([
    '推进政务信息公开，提高透明度。',
    '清江区2024年政府信息公开工作要点',
    '公开日期：',
    '成文日期：2024年3月1日',
    '2024年3月1日',
  ])('does not show in %s', (line) => {
    expect(judged([TITLE, line])).toBe('internal, unmarked')
  })

  it('is said by the operator, and by the front matter below that', () => {
    expect(judged([TITLE], { option: 'public' })).toBe('public, option')
    expect(judged([TITLE], { front: 'public' })).toBe('public, front_matter')
    expect(judged([TITLE, '发布时间：2024-03-01'], { option: 'internal', front: 'public' })).toBe('internal, option')
  })

  it('is no publication to everybody where it is on request', () => {
    expect(judged([TITLE, '发布时间：2024-03-01 公开方式：依申请公开'])).toBe('internal, closed')
  })
})
