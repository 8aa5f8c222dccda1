import { describe, expect, it } from 'vitest'
import { Asker, documentOf, halfYearReport } from '../../support/knowledge.ts'

const asker = new Asker([
  halfYearReport(`一、主要任务完成情况
抓民生。全面开展消防安全大检查,共检查商铺5200家,排查一般隐患800起,整改760起。对900台电梯开展检验,发现安全隐患50起,已整改40起。
抓环境。城市管理考核得分88分,位列全市第3。重点工作考核全市排名第五。
二、下半年工作安排
抓建设。推动柳溪路新建养老设施和街头绿地项目建设实施。启动垃圾房改造工程、柳溪路菜市场改造等建设项目。完成车站公厕改造升级。继续服务云帆大厦等续建项目。
`),
  documentOf(
    `汀洲区2023年国民经济和社会发展计划
一、主要任务
实施月湖公园公厕改造升级。
`,
    'plan.txt',
  ),
])

describe('words that fit two sentences', () => {
  it('tell both counts of a deed in a paragraph', () => {
    const { text } = asker.last('安全隐患整改了多少起')

    expect(text).toContain('760起')
    expect(text).toContain('40起')
  })

  it.each([
    ['电梯安全隐患整改了多少起', '40起', '760起'],
    ['一般隐患整改了多少起', '760起', '40起'],
  ])('%s: but not where a word tells them apart', (question, own, other) => {
    const { text } = asker.last(question)

    expect(text).toContain(own)
    expect(text).not.toContain(other)
  })

  it('tell where a thing is done by both papers', () => {
    const { text } = asker.last('公厕改造都安排了哪里的')

    expect(text).toContain('月湖公园')
    expect(text).toContain('车站')
  })

  it('offer both projects of a street where it is asked what the project is', () => {
    const { outcome, text } = asker.last('柳溪路那个项目是什么内容')

    expect(outcome).toBe('ambiguous')
    expect(text).toMatch(/养老设施[\s\S]*菜市场改造/)
  })

  it('claim no content for the one project that a name fits', () => {
    expect(asker.last('云帆大厦项目是什么内容').outcome).not.toBe('answered')
  })

  it('tell every rank where nothing ranked is named', () => {
    const { text } = asker.last('咱汀洲在全市排第几啊')

    expect(text).toContain('第3')
    expect(text).toContain('第五')
  })
})
