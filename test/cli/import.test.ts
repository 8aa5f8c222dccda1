import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Document, LevelFormat, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Place, placeIn, placeOf, runBot } from '../support/command-line.ts'
import { hefengDocx, madeFiles } from '../support/layout-files.ts'
import { lockWith } from '../support/lock-pdf.ts'
import { makeDocx, makeXlsx, zipOf } from '../support/make-office.ts'
import { makePdf } from '../support/make-pdf.ts'
import { postgresIsMissing, startPostgres } from '../support/postgres.ts'

// Each command opens the store and reads the documents anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 90_000 })

const EN = { LANG: 'en_US.UTF-8' }

/** What a command printed as JSON lines. */
function jsonLines(out: string): unknown[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const PLAN =
  '清江区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%左右;\n——全社会固定资产投资120亿元;\n'
const PUBLISHED = PLAN.replace('\n\n一', '\n\n公开日期：2024年03月01日\n\n一')

async function placeWith(files: Readonly<Record<string, string | Uint8Array>>, env = {}): Promise<Place> {
  const place = await placeOf(env)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(place.folder, name)), { recursive: true })
    await writeFile(path.join(place.folder, name), content)
  }
  return place
}

describe.each([
  ['by this process', async () => {}],
  ['beside a running bot', runBot],
] as const)('a document, imported %s', (_way, open) => {
  it('answers questions, is there once, is listed and removed', async () => {
    const { wenji, ...place } = await placeWith({ 'plan.txt': PUBLISHED })
    await open({ wenji, ...place })

    const first = await wenji('import', 'plan.txt', '--by', '张三')
    const again = await wenji('import', 'plan.txt')
    const asked = await wenji('ask', '清江区2024年GDP目标')
    const listed = await wenji('documents')
    const facts = await wenji('facts', '--json', '--kind', 'target')
    const removed = await wenji('documents', 'remove', '计24')
    const gone = await wenji('ask', '清江区2024年GDP目标')

    const id = /已导入 {2}([0-9a-f]{12})/.exec(first.out)?.[1] ?? ''
    expect(first).toMatchObject({ status: 0, err: '' })
    expect(first.out).toContain('类别: 公开（文件头有“公开日期:2024年03月01日”）')
    expect(again).toMatchObject({ status: 0, out: `plan.txt  已在  ${id}\n` })
    expect(asked.out).toMatch(/增长6\.5%左右。\n {2}\[计24-1-1\] 《清江区2024年国民经济和社会发展计划》/)
    expect(listed.out).toMatch(new RegExp(`${id} {2}计24 {2}公开 {2}2024`))
    expect(jsonLines(facts.out)).toContainEqual(expect.objectContaining({ file: `${id}/plan.txt`, value: 6.5 }))
    expect(removed).toMatchObject({ status: 0, out: expect.stringContaining(`已移除 ${id}`) })
    expect(gone.out).not.toContain('6.5%')
  })
})

describe('the report', () => {
  it('tells structure, facts, damage, what was not read, and where each field comes from', async () => {
    const text = `首页 > 信息公开 > 规划计划\n${PLAN}\n二、工作情况\n\n拆除违建35149643平方米。\n`
    const { wenji } = await placeWith(
      { 'plan.txt': new Uint8Array(Buffer.from(text, 'utf16le')) },
      {
        WENJI_CONFIG: '',
      },
    )

    const { out, status } = await wenji('import', 'plan.txt', '--kind', 'plan', '--json')

    expect(status).toBe(0)
    expect(jsonLines(out)).toMatchObject([
      {
        ...{ file: 'plan.txt', outcome: 'imported', blind: [] },
        filing: { code: '计24', retires: [], newerThan: [], olderThan: [], undecided: [] },
        report: {
          ...{ format: 'txt', encoding: 'utf-16le', headings: 2, paragraphs: 4, cells: null },
          ...{ targets: 2, noise: 1, class: 'public', why: 'published', words: '信息公开' },
          damage: [{ line: 11, repaired: null }],
          metadata: expect.arrayContaining([
            { field: 'region', value: '清江区', from: 'text' },
            { field: 'level', value: 'county', from: 'derived' },
            { field: 'kind', value: 'plan', from: 'option' },
          ]),
        },
      },
    ])
  })

  it('counts the cells of tables and the objects of a Word file', async () => {
    const { wenji } = await placeWith({ 'hefeng.docx': hefengDocx() })

    const { out } = await wenji('import', 'hefeng.docx', '--json')

    expect(jsonLines(out)).toMatchObject([{ report: { format: 'docx', rows: 5, cells: { in: 30, out: 30 } } }])
  })

  it('says how many automatic numbers of a Word file were read', async () => {
    const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'outline', level: 0 } })
    const level = { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }
    const document = new Document({
      numbering: { config: [{ reference: 'outline', levels: [level] }] },
      sections: [
        {
          children: [
            new Paragraph('清江区2024年国民经济和社会发展计划'),
            numbered('主要预期目标'),
            new Paragraph('地区生产总值增长6.5%左右。'),
            numbered('重点任务'),
            new Paragraph('新建道路9条。'),
          ],
        },
      ],
    })
    const { wenji } = await placeWith({ 'plan.docx': await Packer.toBuffer(document) })

    const { out } = await wenji('import', 'plan.docx')

    expect(out).toContain('标题2、段落3，自动编号2个已读入')
    expect(out).toContain('未读入: 无')
  })

  it('names the rooms that will not see it', async () => {
    const place = await placeWith({ 'plan.txt': PLAN })
    const config = path.join(place.folder, 'config')
    const { cp } = await import('node:fs/promises')
    await cp(path.join(import.meta.dirname, '..', '..', 'config'), config, { recursive: true })
    await writeFile(
      path.join(config, 'bot.yaml'),
      'rooms:\n  - { id: 公开群, channel: slack, match: C1 }\n  - { id: 投资科, channel: wecom, match: W1, classes: [public, internal] }\n',
    )
    const { wenji } = placeIn(place.folder, { WENJI_CONFIG: config })

    const { out } = await wenji('import', 'plan.txt')

    expect(out).toContain('类别: 内部（没有公开标志）')
    expect(out).toContain('看不到它的群: 公开群\n')
    expect(out).toContain('确已公开请加 --class public')
  })

  it('of a dry run keeps nothing', async () => {
    const { wenji } = await placeWith({ 'plan.txt': PLAN })

    const dry = await wenji('import', 'plan.txt', '--dry-run')
    const listed = await wenji('documents', '--json')

    expect(dry.out).toContain('可导入（试运行，未存）')
    expect(jsonLines(listed.out)).toHaveLength(2)
  })
})

describe('what is said of a document', () => {
  it('completes what stands nowhere, and is asked for in one line', async () => {
    const { wenji } = await placeWith({ 'plan.txt': PLAN.replace('清江区2024年', '') })

    const nowhere = await wenji('import', 'plan.txt')
    const yearless = await wenji('import', 'plan.txt', '--region', '清江区')
    const whole = await wenji('import', 'plan.txt', '--region', '清江区', '--year', '2024')

    expect(nowhere).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^plan\.txt：.*请加 --region 地区\n$/),
    })
    expect(yearless).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^plan\.txt：.*请加 --year 年份\n$/),
    })
    expect(whole.status).toBe(0)
    expect(whole.out).toContain('region: 清江区（选项）')
    expect(whole.out).toContain('year: 2024（选项）')
  })

  it('that contradicts the document is shown for one file and refused for several', async () => {
    const { wenji } = await placeWith({ 'a/plan.txt': PLAN, 'a/other.txt': PLAN.replaceAll('清江区', '洪湖区') })

    const several = await wenji('import', 'a', '--region', '洪湖区')
    const one = await wenji('import', 'a/plan.txt', '--region', '洪湖区')

    expect(several.status).toBe(1)
    expect(several.err).toMatch(/^a\/plan\.txt：.*region是“清江区”，与 --region 不符；.*\n$/)
    expect(several.out).toContain('a/other.txt  已导入')
    expect(one).toMatchObject({ status: 0, out: expect.stringContaining('请看: 文件写的region是“清江区”') })
  })

  it('anew makes the same document another one', async () => {
    const { wenji } = await placeWith({ 'plan.txt': PLAN })
    await wenji('import', 'plan.txt')

    const again = await wenji('import', 'plan.txt', '--class', 'public')
    const listed = await wenji('documents', '--json')

    expect(again.out).toContain('已改登记')
    expect(jsonLines(listed.out).filter((row) => Object(row).own === false)).toMatchObject([
      { class: 'public', code: '计24' },
    ])
  })

  it('goes on to hold when more is said later', async () => {
    const { wenji } = await placeWith({ 'plan.txt': PLAN.replace('清江区', '') })
    await wenji('import', 'plan.txt', '--region', '清江区')

    const again = await wenji('import', 'plan.txt', '--class', 'public')

    expect(again.status).toBe(0)
    expect(again.out).toContain('region: 清江区（选项）')
    expect(again.out).toContain('类别: 公开（操作员用 --class 写明）')
  })

  it('wrongly is wrong usage', async () => {
    const { wenji } = await placeWith({ 'plan.txt': PLAN })

    for (const args of [
      [],
      ['plan.txt', '--class', 'secret'],
      ['plan.txt', '--kind', 'novel'],
      ['plan.txt', '--year', '24'],
    ])
      expect((await wenji('import', ...args)).status).toBe(2)
  })
})

describe('papers that are marked', () => {
  it('are refused, or wait for the operator', async () => {
    const { wenji } = await placeWith({
      'secret.txt': `机密★10年\n${PLAN}`,
      'draft.txt': PLAN.replace('计划\n', '计划（征求意见稿）\n'),
      'header.docx': withHeader('内部资料 注意保存'),
    })

    const all = await wenji('import', 'secret.txt', 'draft.txt', 'header.docx')
    const signed = await wenji('import', 'secret.txt', 'draft.txt', '--class', 'internal')

    expect(all.status).toBe(1)
    expect(all.err.trim().split('\n')).toEqual([
      'secret.txt：标有密级（机密★10年），不能导入',
      'draft.txt：标有“征求意见稿”，须由操作员用 --class internal 或 --class public 签认后导入',
      expect.stringMatching(/^header\.docx：标有“(?:内部资料|注意保存)”/),
    ])
    expect(signed.err).toBe('secret.txt：标有密级（机密★10年），不能导入\n')
    expect(signed.out).toContain('draft.txt  已导入')
    expect(signed.out).toContain('标有“征求意见稿”，操作员用 --class 签认')
  })
})

function withHeader(text: string): Uint8Array {
  const title = { runs: ['清江区2024年国民经济和社会发展计划'] }
  const body = makeDocx([title, { heading: 1, text: '一、目标' }, { runs: ['地区生产总值增长6%。'] }], {
    'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`,
  })
  return body
}

/** A plan as a workbook, one of whose cells has a formula that nobody has worked out. */
function workbookWithFormula(): Uint8Array {
  const rows = [
    ['清江区2024年主要指标计划表', null],
    ['指标', '目标（亿元）'],
    ['固定资产投资', 120],
    ['地区生产总值', 300],
  ]
  const parts = unzipSync(makeXlsx([{ name: '指标', rows }]))
  const name = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array()).replace('<v>300</v>', '<f>SUM(B1:B3)</f>')
  return zipOf({ ...parts, [name]: xml })
}

describe('bad input', () => {
  it('is one clear line each, and the rest is imported', async () => {
    const docx = hefengDocx()
    const pdf = makePdf([[{ text: '清江区', x: 90, y: 700 }]])
    const place = await placeWith({
      'in/1-truncated.docx': docx.slice(0, docx.length / 2),
      'in/1-locked.pdf': makePdf([[{ text: '清江区', x: 90, y: 700 }]], {}, lockWith('secret')),
      'in/1-locked.docx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'in/2-scan.pdf': makePdf([[], []]),
      'in/3-empty.txt': '',
      'in/4-slip.xlsx': zipOf({ 'xl/workbook.xml': '<workbook/>', '..\\..\\autorun.inf': 'x' }),
      'in/4-slip.docx': zipOf({ '../../etc/passwd': 'x', 'word/document.xml': '<w:document/>' }),
      'in/5-bomb.docx': zipOf({ 'word/document.xml': new Uint8Array(130 * 1024 * 1024) }),
      'in/6-large.txt': new Uint8Array(21 * 1024 * 1024).fill(0x61),
      'in/6-largest.txt': '',
      'in/7-named.txt': pdf,
      'in/8-named.docx': PLAN,
      'in/9-old.doc': 'x',
      'in/9-old.ofd': 'x',
      'in/9-old.wps': 'x',
      'in/9-line.txt': `${PLAN}${'新建道路15公里，'.repeat(3000)}`,
      'in/9-lines.txt': `${PLAN}${'新建道路15公里。\n'.repeat(20_001)}`,
      'in/a/good.txt': PLAN,
      'in/a/more.xlsx': workbookWithFormula(),
      'in/a/b/c/d/deep.txt': PLAN.replace('2024', '2023'),
      'in/~$open.docx': 'x',
      'outside.txt': PLAN.replace('2024', '2022'),
    })
    await truncate(path.join(place.folder, 'in', '6-largest.txt'), 200 * 1024 * 1024)
    await symlink(path.join(place.folder, 'outside.txt'), path.join(place.folder, 'in', 'b-out.txt'))
    await symlink(path.join(place.folder, 'in'), path.join(place.folder, 'in', 'a', 'loop'))
    await symlink('nowhere.txt', path.join(place.folder, 'in', 'c-broken.txt'))
    await symlink(path.join(place.folder, 'in', 'a', 'good.txt'), path.join(place.folder, 'in', 'd-same.txt'))

    const { status, out, err } = await place.wenji('import', 'in', 'nothing.txt')
    const fresh = { ...EN, WENJI_DATA_DIR: path.join(place.folder, 'fresh') }
    const english = await placeIn(place.folder, fresh).wenji('import', 'in', 'nothing.txt')

    const lines = err.trim().split('\n')
    expect(status).toBe(1)
    expect(lines.sort()).toEqual([
      'in/1-locked.docx：是加密的或旧版的 Office 文件，请去掉密码或另存后再导入',
      'in/1-locked.pdf：有密码的 PDF，请去掉密码',
      expect.stringMatching(/^in\/1-truncated\.docx：(?:文件已损坏|不是 Word 文档)/),
      expect.stringMatching(/^in\/2-scan\.pdf：是扫描件/),
      'in/3-empty.txt：空文件',
      'in/4-slip.docx：压缩包内有越出自身的路径',
      'in/4-slip.xlsx：压缩包内有越出自身的路径',
      'in/5-bomb.docx：解压后过大',
      'in/6-large.txt：文件太大',
      'in/6-largest.txt：文件太大',
      'in/7-named.txt：内容是 PDF，与后缀 .txt 不符，请改为 .pdf',
      expect.stringMatching(/^in\/8-named\.docx：/),
      'in/9-line.txt：第7行有27000字，最多20000字，请核对是否丢了换行',
      'in/9-lines.txt：有20005段，最多20000段，请拆成几份',
      'in/9-old.doc：请另存为 docx 再导入',
      'in/9-old.ofd：请另存为 docx 再导入',
      'in/9-old.wps：请另存为 docx 再导入',
      'in/a/loop：链接指回上级文件夹',
      'in/b-out.txt：链接指向文件夹之外，请直接写那个文件',
      'in/c-broken.txt：链接没有指向任何文件',
      'nothing.txt：没有这个文件或文件夹',
    ])
    expect(out).toContain('in/a/good.txt  已导入')
    expect(out).toMatch(/in\/a\/more\.xlsx {2}已导入[^\n]*\n {4}[^\n]*没有计算结果的公式 1 处/)
    expect(out).toContain('已导入2份')
    expect(out).not.toContain('deep.txt')
    const told = english.err.trim().split('\n')
    expect(told.map((line) => line.split(':')[0]).sort()).toEqual(lines.map((line) => line.split('：')[0]).sort())
    expect(told.filter((line) => /[\u4e00-\u9fff]/.test(line))).toEqual([])
  })

  it('of a workbook is told: formulas without a result, cells in error', async () => {
    const { wenji } = await placeWith({ 'plan.xlsx': workbookWithFormula() })

    const { out } = await wenji('import', 'plan.xlsx', '--json')

    expect(jsonLines(out)).toMatchObject([{ report: { notRead: ['没有计算结果的公式 1 处'] } }])
  })
})

describe('many formats', () => {
  it('in one folder are imported in the order of their names', async () => {
    const { wenji } = await placeWith(
      Object.fromEntries(Object.entries(madeFiles()).map(([name, file]) => [`in/${name}`, file])),
    )

    const { status, out } = await wenji('import', 'in', '--json')

    expect(status).toBe(0)
    expect(jsonLines(out)).toMatchObject([
      { file: 'in/hefeng-2025-plan.docx', outcome: 'imported' },
      { file: 'in/qingxi-2024-streets.csv', outcome: 'imported' },
      { file: 'in/yichuan-2024-indicators.xlsx', outcome: 'imported' },
      { file: 'in/yunping-2026-plan.pdf', outcome: 'imported' },
    ])
  })
})

describe('documents', () => {
  it('are shown, and give their originals back', async () => {
    const { wenji, folder } = await placeWith({ 'plan.txt': PUBLISHED })
    await wenji('import', 'plan.txt', '--by', '张三')

    const shown = await wenji('documents', 'show', '计24')
    const saved = await wenji('documents', 'show', '计24', '--original', 'copy.txt')
    const twice = await wenji('documents', 'show', '计24', '--original', 'copy.txt')
    const unknown = await wenji('documents', 'remove', 'ffff')
    const own = await wenji('documents', 'remove', '计21')

    const { readFile } = await import('node:fs/promises')
    expect(shown.out).toContain('published: 2024-03-01')
    expect(shown.out).toContain('张三')
    expect(saved.status).toBe(0)
    expect(await readFile(path.join(folder, 'copy.txt'), 'utf8')).toBe(PUBLISHED)
    expect(twice.status).toBe(1)
    expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining('没有编号为“ffff”的文件') })
    expect(own).toMatchObject({ status: 1, err: expect.stringContaining('是自带的，不能移除') })
  })

  it('are in a backup and come back with it', async () => {
    const { wenji, folder } = await placeWith({ 'plan.txt': PUBLISHED })
    await wenji('import', 'plan.txt')
    await wenji('backup', 'all.sqlite')
    await wenji('backup', 'all.jsonl', '--portable')

    for (const file of ['all.sqlite', 'all.jsonl']) {
      const other = placeIn(folder, { WENJI_DATA_DIR: path.join(folder, `data-${file}`) })
      await other.wenji('restore', file)
      expect((await other.wenji('ask', '清江区2024年GDP目标')).out).toContain('6.5%左右')
    }
  })
})

const missing = postgresIsMissing()
if (missing !== undefined) process.stdout.write(`${missing}\n`)

describe.skipIf(missing !== undefined)('with a PostgreSQL', () => {
  it('what one machine imports the others answer from, and its backup goes into SQLite', async () => {
    const server = await startPostgres()
    onTestFinished(() => server.stop(), 60_000)
    const env = { DATABASE_URL: await server.newDatabase() }
    const place = await placeWith({ 'plan.txt': PUBLISHED }, env)
    const other = placeIn(place.folder, { ...env, WENJI_DATA_DIR: path.join(place.folder, 'other') })
    const sqlite = placeIn(place.folder, { WENJI_DATA_DIR: path.join(place.folder, 'sqlite') })

    const imported = await place.wenji('import', 'plan.txt')
    const again = await other.wenji('import', 'plan.txt')
    const asked = await other.wenji('ask', '清江区2024年GDP目标')
    await place.wenji('backup', 'all.jsonl')
    await sqlite.wenji('restore', 'all.jsonl')
    const restored = await sqlite.wenji('ask', '清江区2024年GDP目标')

    expect(imported.status).toBe(0)
    expect(again.out).toContain('已在')
    expect(asked.out).toContain('6.5%左右')
    expect(restored.out).toBe(asked.out)
  })
})
