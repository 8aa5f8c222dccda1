import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { placeOf } from '../support/command-line.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const REPORT = `关于清江区2024年上半年国民经济和社会发展计划执行情况的报告

一、上半年计划执行情况

地区生产总值完成198.4亿元。<!channel>@所有人

三大产业协同发展。地区生产总值完成189.4亿元。至315日\u202e复工\u001b[31m企业320家。
`

const findingSchema = z.strictObject({
  kind: z.string(),
  zh: z.string(),
  en: z.string(),
  places: z.array(
    z.strictObject({ code: z.string().nullable(), document: z.string(), file: z.string(), quote: z.string() }),
  ),
  formula: z.string().optional(),
})

describe('wenji check', () => {
  it('groups what it finds by kind, with counts and both places', async () => {
    const folder = await temporaryFolder({ 'a.txt': REPORT })
    const { wenji } = await placeOf()

    const { status, out, err } = await wenji('check', '--documents', folder)

    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('数值前后不一（1）\n')
    expect(out).toContain('[报24上-1-1]')
    expect(out).toContain('[报24上-1.1-1]')
    expect(out).toContain('已作修复（1）\n')
  })

  it('speaks English where the environment does', async () => {
    const folder = await temporaryFolder({ 'a.txt': REPORT })
    const { wenji } = await placeOf({ LANG: 'en_GB.UTF-8' })

    const { out } = await wenji('check', '--documents', folder)

    expect(out).toMatch(/^1 documents checked, \d+ things to know:\n/)
    expect(out).toContain('Contradictions (1)')
  })

  it('prints one object a line', async () => {
    const folder = await temporaryFolder({ 'a.txt': REPORT })
    const { wenji } = await placeOf()

    const { out } = await wenji('check', '--documents', folder, '--json')

    const findings = out
      .trim()
      .split('\n')
      .map((line) => findingSchema.parse(JSON.parse(line)))
    expect(findings.map(({ kind }) => kind)).toEqual(['contradiction', 'repaired'])
  })

  it('quotes what stands in the text, whatever a sheet would take it for', async () => {
    const folder = await temporaryFolder({
      'a.txt': `${REPORT}\n-12%的增速完成地区生产总值198.4亿元。地区生产总值完成至315日。`,
      'b.csv': '清江区2024年指标计划表\n指标,目标\n=1+1,5\n',
    })
    const { wenji } = await placeOf()

    const { out } = await wenji('check', '--documents', folder, '--json')

    expect(out).not.toContain("'")
    expect(out).toContain('"quote":"指标：=1+1；目标：5"')
  })

  it('prints nothing that a terminal or a chat would act on', async () => {
    const folder = await temporaryFolder({
      'a.txt': REPORT,
      'b.csv': '清江区2024年指标计划表\n指标,目标\n=cmd|calc,5\n@所有人,+7\n',
    })
    const { wenji } = await placeOf()

    const printed = await Promise.all([
      wenji('check', '--documents', folder),
      wenji('check', '--documents', folder, '--json'),
    ])

    for (const { out } of printed) {
      expect(out).not.toMatch(/<!|(?<![A-Za-z0-9])@|[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
    }
  })

  it('ends with 1 where a file could not be read, and still checks the others', async () => {
    const folder = await temporaryFolder({ 'a.txt': REPORT, 'b.txt': '' })
    const { wenji } = await placeOf()

    const { status, out, err } = await wenji('check', '--documents', folder)

    expect(status).toBe(1)
    expect(err).toContain('b.txt: empty (0 bytes); skipped')
    expect(out).toContain('未能读取的文件（1）')
    expect(out).toContain('数值前后不一（1）')
  })

  it('ends with 2 on wrong usage', async () => {
    const { wenji } = await placeOf()

    expect((await wenji('check', 'what')).status).toBe(2)
    expect((await wenji('check', '--nonsense')).status).toBe(2)
  })
})
