import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonOf, placeOf } from '../support/command-line.ts'

/** A folder with a plan and a half-year report of one region, and a plan of another where asked. */
async function documentsIn(folder: string, both = false): Promise<string> {
  const documents = path.join(folder, 'papers')
  await mkdir(documents)
  await writeFile(
    path.join(documents, 'plan.txt'),
    '清江区2020年国民经济和社会发展计划\n\n一、主要预期目标\n\n地区生产总值增长7%左右。\n\n全社会固定资产投资300亿元以上。\n\n一般公共预算收入56亿元。\n',
  )
  await writeFile(
    path.join(documents, 'report.txt'),
    '关于清江区2020年上半年国民经济和社会发展计划执行情况的报告\n\n一、主要指标完成情况\n\n上半年全社会固定资产投资完成120亿元。\n\n上半年地区生产总值增长6.1%。\n',
  )
  if (both)
    await writeFile(
      path.join(documents, 'other.txt'),
      '白河县2020年国民经济和社会发展计划\n\n一、主要预期目标\n\n地区生产总值增长5%。\n',
    )
  return documents
}

describe('wenji chart', () => {
  it('draws a PNG and tells what has no actual', async () => {
    const { folder, wenji } = await placeOf()
    const documents = await documentsIn(folder)

    const { status, out, err } = await wenji('chart', 'weekly.png', '--documents', documents)

    const bytes = await readFile(path.join(folder, 'weekly.png'))
    expect([status, err]).toEqual([0, ''])
    expect(out).toBe('weekly.png：清江区2020年计划主要指标，3项\n未见进度数据：一般公共预算收入\n')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  })

  it('draws an SVG with the figures of the rows that --json prints', async () => {
    const { folder, wenji } = await placeOf()
    const documents = await documentsIn(folder)

    const ran = await wenji('chart', 'weekly.SVG', '--documents', documents, '--json')

    const text = await readFile(path.join(folder, 'weekly.SVG'), 'utf8')
    expect(jsonOf(ran)).toMatchObject({
      ...{ file: 'weekly.SVG', region: '清江区', planYear: 2020, day: '2021-08-01', missing: [] },
      rows: [
        { indicator: 'gdp', target: { text: '增长7%左右' }, actual: { text: '增长6.1%', period: '2020H1' } },
        { indicator: 'fixed_asset_investment', share: { value: 40 }, timeShare: { value: 50 } },
        { indicator: 'fiscal_revenue', actual: null },
      ],
    })
    for (const words of ['目标 300亿元以上', '2020年上半年完成120亿元', '完成40.0%，时间进度50%', '未见进度数据'])
      expect(text).toContain(words)
  })

  it('takes a region by its short name, and asks where there are several', async () => {
    const { folder, wenji } = await placeOf()
    const documents = await documentsIn(folder, true)

    const short = await wenji('chart', 'a.svg', '--documents', documents, '--region', '白河', '--json')
    const none = await wenji('chart', 'b.svg', '--documents', documents)
    const unknown = await wenji('chart', 'c.svg', '--documents', documents, '--region', '黑山县')

    expect(jsonOf(short)).toMatchObject({ region: '白河县', planYear: 2020 })
    expect([none.status, unknown.status]).toEqual([2, 2])
    expect(none.err).toMatch(/--region .*清江区.*白河县|--region .*白河县.*清江区/)
    expect(unknown.err).toContain('黑山县')
  })

  it.each([
    [['weekly.jpg'], 'not in ".jpg"'],
    [['weekly'], '.png or .svg'],
    [[], 'one FILE is needed'],
    [['a.png', 'b.png'], 'one FILE is needed'],
    [['a.png', '--year', '20'], 'four digits'],
    [['a.png', '--colour', 'red'], 'colour'],
  ])('refuses %j', async (args, words) => {
    const { wenji } = await placeOf()

    const { status, err } = await wenji('chart', ...args)

    expect(status).toBe(2)
    expect(err).toContain(words)
  })

  it('says so where the year has no targets, and where the file cannot be written', async () => {
    const { folder, wenji } = await placeOf()
    const documents = await documentsIn(folder)

    const empty = await wenji('chart', 'a.png', '--documents', documents, '--year', '2019')
    const nowhere = await wenji('chart', 'no/where.png', '--documents', documents)

    expect([empty.status, nowhere.status]).toEqual([1, 1])
    expect(empty.err).toContain('清江区 in 2019')
    expect(nowhere.err).toContain('no/where.png cannot be written')
  })
})
