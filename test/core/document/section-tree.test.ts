import { describe, expect, it } from 'vitest'
import { allSections, firstParagraph, headingWords, sectionTree } from '../../../src/core/document/section-tree.ts'
import { makeDocument } from '../../support/documents.ts'

const document = makeDocument(`清江区2024年国民经济和社会发展计划

一、总体要求

坚持稳中求进。

二、主要任务

(一)做强产业

发展制造业。推动二期投产。

激活消费。打造夜市两处。

(二)改善民生

新建学校两所。
`)

describe('the headings of a document', () => {
  it('are a tree in the order of the text, run-in headings included', () => {
    const tree = sectionTree(document)

    expect(allSections(tree).map(({ code, title }) => `${code} ${title}`)).toEqual([
      '1 一、总体要求',
      '2 二、主要任务',
      '2.1 (一)做强产业',
      '2.1.1 发展制造业',
      '2.1.2 激活消费',
      '2.2 (二)改善民生',
    ])
  })

  it('have a first paragraph each, their own or one below', () => {
    const [, tasks] = sectionTree(document)

    expect(tasks && firstParagraph(tasks).text).toBe('发展制造业。推动二期投产。')
  })

  it('leave title and labels out', () => {
    const paragraphs = allSections(sectionTree(document)).flatMap((node) => node.paragraphs)

    expect(paragraphs.map(({ sectionCode }) => sectionCode)).not.toContain('0')
  })

  it.each([
    ['(一)做强产业', '做强产业'],
    ['一是加强调度', '加强调度'],
    ['3.改善环境', '改善环境'],
    ['发展制造业', '发展制造业'],
  ])('%s without its number', (title, words) => {
    expect(headingWords(title)).toBe(words)
  })
})
