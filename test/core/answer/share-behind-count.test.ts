import { describe, expect, it } from 'vitest'
import { Asker, halfYearReport } from '../../support/knowledge.ts'

const asker = new Asker([
  halfYearReport(`一、主要任务完成情况
抓配套。完成江滨路、学前街等640个充电车位的规划工作,其中开工安装160个。
抓安全。全面开展消防检查,共检查商铺5200家,排查火灾隐患800起,整改760起,对其中重大隐患由区级督办4起。对900台电梯开展检验,发现电梯隐患50起,已整改40起,剩余10起正在整改中。
二、2022年区本级政府投资计划上半年执行情况
2022年计划安排政府性投资建设项目80项，总投资60.00亿元，年度投资20.00亿元，其中重大项目20项，总投资45.00亿元，年度投资8.00亿元。
`),
])

describe('a share asked behind a count', () => {
  it.each([
    ['规划好的充电车位,没开工的还有多少个?占比?', ['480个', '75.0%', '100−160÷640']],
    ['规划好的充电车位,没开工的还有多少个,占百分之几', ['480个', '75.0%']],
    ['开工安装的充电车位有多少?占比呢', ['25.0%', '160÷640']],
    ['消防检查的火灾隐患还有几起没整改,整改率多少', ['40起', '95.0%', '760÷800']],
    ['消防检查的火灾隐患整改了多少起?占比?', ['95.0%']],
    ['电梯隐患还剩几起没整改,整改率是多少', ['10起', '80.0%']],
  ])('%s', (question, told) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    for (const figure of told) expect(text).toContain(figure)
  })

  it('is that of the thing in front alone, and of no other with the same deed', () => {
    expect(asker.last('消防检查的火灾隐患还有几起没整改,整改率多少').text).not.toContain('80.0%')
    expect(asker.last('消防检查的火灾隐患整改了多少起?占比?').text).not.toContain('0.5%')
  })

  it('is not told where nothing counts the part', () => {
    expect(asker.last('检查的商铺关停了多少家?占比?').text).not.toMatch(/%/)
  })
})

describe('a share by several measures', () => {
  it.each([
    '政府投资项目里重大项目占多少，按项数和按总投资各算一遍',
    'What share of the 2022 government-invested projects are major – by count, and by total investment?',
  ])('%s: each', (question) => {
    const { text } = asker.last(question)

    expect(text).toMatch(/25\.0%[\s\S]*75\.0%/)
    expect(text).not.toContain('40.0%')
  })
})
