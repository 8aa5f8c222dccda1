import { beforeAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/core/question/question.ts'
import { Asker, documentOf, intents } from '../../support/knowledge.ts'

const TEXT = [
  '清江区2024年国民经济和社会发展计划',
  '',
  '一、主要任务',
  '',
  '推进项目建设。加快龟岭南坡片等片区征收,推动江船三分厂项目开工,完成石桥村拆迁86户。',
  '',
  '发展文化事业。布局建设古井博物馆、临江戏剧展示馆,提升“小湖+”公园,开工建设明珠·云谷产业园。',
  '',
  '办好学校。推进柳河街学校、西塘湖中学前期工作,改造市三医院门诊楼。',
  '',
  '建设商务楼宇。推进恒泰和平中心、投联大楼等项目建设。拆除8号线柳河路站。',
].join('\n')

let content: (question: string) => string

beforeAll(() => {
  const { knowledge } = new Asker([documentOf(TEXT)])
  content = (question) => readQuestion(question, knowledge, intents, () => 2024).content
})

describe('a name that an asker translates part by part', () => {
  it.each([
    ['What is planned for the south slope of Turtle Ridge?', '龟岭南坡'],
    ['What is planned for the Turtle Ridge south slope block?', '龟岭南坡片'],
    ['What happens to the ancient well museum in 2024?', '古井博物馆'],
    ['Is the No. 3 Municipal Hospital renovated?', '三医院'],
    ['How is the Pearl Cloud Valley park going?', '明珠·云谷'],
  ])('is that name: %s', (question, name) => {
    const read = content(question)

    expect(read).toContain(name)
  })
})

describe('a name that is spelled in part', () => {
  it.each([
    ['How many households have been moved at Shiqiao Village?', '石桥村'],
    ['Is Liuhe Street School starting construction?', '柳河街学校'],
    ['What is the status of Xitang Lake Middle School?', '西塘湖中学'],
    ['Is the demolition of Liuhe Road station done?', '柳河路站'],
    ['What is planned for the Heng Tai Peace Center?', '恒泰和平中心'],
    ['Will the Jiangchuan No. 3 branch factory break ground?', '江船三分厂'],
  ])('is that name: %s', (question, name) => {
    const read = content(question)

    expect(read).toContain(name)
  })
})

describe('words that only share a part with a name', () => {
  it.each([
    ['How many rooms has the north tower of the hotel?', '塔'],
    ['Is there a Swan Lake Middle School?', '西塘湖'],
    ['What is planned for the Snake Hill north slope?', '南坡'],
    ['When does Shiqiao Bridge open?', '石桥村'],
  ])('find no name: %s', (question, name) => {
    const read = content(question)

    expect(read).not.toContain(name)
  })
})

describe('a name in Chinese in brackets behind its translation', () => {
  it('settles what is meant', () => {
    const read = content('How far is the River Willow School (柳河街学校)?')

    expect(read).toContain('柳河街学校')
    expect(read).not.toMatch(/[a-z]{4}/i)
  })
})
