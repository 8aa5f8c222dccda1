import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { documentOf } from './knowledge.ts'

/** What one region's report of a year says: the growth of the year before, and its goals. All of it is made up. */
interface Report {
  readonly region: string
  readonly year: number
  readonly grew?: string
  readonly goals: readonly string[]
  readonly table?: string
}

const REPORTS: readonly Report[] = [
  { region: '甘肃省', year: 2023, goals: ['地区生产总值增长6.5%左右', '城镇新增就业32万人以上'] },
  { region: '甘肃省', year: 2024, grew: '6.4%', goals: ['地区生产总值增长6%左右', '城镇新增就业31万人以上'] },
  {
    region: '甘肃省',
    year: 2025,
    grew: '5.8%',
    goals: [
      '地区生产总值增长5.5%以上',
      '地方一般公共预算收入增长5%',
      '社会消费品零售总额增长6%以上',
      '居民消费价格涨幅2%左右',
      '城镇新增就业30万人以上',
    ],
  },
  { region: '青海省', year: 2023, goals: ['地区生产总值增长5%左右'] },
  { region: '青海省', year: 2024, grew: '5.3%', goals: ['地区生产总值增长5%'] },
  {
    region: '青海省',
    year: 2025,
    grew: '2.7%',
    goals: ['地区生产总值增长4.5%左右', '地方一般公共预算收入增长3%', '居民消费价格涨幅2%左右', '城镇新增就业6万人'],
  },
  { region: '江西省', year: 2023, goals: ['地区生产总值增长7%'] },
  { region: '江西省', year: 2024, grew: '4.1%', goals: ['地区生产总值增长5%'] },
  {
    region: '江西省',
    year: 2025,
    grew: '5.1%',
    goals: ['地区生产总值增长5%左右', '固定资产投资增长6%', '社会消费品零售总额增长5%', '城镇新增就业40万人以上'],
  },
  { region: '青江市', year: 2023, goals: ['地区生产总值增长8%'] },
  { region: '青江市', year: 2024, grew: '7.2%', goals: ['地区生产总值增长7%'] },
  {
    region: '青江市',
    year: 2025,
    grew: '6.9%',
    goals: ['地区生产总值增长6.5%以上，力争增长7%', '固定资产投资增长10%'],
    table: `三、2025年分县（区）主要目标

县（区）|地区生产总值增长目标（%）|固定资产投资目标（亿元）
清河县|8|52
东山县|7.5|61
北城区|6|88`,
  },
  { region: '临泽区', year: 2023, goals: ['地区生产总值增长7%'] },
  { region: '临泽区', year: 2024, grew: '6.2%', goals: ['地区生产总值增长6%'] },
  { region: '临泽区', year: 2025, grew: '6.6%', goals: ['地区生产总值达到420亿元', '固定资产投资150亿元'] },
]

/** Fifteen reports: three provinces, a city with a table of its counties, a district; three years of each. */
export function regionDocuments(): PlanDocument[] {
  return REPORTS.map(({ region, year, grew, goals, table }) =>
    documentOf(
      `${region}${year}年政府工作报告

一、${year - 1}年工作回顾

${grew === undefined ? '各项工作平稳推进。' : `全年地区生产总值增长${grew}，社会大局稳定。`}

二、${year}年工作安排

今年经济社会发展主要预期目标是：${goals.join('；')}。
${table === undefined ? '' : `\n${table}\n`}`,
      `${region}-${year}.txt`,
    ),
  )
}
