import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../support/documents.ts'

describe('a page that set all digits apart', () => {
  const paper = makeDocument(`清江省国民经济和社会发展第十个五年计划纲要
( 2 0 0 1年1月1 8日清江省第九届人民代表大会第四次会议通过 )

一、主要目标

到2 0 0 5年 , 国内生产总值达到2 9 0 0 亿元 , 年均增长6 .5 %左右 , 粮食产量保持在1 3 5 0万吨以上 。
`)

  it('is read with its numbers whole', () => {
    expect(paper.paragraphs.at(-1)?.text).toBe(
      '到2005年，国内生产总值达到2900 亿元，年均增长6.5%左右，粮食产量保持在1350万吨以上。',
    )
  })

  it('is of the years of its plan', () => {
    expect(paper).toMatchObject({ region: '清江省', year: 2001, period: '2001-2005' })
  })

  it('is no text in which two numbers stand side by side', () => {
    const text = '2001年 12 34 5 6 两组数字'

    expect(makeDocument(`清江省2001年国民经济和社会发展计划\n\n${text}`).paragraphs.at(-1)?.text).toBe(text)
  })
})

describe('a paper of the state', () => {
  it('is of the whole country by its title or first line', () => {
    const plan = '国民经济和社会发展第七个五年计划'

    for (const head of [`中华人民共和国${plan}`, `中华人民共和国\n${plan}`])
      expect(makeDocument(`${head}\n\n一、目标\n\n1986年工业总产值增长7%。`, { year: 1986 }).region).toBe('全国')
  })

  it('is none that only quotes its laws', () => {
    const text = '《中华人民共和国统计法》实施以来\n清江县2015年国民经济和社会发展计划\n\n一、目标\n\n产值增长7%。'

    expect(makeDocument(text).region).toBe('清江县')
  })
})
