import { textOf } from '../document/cells.ts'
import type { ReadReport } from '../document/read-report.ts'
import type { PersonText } from '../errors.ts'
import { isValue, mayHoldFigures } from '../facts/cell-kinds.ts'
import { figuresIn } from '../search/knowledge.ts'
import { ownersOf } from '../search/owners.ts'
import { type Corpus, type Finding, placeIn, placeOfFile } from './finding.ts'
import { both } from './wording.ts'

/** What formats count and leave out of a document that is around its text and no part of it. */
const FRAME = /^(?:网页导航等|页眉页脚|页码)/
const NAMES_IN_ENGLISH: Readonly<Record<string, string>> = {
  图片: 'pictures',
  图表: 'charts',
  公式: 'formulas',
  文本框: 'text boxes',
  嵌入对象: 'embedded objects',
  批注: 'comments',
  自动编号: 'automatic numbers of paragraphs',
  未识别的文字: 'characters that were not recognised',
  嵌入内容: 'embedded frames',
  修订中删除的文字: 'deletions in tracked changes',
  隐藏的工作表: 'hidden sheets',
  没有计算结果的公式: 'formulas without a result',
  出错的单元格: 'cells with an error',
  没有文字的页: 'pages without text',
  网页导航等: 'menus and other parts of the page',
  页眉页脚: 'headers and footers',
}

/** Table cells in and out, and objects that were not read, as each format tells them. */
export function findReadingLosses({ reports, knowledge }: Corpus): readonly Finding[] {
  return reports.flatMap((report): Finding[] => {
    const document = knowledge.documents.find(({ file }) => file === report.file)
    const places = [placeOfFile(document ?? { title: report.file, file: report.file })]
    return [
      ...cellsOf(report).map((text): Finding => ({ kind: 'table_cells', text, places })),
      ...report.notRead.map(
        (line): Finding => ({
          kind: FRAME.test(line) ? 'left_out' : 'object_not_read',
          text: FRAME.test(line)
            ? both(`${line}，不是正文，未计入`, `${inEnglish(line)}: no part of the text, left out`)
            : both(`${line}，没有读入`, `${inEnglish(line)}: not read`),
          places,
        }),
      ),
    ]
  })
}

function cellsOf({ cells }: ReadReport): PersonText[] {
  if (!cells || cells.in === 0) return []
  const lost = cells.in - cells.out
  return lost === 0
    ? [both(`表格单元格 ${cells.in} 个，全部读入`, `${cells.in} table cells, all read`)]
    : [
        both(
          `表格单元格 ${cells.in} 个，读入 ${cells.out} 个，${lost} 个没有读入`,
          `${cells.in} table cells, ${cells.out} read, ${lost} lost`,
        ),
      ]
}

/** 图片 3 处: 3 pictures. */
function inEnglish(line: string): string {
  const match = /^(.+?) (\d+) \p{Script=Han}+$/u.exec(line)
  if (!match) return line
  return `${match[2]} ${NAMES_IN_ENGLISH[match[1] ?? ''] ?? match[1]}`
}

/** Lines of the page around a document that are no part of its text. */
export function findLeftOut({ knowledge }: Corpus): readonly Finding[] {
  return knowledge.documents.flatMap((document): Finding[] => {
    const noise = document.pieces.filter(({ kind }) => kind === 'noise').map(({ text }) => text.trim())
    if (noise.length === 0) return []
    const quote = noise.slice(0, 5).join(' / ')
    return [
      {
        kind: 'left_out',
        text: both(
          `${noise.length} 行像网页栏目、工具条或页码，不是正文，未计入`,
          `${noise.length} lines look like menus, toolbars or page numbers: no part of the text, left out`,
        ),
        places: [{ ...placeOfFile(document), quote }],
      },
    ]
  })
}

/** Rows of tables with values of which nothing was understood: no figure and no owner. */
export function findRowsNotUnderstood({ knowledge }: Corpus): readonly Finding[] {
  const owned = new Set(ownersOf(knowledge).map(({ file, ordinal }) => `${file} ${ordinal}`))
  return knowledge.located.flatMap((located): Finding[] => {
    const { document, paragraph } = located
    const values = (paragraph.cells ?? []).filter(
      (cell) => mayHoldFigures(cell) && /\d/.test(textOf(paragraph, cell)) && isValue(textOf(paragraph, cell)),
    )
    if (values.length === 0 || owned.has(`${document.file} ${paragraph.ordinal}`)) return []
    if (figuresIn(knowledge, located).length > 0) return []
    return [
      {
        kind: 'row_not_understood',
        text: both(
          `表格一行有 ${values.length} 个数值，看不出属于哪项指标或任务`,
          `a table row with ${values.length} values tells no indicator or task that they belong to`,
        ),
        places: [placeIn(document, paragraph)],
      },
    ]
  })
}
