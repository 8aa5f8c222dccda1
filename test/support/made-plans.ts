import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const UNITS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'

/** The text of a made-up plan of some paragraphs; each number gives another region and year. */
export function madePlan(number: number, paragraphs: number): string {
  const place = `${UNITS[number % 20]}${UNITS[Math.floor(number / 20) % 20]}县`
  const year = 2000 + (Math.floor(number / 400) % 25)
  const body = Array.from(
    { length: paragraphs - 5 },
    (_, i) =>
      `——实施${UNITS[i % 20]}河片区改造项目，新建道路${number + i}公里，改造管网${i + 3}.${number % 10}公里，完成投资${i + 2}亿元，惠及居民${i * 100 + number}户。`,
  )
  return [
    `${place}${year}年国民经济和社会发展计划`,
    '一、主要预期目标',
    `——地区生产总值增长${(number % 9) + 1}%左右;`,
    `——全社会固定资产投资${100 + number}亿元;`,
    `——城镇新增就业${number + 1}万人以上。`,
    '二、重点任务',
    ...body,
    `（一）保障措施。各单位按第${number}号清单推进。`,
  ].join('\n\n')
}

/** A folder of made-up plans. */
export async function madePlans(folder: string, count: number, paragraphs: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let number = 0; number < count; number++)
    await writeFile(path.join(folder, `${String(number).padStart(5, '0')}.txt`), madePlan(number, paragraphs))
}
