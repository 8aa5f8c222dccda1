import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const REPORT = `关于柳川区2030年上半年国民经济和社会发展计划执行情况的报告
一、上半年执行情况
（一）片区建设
实现柳川中心、滨水核心区观光环路等9个亿元以上项目开工。滨水核心区观光空间环路（二期）项目正在办理前期手续。
松泉村拆迁工作累计完成128户。市三建宿舍地块完成挂牌出让。加紧推进竹溪村片征收工作。竹溪湖绿道工程完成进度达70%。
二、下半年工作安排
紧盯装备制造项目，与启明公司对接打造松泉村创意港，招引企业落户。加快推进市三建扩大等2个项目土地挂牌公告。
`
const PLAN = `柳川区2031年国民经济和社会发展计划
一、城市建设
推动观光环路（二期）等一批重大项目建设。
`
const { ask } = askingBoth(PLAN, REPORT)

describe('a place by its name alone', () => {
  it.each(['松泉村搞到哪一步了', '松泉村进展'])('%s is told with what else is to be done there', (question) => {
    const { text } = ask(question)
    expect(text).toContain('128户')
    expect(text).toContain('创意港')
  })

  it('is told by its own clause where a step is asked', () => {
    expect(ask('松泉村拆迁了吗').text).not.toContain('创意港')
  })
})

describe('a short name with a time straight behind it', () => {
  it('is that of the project of the time, with the near one that says otherwise', () => {
    const { text } = ask('观光环路2030年上半年到底开工了没')
    expect(text).toContain('开工')
    expect(text).toContain('前期手续')
  })
})

describe('a step asked of one name and told of another', () => {
  it('is not told by the other', () => {
    const { text, outcome } = ask('市三建宿舍下半年是不是还要发挂牌公告?')
    expect(outcome).toBe('not_stated')
    expect(text).toContain('市三建宿舍地块完成挂牌出让')
    expect(text).not.toContain('扩大')
  })
})

describe('two names joined in English words', () => {
  it('are each told', () => {
    const { text } = ask('竹溪村 and 竹溪湖 上半年分别 what progress')
    expect(text).toContain('征收')
    expect(text).toContain('70%')
  })
})
