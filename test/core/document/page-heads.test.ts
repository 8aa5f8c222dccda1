import { describe, expect, it } from 'vitest'
import { documentOf } from '../../support/knowledge.ts'

describe('the head of a page around a paper', () => {
  it('reads labels between rules', () => {
    const document = documentOf(`| 索引号 | 1161/2025-00112 | 签发时间 | 2025-03-01 | ||
| 发布机构 | 汀洲市人民政府 | 发文字号 | 汀政办发〔2025〕7号 | ||
2025年汀洲市县域经济发展实施方案
一、主要目标
2025年全市生产总值增长6%。`)

    expect(document).toMatchObject({
      issuer: '汀洲市人民政府',
      number: '汀政办发〔2025〕7号',
      title: '2025年汀洲市县域经济发展实施方案',
    })
  })

  it('takes a trail over two lines and a line of labels for no title', () => {
    const document = documentOf(`当前位置:首页
> 政务公开 > 规划计划 > 发展计划
发布机构 县发展改革局 组配分类 发展计划
汀洲县2020年国民经济和社会发展计划
主要预期目标为:地区生产总值增长6%左右。`)

    expect(document.title).toBe('汀洲县2020年国民经济和社会发展计划')
  })
})
