import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { examineAssessments } from '../../src/app/doctor/examine-assessments.ts'
import { postJobSchema } from '../../src/core/summary/post-job.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CONFIG = path.join(import.meta.dirname, '..', '..', 'config')
/** Monday 2026-11-23, ten o'clock in Shanghai: the next circular is of 5 December, and about November. */
const NOW = Date.UTC(2026, 10, 23, 2)
const GOOD = '单位,考核得分,备注\n区城管局,92.5,路面修复按期\n'

async function look(assessment: string | object, files: Record<string, string> = {}, now = NOW) {
  const folder = await temporaryFolder({ ...files })
  await cp(path.join(CONFIG, 'sheets.yaml'), path.join(folder, 'sheets.yaml'))
  const base = { id: 'circular', template: 'monthly', cron: '0 9 5 * *', rooms: ['bureau'] }
  const job = postJobSchema.parse({ ...base, approval: { by: ['wecom:li'] }, assessment })
  const [found, ...more] = await examineAssessments({ posts: [job] }, folder, 'Asia/Shanghai', now)
  expect(more).toEqual([])
  const plain = (text: string | undefined) => text?.replaceAll(`${folder}/`, '')
  return {
    level: found?.level,
    ...{ zh: plain(found?.text.zh), en: plain(found?.text.en) },
    ...{ doZh: plain(found?.advice?.zh), doEn: plain(found?.advice?.en) },
  }
}

describe('the assessment that a job of bot.yaml names', () => {
  it('is in order where the next circular can be written with it', async () => {
    const found = await look('{month}考核.csv', { '2026-11考核.csv': GOOD })

    expect(found).toEqual({
      level: 'ok',
      zh: '日程circular的考核表可读：2026-11考核.csv',
      en: 'schedule circular: its assessment can be read: 2026-11考核.csv',
    })
  })

  it('that is not there is told with its path and what to do', async () => {
    const found = await look('考核.csv')

    expect(found).toEqual({
      level: 'fault',
      zh: '日程circular的考核表考核.csv不能采用，届时通报不含考核情况：考核.csv：没有这个文件',
      en: 'schedule circular: the assessment 考核.csv cannot be taken, its post would go without: 考核.csv: there is no such file',
      doZh: '2026-12-05前把考核表放到该处，或改bot.yaml中的assessment',
      doEn: 'put the table there before 2026-12-05, or change assessment in bot.yaml',
    })
  })

  it('of a month may be to come, until shortly before it is wanted', async () => {
    const day = 24 * 3_600_000

    const early = await look('{month}考核.csv', { '2026-10考核.csv': GOOD })
    const late = await look('{month}考核.csv', { '2026-10考核.csv': GOOD }, NOW + 11 * day)

    expect([early.level, late.level]).toEqual(['note', 'fault'])
    expect(early.zh).toContain('2026-11考核.csv：没有这个文件')
  })

  it.each([
    ['a row that is wrong', { '考核.csv': '单位,考核得分\n区城管局,\n' }, '第2行“考核得分”列是空的'],
    ['a table without its columns', { '考核.csv': '甲,乙\n1,2\n' }, '没有找到表头'],
    ['an empty file', { '考核.csv': '' }, '空文件'],
  ])('is a fault with %s, whenever it is wanted', async (_, files, why) => {
    const found = await look('考核.csv', files)

    expect(found.level).toBe('fault')
    expect(found.zh).toContain(why)
    expect(found.doZh).toBe('2026-12-05前改好该文件')
  })

  it('is a fault where a folder is in its place, or its name says another month', async () => {
    const folder = await temporaryFolder()
    await mkdir(path.join(folder, '11月考核.csv'))
    const inPlace = await look(path.join(folder, '11月考核.csv'))
    await rm(folder, { recursive: true })
    await mkdir(folder)
    await writeFile(path.join(folder, '9月考核.csv'), GOOD)

    const other = await look(path.join(folder, '9月考核.csv'))

    expect(inPlace).toMatchObject({ level: 'fault', en: expect.stringContaining('this is no file') })
    expect(other).toMatchObject({ level: 'fault', zh: expect.stringContaining('写明的月份不是通报的2026-11') })
  })
})
