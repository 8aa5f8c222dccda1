import { zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An archive of texts. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
  )
}

/** A cell of a made table: what it covers beside itself is left out of the rows. */
export interface MadeCell {
  readonly text: string
  readonly rows?: number
  readonly columns?: number
}

export type MadeBlock =
  | { readonly heading: 1 | 2; readonly text: string }
  /** Runs of one paragraph: editors part them where the script changes. */
  | { readonly runs: readonly string[] }
  | { readonly table: readonly (readonly MadeCell[])[] }

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A Word file; `more` are further parts of it by name. */
export function makeDocx(blocks: readonly MadeBlock[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const body = blocks.map(wordBlock).join('')
  return zipOf({
    ...more,
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
  })
}

function wordBlock(block: MadeBlock): string {
  if ('heading' in block)
    return `<w:p><w:pPr><w:pStyle w:val="${block.heading}"/></w:pPr><w:r><w:t>${escaped(block.text)}</w:t></w:r></w:p>`
  if ('runs' in block) return wordParagraph(block.runs)
  const open = new Map<number, { left: number; columns: number }>()
  const rows = block.table.map((row) => {
    let column = 0
    const cells: string[] = []
    const merged = () => {
      for (let span = open.get(column); span && span.left > 0; span = open.get(column)) {
        cells.push(wordCell('', span.columns, '<w:vMerge/>'))
        span.left--
        column += span.columns
      }
    }
    for (const { text, rows: down = 1, columns = 1 } of row) {
      merged()
      cells.push(wordCell(text, columns, down > 1 ? '<w:vMerge w:val="restart"/>' : ''))
      if (down > 1) open.set(column, { left: down - 1, columns })
      column += columns
    }
    merged()
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

function wordCell(text: string, columns: number, merge: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${wordParagraph([text])}</w:tc>`
}

function wordParagraph(runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join('')}</w:p>`
}

/** A sheet: texts and numbers by row, the ranges that are merged, the style of numbers in each column. */
export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly merged?: readonly string[]
  readonly hidden?: boolean
  /** Cells that are shown in per cent with one decimal, by name. */
  readonly percent?: readonly string[]
}

/** An Excel workbook with shared strings and styles. */
export function makeXlsx(sheets: readonly MadeSheet[]): Uint8Array {
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const strings: string[] = []
  const files = Object.fromEntries(
    sheets.map((sheet, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `${XML}<worksheet ${S}>${sheetXml(sheet, strings)}</worksheet>`,
    ]),
  )
  return zipOf({
    ...files,
    'xl/workbook.xml': `${XML}<workbook ${S} ${R}><sheets>${sheets.map(({ name, hidden }, i) => `<sheet name="${name}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${XML}<sst ${S}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet ${S}><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
  })
}

function sheetXml({ rows, merged = [], percent = [] }: MadeSheet, strings: string[]): string {
  const data = rows.map((row, r) => {
    const cells = row.map((value, c) => {
      const name = `${String.fromCharCode(65 + c)}${r + 1}`
      if (value === null) return ''
      if (typeof value === 'number')
        return `<c r="${name}"${percent.includes(name) ? ' s="1"' : ''}><v>${value}</v></c>`
      return `<c r="${name}" t="s"><v>${strings.push(value) - 1}</v></c>`
    })
    return `<row r="${r + 1}">${cells.join('')}</row>`
  })
  const spans =
    merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `<sheetData>${data.join('')}</sheetData>${spans}`
}
