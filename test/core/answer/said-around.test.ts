import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const PAPER = [
  '云湖区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6%;',
  '',
  '——固定资产投资210亿元;',
  '',
  '二、主要任务',
  '',
  '完善设施。新建微循环道路9条,完成房屋征收41.5万平方米。推进松涛所、桂花所、东岸所“智慧警务室”建设。联合云湖大学制定数据联盟运营细则。',
  '',
  '守护健康。完成5个社区卫生服务中心基本改造,设立发热门诊6家。全面推行垃圾分类。',
  '',
  '推进建设。推动金桥大厦项目开工;松涛地块完成挂牌出让。',
].join('\n')

const asker = new Asker([documentOf(PAPER)])
const told = (question: string) => {
  const { outcome, text, citations } = asker.last(question)
  return { outcome, text, codes: citations.map(({ code }) => code) }
}

const QUESTIONS = [
  '固定资产投资目标',
  '2024年新建微循环道路几条',
  '金桥大厦什么时候开工',
  '发热门诊设了几家?',
  '全面推行垃圾分类由谁牵头',
]

const AROUND: readonly (readonly [front: string, behind: string])[] = [
  ['领导等着要,', ''],
  ['急急急,', ''],
  ['请教各位老师:', ''],
  ['书记刚问起,', ''],
  ['【求助】', ''],
  ['在吗?', ''],
  ['今天下午开调度会,', ''],
  ['分管领导刚才电话里问,', ''],
  ['', ',写材料要用'],
  ['', ',简短点'],
  ['', ',领导等着呢'],
  ['', ',填表呢'],
  ['', ',能给我吗'],
  ['', ',省得我翻'],
  ['', ',明早汇报'],
  ['I need this for a slide: ', ''],
  ['', ' (for a slide)'],
]

describe('what is said around a question', () => {
  it.each(AROUND)('asks nothing: %s…%s', (front, behind) => {
    for (const question of QUESTIONS)
      expect(told(`${front}${question.replace(/[?]$/, behind === '' ? '?' : '')}${behind}`)).toEqual(told(question))
  })

  it('stays where a word of it is what is asked about', () => {
    const { outcome } = asker.last('材料研究院,什么时候开工')

    expect(outcome).not.toBe('answered')
  })
})

describe('other words for the same question', () => {
  it.each([
    ['“智慧警务室”是哪仨所', '松涛所、桂花所、东岸所'],
    ['数据联盟的运营细则是跟谁一块定的', '云湖大学'],
    ['2024那一年微循环道路新建几条', '9条'],
    ['2024年房征要完成多少万方', '41.5万平方米'],
    ['5个社区卫生服务中心 renovation,2024年要到什么 stage', '基本改造'],
    ['松涛地块挂牌了是吧?', '是否已挂牌文件未写明'],
    ['松涛地块挂牌了不?', '是否已挂牌文件未写明'],
    ['How many fever clinics did Yunhu District set up?', '6家'],
  ])('%s', (question, words) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(words)
  })

  it('a lead unit by another word is not stated either', () => {
    expect(asker.last('全面推行垃圾分类,主责单位是?').outcome).toBe('not_stated')
  })

  it('a half year of two digits is that of the year', () => {
    expect(asker.last('GDP target for FY24').text).toContain('6%')
  })
})
