import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/adapters/formats/docx.ts'
import type { ReadFile } from '../../../src/adapters/formats/format.ts'
import { readHtml } from '../../../src/adapters/formats/html.ts'
import { readPdf } from '../../../src/adapters/formats/pdf.ts'
import { textFormat } from '../../../src/adapters/formats/text.ts'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import { citationCode, type PlanDocument } from '../../../src/core/document/plan-document.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { extractOwners } from '../../../src/core/facts/extract-owners.ts'
import { extractProjects } from '../../../src/core/facts/extract-projects.ts'
import { setPages } from '../../support/layout-files.ts'
import { theLexicon } from '../../support/lexicon.ts'
import { type MadeBlock, makeDocx } from '../../support/make-office.ts'
import { type MadeLine, makePdf } from '../../support/make-pdf.ts'

const lexicon = await theLexicon()

/** A line of a document, or a table of rows with its headings first. */
type Part = string | { readonly table: readonly (readonly string[])[] }

const TITLE = '澄溪区2025年国民经济和社会发展计划'
const BODY: readonly Part[] = [
  '一、主要预期目标',
  '——地区生产总值增长6%左右，总量突破520亿元。',
  '——城乡居民人均可支配收入分别增长5.5%、6.5%左右。',
  '——单位地区生产总值能耗降低率完成市级下达目标。',
  '二、重点任务',
  '（一）推动产业升级',
  '做强先进制造。实施技改项目46个，净增规模以上工业企业18家。加快建设澄溪智造产业园，力争云岭电池二期项目年内竣工投产，推动柳浦大桥开工建设。',
  '（二）办好民生实事',
  '1.新增公共停车泊位2300个。（牵头单位：区城管局；配合单位：区住建局、各街道办事处）',
  '2.改造老旧小区12个，加装电梯35部。',
  '责任单位：区住建局',
  '一是加强就业服务。举办招聘会40场，城镇新增就业8600人以上。二是完善养老服务。新建社区养老服务站6个。',
  '三、保障措施',
  '安排政府投资项目96项，总投资134.20亿元，年度投资38.46亿元，其中重大项目12项，年度投资21.30亿元。',
]

const TABLE: Part = {
  table: [
    ['指标名称', '2024年完成', '2025年目标'],
    ['地区生产总值', '492.6亿元', '增长6%左右'],
    ['一般公共预算收入', '31.2亿元', '增长5%'],
    ['城镇新增就业', '8920人', '8600人以上'],
  ],
}

function inText(parts: readonly Part[]): Promise<ReadFile> {
  const lines = parts.flatMap((part) =>
    typeof part === 'string' ? [part, ''] : [...part.table.map((row) => `| ${row.join(' | ')} |`), ''],
  )
  return Promise.resolve(textFormat.read('a.txt', new TextEncoder().encode([TITLE, '', ...lines].join('\n'))))
}

function inHtml(parts: readonly Part[]): Promise<ReadFile> {
  const rows = (table: readonly (readonly string[])[]) =>
    table.map((row) => `<tr>${row.map((cell) => `<td><span>${cell}</span></td>`).join('')}</tr>`).join('')
  const body = parts
    .map((part) =>
      typeof part === 'string'
        ? `<p style="text-indent:2em">${part.replace(/(\d+)/g, '<span lang="EN-US">$1</span>')}</p>`
        : `<table><tbody>${rows(part.table)}</tbody></table>`,
    )
    .join('\n')
  const page = `<html><head><title>${TITLE}</title></head><body><div class="nav"><a href="/">首页</a><a href="/x">公开</a></div><div class="article"><h1>${TITLE}</h1>${body}</div><div class="footer">主办：办公室</div></body></html>`
  return readHtml('a.html', new TextEncoder().encode(page))
}

function inWord(parts: readonly Part[]): Promise<ReadFile> {
  const blocks = [TITLE, ...parts].map((part): MadeBlock => {
    if (typeof part !== 'string') return { table: part.table.map((row) => row.map((text) => ({ text }))) }
    return { runs: part.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/) }
  })
  return readDocx('a.docx', makeDocx(blocks))
}

function inPdf(parts: readonly Part[]): Promise<ReadFile> {
  const pages = setPages([{ title: TITLE }, ...parts.filter((part) => typeof part === 'string')])
  const table = parts.find((part) => typeof part !== 'string')
  const grid: MadeLine[] =
    table === undefined
      ? []
      : table.table.flatMap((row, r) => row.map((text, c) => ({ text, x: 90 + 150 * c, y: 760 - 26 * r, size: 14 })))
  return readPdf('a.pdf', makePdf(grid.length > 0 ? [...pages, grid] : pages))
}

async function documentIn(file: Promise<ReadFile>): Promise<PlanDocument> {
  const { blocks, given } = await file
  return buildDocument({ file: 'a', blocks, given })
}

/** What is known of a document, however its file is made. */
function knownOf(document: PlanDocument): object {
  return {
    title: document.title,
    year: document.year,
    region: document.region,
    paragraphs: document.paragraphs.map((paragraph) => [
      citationCode(document, paragraph),
      paragraph.section.join(' > '),
      paragraph.text,
    ]),
    figures: extractFigures(document, lexicon),
    projects: extractProjects(document, lexicon),
    owners: extractOwners(document),
  }
}

describe('one text in four formats', () => {
  const formats: readonly (readonly [string, (parts: readonly Part[]) => Promise<ReadFile>])[] = [
    ['a web page', inHtml],
    ['a Word file', inWord],
    ['a PDF', inPdf],
  ]

  it('has headings, numbers, owners, projects and figures to tell apart', async () => {
    const document = await documentIn(inText(BODY))

    expect(extractFigures(document, lexicon).length).toBeGreaterThan(12)
    expect(extractOwners(document).map(({ lead }) => lead)).toEqual([['区城管局'], ['区住建局']])
    expect(extractProjects(document, lexicon).map(({ name }) => name)).toContain('柳浦大桥')
    expect(new Set(document.paragraphs.map(({ sectionCode }) => sectionCode)).size).toBeGreaterThan(5)
  })

  it.each(formats)('gives the same paragraphs and facts as %s', async (_, write) => {
    const text = await documentIn(inText(BODY))

    const other = await documentIn(write(BODY))

    expect(knownOf(other)).toEqual(knownOf(text))
  })

  it.each(formats)('gives the same rows and facts of a table as %s', async (_, write) => {
    const parts = [...BODY, '2025年主要指标安排如下。', TABLE]
    const text = await documentIn(inText(parts))

    const other = await documentIn(write(parts))

    expect(text.paragraphs.filter(({ cells }) => cells !== undefined)).toHaveLength(3)
    expect(knownOf(other)).toEqual(knownOf(text))
  })
})
