import { describe, expect, it } from 'vitest'
import { inPlainSpeech, withoutIdleSpeech } from '../../../src/core/question/spoken.ts'
import { Asker, documentOf, lexicon } from '../../support/knowledge.ts'

describe('forms of speech and dialect', () => {
  it.each([
    ['发了几多津贴', '发了多少津贴'],
    ['那个叫啥子', '那个叫什么'],
    ['停工是么事原因', '停工是什么原因'],
    ['什么时候开工', '什么时候开工'],
    ['在全市排老几', '在全市排第几'],
    ['干到哪步了', '干到哪一步了'],
    ['哪个机关来做', '哪个单位来做'],
    ['几时挂网', '什么时候挂网'],
    ['几时几分挂网', '几时几分挂网'],
    ['有没得到批复', '有没得到批复'],
    ['里头开工的几个', '其中开工的几个'],
  ])('are read as the usual words: %s', (said, plain) => {
    expect(inPlainSpeech(said, lexicon)).toBe(plain)
  })

  it.each([
    ['合同签了好多钱', '合同签了多少钱'],
    ['津贴发下去好多', '津贴发下去多少'],
    ['查出好多处,改了几处', '查出多少处,改了几处'],
  ])('ask how many where nothing else of the part asks: %s', (said, plain) => {
    expect(inPlainSpeech(said, lexicon)).toBe(plain)
  })

  it.each(['好多企业反映什么问题', '情况好多了吗', '好多年没修的桥'])('say many elsewhere: %s', (said) => {
    expect(inPlainSpeech(said, lexicon)).toBe(said)
  })
})

describe('words of asking, telling and pointing', () => {
  const { knowledge } = new Asker([
    documentOf(`柏川区2032年国民经济和社会发展计划
一、主要任务
建设新材料产业园。完善政策对照清单。
`),
  ])
  const rest = (text: string) =>
    withoutIdleSpeech(text, knowledge)
      .replace(/[\s,]+/g, ' ')
      .trim()

  it.each([
    ['麻烦翻一下那份材料里头口袋公园', '口袋公园'],
    ['口袋公园一个个报给我', '口袋公园'],
    ['领导问起来了,口袋公园记不清了', '口袋公园'],
    ['口袋公园嘞', '口袋公园'],
  ])('say nothing of what is looked for: %s', (said, left) => {
    expect(rest(said)).toBe(left)
  })

  it.each(['新材料产业园', '津贴发下去', '政策对照清单'])('stay within other words: %s', (said) => {
    expect(rest(said)).toBe(said)
  })
})
