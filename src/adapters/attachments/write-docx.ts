import type { PostFile, PostTable } from '../../core/rooms/post.ts'
import { fileName, plainText } from './table-cells.ts'

/** As official papers are set: 仿宋 for the text, 黑体 for headings; a machine without them takes its own. */
const TEXT_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }
const HEADING_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' }
/** Half points. */
const TEXT_SIZE = 21
const TITLE_SIZE = 32

/**
 * A table as a Word document on landscape A4: the caption as its heading, the headings of the columns on every page, cells as
 * they were written, its notes below. The library is loaded here and not before.
 */
export async function writeDocx(table: PostTable): Promise<PostFile> {
  const word = await import('docx')
  const caption = plainText(table.caption)
  const paragraph = (text: string, heading: boolean) =>
    new word.Paragraph({
      children: text.split('\n').map(
        (line, at) =>
          new word.TextRun({
            text: line,
            size: TEXT_SIZE,
            bold: heading,
            font: heading ? HEADING_FONT : TEXT_FONT,
            ...(at > 0 ? { break: 1 } : {}),
          }),
      ),
    })
  const row = (cells: readonly string[], heading: boolean) =>
    new word.TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: table.columns.map(
        (_, at) =>
          new word.TableCell({
            children: [paragraph(plainText(cells[at] ?? ''), heading)],
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            ...(heading ? { shading: { type: word.ShadingType.CLEAR, fill: 'E6EBF0' } } : {}),
          }),
      ),
    })
  const document = new word.Document({
    title: caption,
    creator: 'Wenji',
    sections: [
      {
        properties: { page: { size: { orientation: word.PageOrientation.LANDSCAPE } } },
        children: [
          new word.Paragraph({
            heading: word.HeadingLevel.HEADING_1,
            alignment: word.AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new word.TextRun({ text: caption, size: TITLE_SIZE, color: '000000', font: HEADING_FONT })],
          }),
          new word.Table({
            width: { size: 100, type: word.WidthType.PERCENTAGE },
            rows: [row(table.columns, true), ...table.rows.map((cells) => row(cells, false))],
          }),
          ...(table.notes ?? []).map((note) => paragraph(plainText(note), false)),
        ],
      },
    ],
  })
  const bytes = await word.Packer.toBuffer(document)
  return {
    name: `${fileName(caption)}.docx`,
    type: 'application/docx',
    alt: `${plainText(caption)}（Word表格，${table.rows.length}行）`,
    bytes,
  }
}
