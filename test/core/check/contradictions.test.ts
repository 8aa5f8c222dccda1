import { describe, expect, it } from 'vitest'
import { checked, countsOf, quotesOf } from '../../support/checked.ts'

const report = (body: string, year = 2024) =>
  `关于清江区${year}年国民经济和社会发展计划执行情况的报告\n\n一、${year}年计划完成情况\n\n${body}\n`
const plan = (body: string, year = 2024) => `清江区${year}年国民经济和社会发展计划\n\n一、主要预期目标\n\n${body}\n`
const workReport = (past: string, goals: string, year = 2025) =>
  `清江区${year}年政府工作报告\n\n一、${year - 1}年工作回顾\n\n${past}\n\n二、${year}年主要预期目标\n\n${goals}\n`

describe('one thing with two values', () => {
  it('is found within a document, with both places', () => {
    const findings = checked(report('地区生产总值完成412.6亿元。\n\n经济运行平稳。全区地区生产总值完成421.6亿元。'))

    expect(countsOf(findings)).toEqual({ contradiction: 1 })
    expect(findings[0]?.places.map(({ code, quote }) => [code, quote])).toEqual([
      ['报24-1-1', '地区生产总值完成412.6亿元'],
      ['报24-1.1-1', '全区地区生产总值完成421.6亿元'],
    ])
    expect(findings[0]?.text.zh).toContain('清江区2024年地区生产总值：同一文件前后数值不一致')
  })

  it('is found between documents', () => {
    const findings = checked(
      report('社会消费品零售总额增长5.8%。'),
      workReport('社会消费品零售总额增长6.8%。', '地区生产总值增长6%。'),
    )

    expect(quotesOf(findings, 'contradiction')).toEqual([['社会消费品零售总额增长5.8%', '社会消费品零售总额增长6.8%']])
  })

  it('is found where it is written in different units', () => {
    const findings = checked(report('一般公共预算收入完成38.52亿元。\n\n一般公共预算收入完成385800万元。'))

    expect(countsOf(findings)).toEqual({ contradiction: 1 })
  })

  it.each([
    ['the same value in another unit', '一般公共预算收入完成38.52亿元。\n\n一般公共预算收入完成385200万元。'],
    ['a rounder number', '地区生产总值完成412.6亿元。\n\n地区生产总值达到413亿元。'],
    ['a bound that holds', '地区生产总值完成412.6亿元。\n\n地区生产总值突破400亿元。'],
    ['a rough number', '固定资产投资完成201.3亿元。\n\n固定资产投资约200亿元。'],
    ['a part of the region', '地区生产总值完成412.6亿元。\n\n东屏街道地区生产总值完成52.3亿元。'],
    ['another unit above', '地区生产总值增长5.6%。\n\n全市地区生产总值增长6.1%。'],
    ['another period', '地区生产总值完成412.6亿元。\n\n上半年地区生产总值完成198.4亿元。'],
    ['another indicator', '居民人均可支配收入41230元。\n\n城镇居民人均可支配收入46810元。'],
    ['a growth on another basis', '一般公共预算收入增长3.1%。\n\n一般公共预算收入同口径增长5.2%。'],
    ['a yearly average', '地区生产总值增长5.6%。\n\n地区生产总值年均增长6.3%。'],
    ['a distance from others', '地区生产总值增长5.6%。\n\n地区生产总值高于全市0.4个百分点。'],
    ['what the year before was expected to be', '地区生产总值增长5.6%。\n\n2023年预计地区生产总值增长6.1%。'],
    ['two totals of investment', '重点产业项目总投资88亿元。\n\n城建项目总投资35亿元。'],
    ['what was new', '高新技术企业达到320家。\n\n新增高新技术企业46家。'],
  ])('is not: %s', (_, body) => {
    const findings = checked(report(body))

    expect(findings).toEqual([])
  })
})

describe('a target that another document tells otherwise', () => {
  it('is found', () => {
    const findings = checked(
      plan('——地区生产总值增长6.5%左右;\n——固定资产投资增长8%;'),
      report('年初确定的地区生产总值预期目标为增长6%左右。全年固定资产投资计划增长8%，实际增长8.2%。'),
    )

    expect(quotesOf(findings, 'restated_target')).toEqual([
      ['地区生产总值增长6.5%左右', '年初确定的地区生产总值预期目标为增长6%左右'],
    ])
  })

  it('is found where only the bound differs', () => {
    const findings = checked(plan('——城镇新增就业1.2万人以上;'), report('年初确定的城镇新增就业预期目标为1.2万人。'))

    expect(countsOf(findings)).toMatchObject({ restated_target: 1 })
  })

  it('is not where it is the same in other words, or the unit’s above', () => {
    const findings = checked(
      plan('——城镇新增就业1.2万人以上;\n——地区生产总值增长6.5%;'),
      report('城镇新增就业预期目标为不低于1.2万人。地区生产总值增长6.5%。全市预期目标为地区生产总值增长7%。'),
    )

    expect(countsOf(findings)).toEqual({})
  })
})

describe('numbers on different bases', () => {
  it('are said to be that and no contradiction: expected and reached', () => {
    const findings = checked(
      report('预计全年一般公共预算收入完成52.8亿元。'),
      workReport('一般公共预算收入完成53.6亿元。', '地区生产总值增长6%。'),
    )

    expect(countsOf(findings)).toEqual({ different_basis: 1 })
    expect(findings[0]?.text.zh).toContain('不作矛盾论')
  })

  it('are said to be that and no contradiction: provisional and final', () => {
    const findings = checked(
      report('初步核算，地区生产总值完成412.6亿元。'),
      workReport('经最终核实，地区生产总值完成409.1亿元。', '地区生产总值增长6%。'),
    )

    expect(countsOf(findings)).toEqual({ different_basis: 1 })
  })
})
