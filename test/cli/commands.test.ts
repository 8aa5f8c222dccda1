import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/app.ts'

interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wenji-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Runs one command line with what it would read from standard input. */
async function wenji(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const stdin: Readable & { isTTY?: boolean } = Readable.from(input === '' ? [] : [input])
  const status = await run(
    args,
    { WENJI_HTTP_PORT: '0', WENJI_DATA_DIR: 'data', LOG_LEVEL: 'silent', INIT_CWD: folder, ...env },
    { stdin, out: (text) => (out += text), err: (text) => (err += text) },
  )
  return { status, out, err }
}

const PLAN = '清江区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%左右;\n'

describe('wenji ask', () => {
  it('answers a question with its source', async () => {
    const { status, out, err } = await wenji(['ask', '2021年固投目标是多少'])

    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(
      /^2021年全社会固定资产投资目标：300亿元。\n {2}\[计21-1\.2-3\] 《武昌区2021年国民经济和社会发展计划》（摘编）/,
    )
  })

  it('prints JSON in the form that programs rely on', async () => {
    const { out } = await wenji(['ask', '--json', '2021年固投目标是多少'])

    const answer: unknown = JSON.parse(out)
    expect(answer).toMatchObject({
      id: null,
      intent: 'targets',
      outcome: 'answered',
      answered: true,
      answer: '2021年全社会固定资产投资目标：300亿元。',
      citations: [{ code: '计21-1.2-3', digest: true, paragraph: 3, quote: '全社会固定资产投资300亿元' }],
      figures: [
        { text: '2021', from: 'metadata' },
        { text: '300亿元', from: 'citation', citation: 0 },
      ],
      choices: [],
      suggestions: [],
      note: '',
    })
  })

  it('answers a batch in order, runs the context first and lets a number take a choice', async () => {
    const lines = [
      '{"id":"a","question":"2021年GDP目标","split":"ignored"}',
      '{"id":"b","question":"2","context":["2021年投资目标"]}',
    ]

    const { status, out } = await wenji(['ask', '--json', '--batch'], lines.join('\n'))

    const answers = out
      .trim()
      .split('\n')
      .map((line): { id: string; answer: string } => JSON.parse(line))
    expect(status).toBe(0)
    expect(answers.map(({ id, answer }) => [id, answer])).toEqual([
      ['a', '2021年地区生产总值目标：增长7%。'],
      ['b', '2021年重大项目年度计划投资目标：270亿元以上。'],
    ])
  })

  it('goes on behind a bad line and ends with 1', async () => {
    const { status, out } = await wenji(
      ['ask', '--json', '--batch'],
      'no json\n{"id":7}\n{"id":"c","question":"2021年GDP目标"}\n',
    )

    const lines = out
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line))
    expect(status).toBe(1)
    expect(lines[0]).toEqual({ id: null, error: 'not a JSON object' })
    expect(lines[1]).toMatchObject({ id: '7' })
    expect(lines[1]?.error).toContain('question')
    expect(lines[2]).toMatchObject({ id: 'c', outcome: 'answered' })
  })

  it('answers from another folder, and relative to where the person stands', async () => {
    await writeFile(path.join(folder, 'plan.txt'), PLAN)

    const { out } = await wenji(['ask', '--documents', '.', '今年GDP目标'])

    expect(out).toContain('2024年地区生产总值目标：增长6.5%左右。')
    expect(out).not.toContain('摘编')
  })

  it('skips what it cannot read in one line and lets the others serve', async () => {
    await writeFile(path.join(folder, 'plan.txt'), PLAN)
    await writeFile(path.join(folder, 'empty.txt'), '')

    const { status, out, err } = await wenji(['ask', '--documents', folder, '今年GDP目标'])

    expect(status).toBe(0)
    expect(out).toContain('6.5%')
    expect(err.trim().split('\n')).toEqual([`${path.join(folder, 'empty.txt')}: empty (0 bytes); skipped`])
  })

  it('ends with 1 where nothing can be read, with 2 on wrong usage', async () => {
    await writeFile(path.join(folder, 'empty.txt'), '')

    expect((await wenji(['ask', '--documents', folder, 'x'])).status).toBe(1)
    expect((await wenji(['ask', '--documents', path.join(folder, 'nowhere'), 'x'])).status).toBe(1)
    expect((await wenji(['ask'])).status).toBe(2)
    expect((await wenji(['ask', '--nonsense', 'x'])).status).toBe(2)
    expect((await wenji(['ask', '--batch'])).status).toBe(2)
    expect((await wenji(['nonsense'])).status).toBe(2)
  })

  it('says in one line what is wrong with a variable or a day', async () => {
    const wrongDay = await wenji(['ask', '--as-of', '2026-13-01', 'x'])
    const wrongLevel = await wenji(['ask', 'x'], '', { LOG_LEVEL: 'loud' })

    expect(wrongDay).toMatchObject({
      status: 1,
      err: '--as-of: "2026-13-01" is not allowed (allowed: a day as YYYY-MM-DD)\n',
    })
    expect(wrongLevel.status).toBe(1)
    expect(wrongLevel.err).toMatch(/^LOG_LEVEL: "loud" is not allowed \(allowed: fatal, .*\)\n$/)
  })

  it('takes the newest plan not after the day', async () => {
    await writeFile(path.join(folder, 'plan24.txt'), PLAN)
    await writeFile(path.join(folder, 'plan25.txt'), PLAN.replace('2024', '2025').replace('6.5%', '5.5%'))

    expect((await wenji(['ask', '--documents', folder, '--as-of', '2024-06-01', '今年GDP目标'])).out).toContain('6.5%')
    expect((await wenji(['ask', '--documents', folder, '--as-of', '2025-06-01', '今年GDP目标'])).out).toContain('5.5%')
  })
})

describe('wenji facts', () => {
  it('prints the facts of a kind, one JSON object a line', async () => {
    const { status, out } = await wenji(['facts', '--json', '--kind', 'target'])

    const facts = out
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line))
    expect(status).toBe(0)
    expect(facts).toHaveLength(19)
    expect(facts).toContainEqual(
      expect.objectContaining({
        code: '计21-1.2-4',
        indicator: 'major_project_investment',
        comparator: '≥',
        value: 270,
        unit: '亿元',
        period: '2021',
        strive: false,
      }),
    )
  })

  it('knows its kinds', async () => {
    expect((await wenji(['facts', '--kind', 'rumour'])).status).toBe(2)
  })
})

describe('wenji start', () => {
  it('says what it knows, answers each line of a pipe, and ends', async () => {
    const { status, out } = await wenji(['start'], '2021年GDP目标\n\n固投目标\n')

    expect(status).toBe(0)
    expect(out).toContain('2 份文件 documents')
    expect(out).toContain('目标 targets')
    expect(out).toContain('增长7%')
    expect(out).toContain('300亿元')
  })

  it('ends on a signal while standard input stays open', async () => {
    const main = path.join(import.meta.dirname, '..', '..', 'dist', 'main.js')
    expect(existsSync(main), 'npm run build comes first').toBe(true)
    const child = spawn(process.execPath, [main, 'start'], {
      env: { ...process.env, WENJI_HTTP_PORT: '0', LOG_LEVEL: 'silent' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const exit = once(child, 'exit')
    await once(child.stdout, 'data')
    child.kill('SIGTERM')

    expect(await exit).toEqual([0, null])
  })
})

describe('help', () => {
  it('is there for the program and for each command, with an example', async () => {
    expect((await wenji([])).out).toContain('wenji COMMAND')
    const commands = [...(await wenji([])).out.matchAll(/^ {2}([a-z-]+) +\S/gm)].map(([, name = '']) => name)
    expect(commands).toEqual(expect.arrayContaining(['start', 'ask', 'import', 'post', 'correct', 'wechat-gateway']))
    for (const command of commands) {
      const { status, out } = await wenji([command, '--help'])
      expect(status).toBe(0)
      expect(out).toMatch(/^ {2}npm /m)
    }
  })
})

describe('wenji review', () => {
  it('takes an editor through the queue', async () => {
    await wenji(['start'], '老码头项目进展如何\n社零目标是多少\n')

    const listed = await wenji(['review'])
    const missed = await wenji(['review', 'alias', '1001', '老码头项目=武汉长江终心'])
    const settled = await wenji(['review', 'alias', '1001', '老码头项目=武汉长江中心', '--by', '王一'])
    const ignored = await wenji(['review', 'ignore', '1002'])
    const asked = await wenji(['ask', '老码头项目进展如何'])
    const exported = await wenji(['review', 'export'])
    await writeFile(path.join(folder, 'cases.jsonl'), exported.out)
    const checked = await wenji(['review', 'check', 'cases.jsonl'])
    const all = await wenji(['review', '--all', '--json'])

    expect(listed.out.split('\n').map((line) => line.slice(0, 4))).toEqual(['1002', '1001', ''])
    expect(missed).toEqual({
      ...{ status: 1, out: '' },
      err: '没有名为“武汉长江终心”的项目、指标、单位、任务或地点，相近的有：武汉长江中心\n',
    })
    expect(settled.out).toContain('第1001条已处理：“老码头项目”按“武汉长江中心”理解')
    expect(ignored.status).toBe(0)
    expect(asked.out).toContain('按“武汉长江中心”理解')
    expect(checked).toEqual({ status: 0, out: '共2条，2条通过，0条不通过。\n', err: '' })
    expect(JSON.parse(all.out)).toMatchObject([
      { number: 1002, state: 'ignored' },
      { number: 1001, state: 'alias', resolvedBy: { name: '王一' } },
    ])
  }, 60_000)

  it.each([
    [['review', 'alias', '1001'], 'review alias: write N TERM=TARGET; see wenji review --help\n'],
    [['review', 'show'], 'review show: the number of a question is missing; wenji review shows them\n'],
    [['review', 'list', 'x'], 'review list: what is "x"? See wenji review --help\n'],
    [['review', 'settle'], 'review: what is "settle"? See wenji review --help\n'],
    [
      ['review', 'ignore', '1001', '--kind', 'unit'],
      'review ignore: --kind is no option of it; see wenji review --help\n',
    ],
    [['review', 'check'], 'review check: write one file of JSON lines; see wenji review --help\n'],
  ])('%j is wrong usage', async (args, err) => {
    expect(await wenji(args)).toEqual({ status: 2, out: '', err })
  })

  it('names the line of a file that is no case', async () => {
    await writeFile(path.join(folder, 'cases.jsonl'), '\n{"id":\n')
    await writeFile(path.join(folder, 'odd.jsonl'), '{"id":"a"}\n')

    const broken = await wenji(['review', 'check', 'cases.jsonl'])
    const odd = await wenji(['review', 'check', 'odd.jsonl'])
    const missing = await wenji(['review', 'check', 'nowhere.jsonl'])

    expect(broken).toEqual({ status: 1, out: '', err: 'cases.jsonl:2: not a JSON object\n' })
    expect(odd.err).toContain('填写项cases.0.lang不对')
    expect(missing.err).toBe('nowhere.jsonl: cannot be read\n')
  })
})
