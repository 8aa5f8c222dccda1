import { describe, expect, it } from 'vitest'
import { eachSide } from '../../../src/core/question/sides.ts'

describe('two sides that are laid beside each other', () => {
  it.each([
    ['口袋公园:2031上半年建成的 vs 2032要建的处数', ['2031上半年口袋公园建成的多少?', '2032口袋公园要建的处数多少?']],
    ['管网:21上半年换完的 vs 22要换的,列个对照', ['21上半年管网换完的多少?', '2022年管网要换的多少?']],
    ['2032 plan 供地 vs 2031H1 完成出让,各几宗', ['2032 plan 供地几宗?', '2031H1 完成出让几宗?']],
    ['学位 vs 床位,2031上半年新增的和2032要建的各多少', ['2031上半年新增的学位多少?', '2032要建的床位多少?']],
  ])('are each asked by themselves: %s', (message, parts) => {
    expect(eachSide(message)).toEqual(parts)
  })

  it.each([
    '2031 vs 2032 GDP目标',
    '2031固投目标 vs 2032固投目标,差多少',
    'GDP目标 2031 vs 2032',
    '口袋公园2032年建几处',
    'A公司 vs B公司',
    'major projects 2031 vs 2032 planned 项数和投资',
    'house expropriation: H1 2031 actual vs 2032 target',
  ])('stay one question where one thing is held against itself, or the distance is asked: %s', (message) => {
    expect(eachSide(message)).toEqual([])
  })
})
