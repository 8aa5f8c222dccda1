import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'
import { regionDocuments } from '../../support/region-documents.ts'

const asker = new Asker(regionDocuments(), '2025-11-22')

/** Gold for a corpus of five regions and three years, written before anything compared regions. */
const GOLD: readonly { question: string; says: readonly string[]; lacks?: readonly string[]; cites: number }[] = [
  {
    question: '哪些省2025年GDP目标在5%以上',
    says: ['甘肃省2025年地区生产总值目标：增长5.5%以上', '不作判断：\n江西省', '5%左右'],
    lacks: ['青江市', '临泽区'],
    cites: 3,
  },
  { question: '三个省里哪个2025年GDP目标最高', says: ['甘肃省最高', '5.5%以上', '5%左右', '4.5%左右'], cites: 3 },
  {
    question: '甘肃和青海2025年GDP目标哪个高',
    says: ['甘肃省最高', '5.5%以上', '4.5%左右'],
    lacks: ['相差'],
    cites: 2,
  },
  { question: '2025年各省GDP目标', says: ['甘肃省', '青海省', '江西省'], lacks: ['最高', '青江市'], cites: 3 },
  {
    question: '各地2025年GDP目标排个序',
    says: ['青江市2025年地区生产总值目标：增长6.5%以上，力争增长7%\n甘肃省', '不参与比较：临泽区', '层级不同'],
    cites: 5,
  },
  {
    question: '2024年哪个省GDP实际增速最低',
    says: ['青海省2024年地区生产总值：增长2.7%', '青海省最低'],
    lacks: ['目标'],
    cites: 3,
  },
  { question: '哪个省2025年城镇新增就业目标最多', says: ['江西省最高', '40万人以上', '6万人'], cites: 3 },
  { question: '哪些省2025年CPI目标2%左右', says: ['甘肃省', '青海省', '文件未列该年这一数的：江西省'], cites: 2 },
  {
    question: '哪些省2025年财政收入目标低于5%',
    says: ['青海省2025年', '其余：\n甘肃省', '未列该年这一数的：江西省'],
    cites: 2,
  },
  { question: '江西2025年社零目标跟甘肃比哪个高', says: ['甘肃省最高', '6%以上', '5%'], cites: 2 },
  { question: '江西2024年GDP目标比青海高多少', says: ['数字相同'], lacks: ['相差'], cites: 2 },
  {
    question: '青江和江西2024年GDP目标哪个高',
    says: ['青江市最高', '相差2个百分点', '7−5', '层级不同'],
    cites: 2,
  },
  { question: '四川和甘肃2025年GDP目标谁高', says: ['5.5%以上', '没有四川省的文件'], cites: 1 },
  { question: '青江市哪个县2025年GDP目标最高', says: ['清河县最高', '8%', '7.5%', '6%'], cites: 3 },
  { question: '清河县2025年GDP目标是多少', says: ['8%', '青江市2025年政府工作报告'], lacks: ['6.5%'], cites: 1 },
  { question: '北城区2025年固投目标', says: ['88亿元'], lacks: ['10%', '150'], cites: 1 },
  { question: '青江市2025年GDP目标', says: ['6.5%以上', '力争增长7%'], cites: 1 },
  {
    question: 'Which province has the highest 2025 GDP growth target?',
    says: ['甘肃省 is the highest', 'at least 5.5%'],
    cites: 3,
  },
]

describe('one indicator over regions', () => {
  it.each(GOLD)('$question', ({ question, says, lacks = [], cites }) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    for (const words of says) expect(answer.text.replaceAll('-', '−')).toContain(words)
    for (const words of lacks) expect(answer.text).not.toContain(words)
    expect(answer.citations).toHaveLength(cites)
  })

  it('has nothing to compare of a year without documents', () => {
    expect(asker.ask('2022年哪个省GDP目标最高').outcome).toBe('not_found')
  })

  it('takes each region’s own newest plan year, whichever region is named first', () => {
    const documents = regionDocuments().filter(({ region, year }) =>
      region === '甘肃省' ? year === 2023 : region === '青海省',
    )
    const older = new Asker(documents, '2025-11-22')

    expect(older.ask('甘肃和青海的GDP目标').text).toContain('青海省2025年地区生产总值目标：增长4.5%左右')
  })

  it('reads a word as the documents of the region asked about write it, whatever others write', () => {
    const here = documentOf(
      '临泽区2024年政府工作报告\n\n一、2023年工作回顾\n\n全年完成棚户区改造18万平方米。',
      'here.txt',
    )
    const there = documentOf('青江市2024年政府工作报告\n\n一、2023年工作回顾\n\n全年棚改开工2100套。', 'there.txt')

    const answer = new Asker([here, there]).ask('临泽2023年棚改完成多少平米')

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining('18万平方米') })
  })

  it('keeps a choice for a question that compares nothing', () => {
    expect(asker.ask('2025年GDP目标是多少').outcome).toBe('ambiguous')
  })

  it('says no figure of a table’s owner for a row that lacks it', () => {
    const answer = asker.ask('清河县2025年社零目标')

    expect(answer.outcome).toBe('not_found')
    expect(answer.citations).toHaveLength(0)
  })
})
