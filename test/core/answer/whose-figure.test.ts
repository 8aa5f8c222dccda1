import { expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`云泽市2031年政府工作报告
——2031年1月9日在云泽市第八届人民代表大会第五次会议上
一、2030年工作回顾
全市向天津、河北输出技术合同成交额48.6亿元,增长1.2倍。
二、2031年工作安排
做好高校毕业生留省就业服务,高校毕业生留省就业1.6万人。城镇新增就业2.4万人。
由市水务局牵头,农村供水管网改造全年完成310公里。
`),
])

it.each([
  ['2030年云泽向天津、河北输出技术合同成交额多少', '48.6亿元'],
  ['今年城镇新增就业目标多少？还有高校毕业生留省就业多少人', '1.6万人'],
  ['农村供水管网改造谁牵头？全年多少公里？', '310公里'],
])('takes a partner, or what crosses a border, for no region asked about: %s', (question, told) => {
  const [answer] = asker.talk(question)

  expect(answer?.outcome).toBe('answered')
  expect(answer?.text).toContain(told)
})

it('still tells of a region without a document that there is none', () => {
  const [answer] = asker.talk('2030年山东的技术合同成交额多少')

  expect(answer?.outcome).not.toBe('answered')
})

it('takes the committee of a party for the region that it is of', () => {
  const paper = documentOf(`关于2031年推进人才集聚的实施意见
根据《中共青屿市委、青屿市人民政府关于推进城市发展的决定》,提出以下意见。
一、总体目标
引进高层次人才300名。
`)

  expect(paper.region).toBe('青屿市')
})
