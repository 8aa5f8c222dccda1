import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../src/adapters/sheets/read-xlsx.ts'
import { ownPictures } from '../../src/app/draw-picture.ts'
import { readAssessment } from '../../src/app/read-assessment.ts'
import { summaryFiles } from '../../src/app/summary-files.ts'
import type { Post } from '../../src/core/rooms/post.ts'
import { postText, sectionText } from '../../src/core/rooms/post-text.ts'
import { composeCorrection } from '../../src/core/summary/compose-correction.ts'
import { composeMonthly } from '../../src/core/summary/compose-monthly.ts'
import { composeWeekly } from '../../src/core/summary/compose-weekly.ts'
import { correctionsOf } from '../../src/core/summary/corrections.ts'
import { checkBlocks } from '../support/fake-slack/check-blocks.ts'
import { pixelsOf } from '../support/pixels.ts'
import { seeds, weekly } from '../support/summaries.ts'
import { copyOfFolder } from '../support/temporary-folder.ts'
import {
  cellsOnPage,
  paperOnPage,
  slackMessages,
  slackOnPage,
  wechatOnPage,
  wecomOnPage,
} from '../support/weekly-channels.ts'
import { DAY, LAST_WORLD, PLAN, WEEKLY_WORLD, written } from '../support/weekly-world.ts'
import { xlsxOf } from '../support/xlsx.ts'

const FILE = path.join(import.meta.dirname, '..', '..', 'docs', 'weekly.md')
const PICTURE = path.join(import.meta.dirname, '..', '..', 'docs', 'images', 'weekly.png')
const BEGIN = '<!-- posts: `npx vitest run test/docs/weekly-page.test.ts -u` writes them -->\n'
/** A configuration folder with the bot's own column names and that spreadsheet. */
async function folderWith(spreadsheet: Buffer): Promise<string> {
  const folder = await copyOfFolder(path.join(import.meta.dirname, '..', '..', 'config'))
  writeFileSync(path.join(folder, '2021-07考核.xlsx'), spreadsheet)
  return folder
}

const LOG = { warn: () => expect.unreachable() }

const shown = (title: string, text: string) => `### ${title}\n\n\`\`\`text\n${text}\n\`\`\`\n`
const whole = ({ more }: Post) => more.map(sectionText).join('\n')

const INPUT = weekly({
  editors: {
    asked: [{ question: '今年固投完成多少', times: 9 }],
    open: [{ number: 12, question: '夜间经济街区有几条', times: 3, reason: 'not_answered' }],
    quiet: [{ unit: '区园林局', last: '2021-05-20' }],
  },
})
const KNOWLEDGE = INPUT.knowledge
const SUMMARY = composeWeekly(INPUT)

/** 固投 as the room was told it, and the note that has since put it right. */
function corrected(): Post {
  const [wrong] = WEEKLY_WORLD.notes.filter(({ number }) => number === 1004)
  if (!wrong) throw new Error('no note 1004')
  const values = wrong.values.slice(0, 1).map((value) => ({ ...value, amount: '151.8' }))
  const right = written(1011, wrong.subject, '2021-08-03', '钱六', { text: '半年快报更正', values, corrects: 1004 })
  const living = {
    ...WEEKLY_WORLD,
    notes: [...WEEKLY_WORLD.notes.map((note) => (note === wrong ? { ...note, correctedBy: 1011 } : note)), right],
  }
  const quote = '固定资产投资：2021年上半年累计152.3亿元（快报）'
  const was = { text: '152.3亿元', code: '注-1004', period: '2021H1', indicator: 'fixed_asset_investment', quote }
  const cited = [{ id: 'post:31', kind: 'post' as const, room: 'bureau', figures: [was] }]
  const [change] = correctionsOf(cited, weekly({ living }).knowledge)
  if (!change) throw new Error('nothing changed')
  return composeCorrection(change, { name: '固定资产投资', approver: '陈十', day: '2021-08-04' })
}

describe('the post on docs/weekly.md', () => {
  it('is what Slack takes', () => {
    const messages = slackMessages(SUMMARY.post)

    expect(messages.length).toBeGreaterThan(1)
    expect(messages.flatMap(({ blocks }) => checkBlocks(blocks, 'message'))).toEqual([])
  })

  it('has the picture that docs/images/weekly.png is', async () => {
    const [drawn] = await summaryFiles(SUMMARY, { ...PLAN, day: DAY }, KNOWLEDGE, ownPictures(), LOG)
    if (!drawn) throw new Error('the post has no picture')

    if (expect.getState().snapshotState.snapshotUpdateState === 'all') writeFileSync(PICTURE, drawn.bytes)

    expect(pixelsOf(readFileSync(PICTURE)).equals(pixelsOf(drawn.bytes))).toBe(true)
  })

  it('has a table whose cells a reader of spreadsheets finds', async () => {
    const sheet = (await summaryFiles(SUMMARY, { ...PLAN, day: DAY }, KNOWLEDGE, ownPictures(), LOG))[1]
    if (!sheet) throw new Error('the post has no table')

    const [read] = await readXlsx(sheet.name, Buffer.from(sheet.bytes))

    const texts = read?.rows
      .slice(2, 2 + SUMMARY.table.rows.length)
      .map((row) => SUMMARY.table.columns.map((_, at) => row[at] ?? ''))
    expect(read?.rows[0]?.[0]).toBe(SUMMARY.table.caption)
    expect(texts).toEqual(SUMMARY.table.rows)
  })
})

describe('docs/weekly.md', () => {
  it('shows what is composed today', async () => {
    const { post, editors } = SUMMARY
    const kept = xlsxOf([
      {
        name: '7月',
        rows: [
          ['2021年7月考核情况', null, null, null],
          ['序号', '责任单位', '考核得分', '备注'],
          [1, '区城管局', { formula: 'SUM(60,32.5)', value: 92.5 }, '路面修复按期'],
          [2, '区商务局', 95, null],
          [3, '区园林局', null, '本月未参加考核'],
        ],
      },
    ])
    const [picture, sheet, paper] = await summaryFiles(SUMMARY, { ...PLAN, day: DAY }, KNOWLEDGE, ownPictures(), LOG)
    if (!picture || !sheet || !paper) throw new Error('the post lacks one of its files')
    const quiet = composeWeekly(weekly({ living: { ...LAST_WORLD, day: DAY, items: [] } })).post
    const bare = composeWeekly(weekly({ living: null, since: null })).post
    const reported = composeWeekly(
      weekly({ living: null, planYear: 2020, since: null, day: '2021-12-31', issue: 1 }),
    ).post
    const monthly = composeMonthly({
      ...{ knowledge: weekly().knowledge, ...PLAN, day: DAY, month: '2021-07', issue: 7, approver: '陈十' },
      assessment: await readAssessment(await folderWith(kept), { file: '{month}考核.xlsx' }, '2021-07'),
    }).post

    const page = [
      ...['### WeChat (text)\n', wechatOnPage(post), '### WeCom (markdown)\n', wecomOnPage(post)],
      ...['### Slack\n', slackOnPage(post)],
      ...[
        `### The picture\n\n![${picture.alt}](images/weekly.png)\n`,
        `### The table as a spreadsheet\n\n${await cellsOnPage(sheet)}`,
        `### The table as a Word document\n\n${await paperOnPage(paper)}`,
      ],
      ...['## Other posts\n'],
      shown('For editors in person', editors === null ? '' : postText(editors)),
      shown('A week without a word', postText(quiet)),
      shown('A plan year without actuals', postText(bare)),
      shown('A year whose targets and actuals stand in one report', postText(reported)),
      `### The office's own assessment, as it keeps it\n\n${await cellsOnPage({ name: '2021-07考核.xlsx', type: 'application/xlsx', alt: '', bytes: kept })}`,
      shown(
        'The monthly circular, whole',
        [monthly.title, ...monthly.head, whole(monthly), ...monthly.foot].join('\n'),
      ),
      shown('A correction', postText(corrected())),
    ].join('\n')

    const [said = ''] = readFileSync(FILE, 'utf8').split(BEGIN)
    await expect(`${said}${BEGIN}\n${page}`).toMatchFileSnapshot(FILE)
    expect(seeds.living).toBeUndefined()
  })
})
